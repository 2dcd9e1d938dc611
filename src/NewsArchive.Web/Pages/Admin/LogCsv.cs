using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Auditing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/log.csv</c>: the log as a table for other programs, however many years it tells.</summary>
internal static class LogCsv
{
    public const string Path = "/admin/log.csv";

    private static readonly string[] Columns = ["When", "Who", "From", "What", "To what", "Detail"];

    public static void MapLogCsv(this WebApplication app) => app.MapCsv(Path, Read).RequireAuthorization(AccessPolicy.Administrators);

    private static PushStreamHttpResult Read(string? user, string? what, string? from, string? to, ArchiveDbContext database, HttpContext context) =>
        CsvTable.Of(context.Request, "log.csv", Columns, LogFilter.Read(user, what, from, to).Of(database.AuditEntries.AsNoTracking()).AsAsyncEnumerable().Select(FieldsOf));

    private static string?[] FieldsOf(AuditEntry entry) =>
        [entry.At.ToString("O", CultureInfo.InvariantCulture), entry.UserName, entry.Address, LogFilter.Label(entry.Action), entry.Subject, entry.Detail];
}
