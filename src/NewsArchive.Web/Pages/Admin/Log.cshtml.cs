using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Auditing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/log</c>: everything that administrators and editors did; with <see cref="LogCsv"/> as a file.</summary>
[Authorize(AccessPolicy.Administrators)]
public sealed class LogModel(ArchiveDbContext database) : PageModel
{
    private const int PageSize = 100;

    public LogFilter Filter { get; private set; } = null!;

    public PagedList<AuditEntry> Entries { get; private set; } = null!;

    public string CsvAddress => LogCsv.Path + new QueryBuilder(
        Filter.Parameters.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value!)));

    public async Task<IActionResult> OnGetAsync(string? user, string? what, string? from, string? to, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Filter = LogFilter.Read(user, what, from, to);
        Entries = await Filter.Of(database.AuditEntries.AsNoTracking()).ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        return Entries.Exists ? Page() : NotFound();
    }
}
