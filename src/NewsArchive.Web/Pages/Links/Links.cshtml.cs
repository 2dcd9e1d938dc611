using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Extraction.Links;
using NewsArchive.Store;

namespace NewsArchive.Web.Pages.Links;

/// <summary><c>/links</c>: whom the articles link to, and which of these addresses the archive does not hold; with <c>?host=</c> those of one host.</summary>
public sealed class LinksModel(ArchiveDbContext database, LinkRankings rankings) : PageModel
{
    /// <summary>The only host that is asked for, without "www."; null for all.</summary>
    public string? Host { get; private set; }

    public IReadOnlyList<LinkedHost> Hosts { get; private set; } = [];

    public PagedList<WantedLink> Wanted { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? host, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Host = HostOf(host);
        var ranking = await rankings.GetAsync(database, cancellationToken);
        var wanted = Host is null ? ranking.Wanted : [.. ranking.Wanted.Where(w => w.Host == Host)];
        Hosts = ranking.Hosts;
        Wanted = await database.WantedAsync(wanted, PageLinks.Number(page), cancellationToken);
        return Wanted.Exists ? Page() : NotFound();
    }

#pragma warning disable CA1308 // hosts are written in lower case
    private static string? HostOf(string? written)
    {
        var host = (written ?? "").Trim().ToLowerInvariant();
        host = CanonicalUrl.WithoutWww(host);
        return host.Length == 0 ? null : host;
    }
#pragma warning restore CA1308
}
