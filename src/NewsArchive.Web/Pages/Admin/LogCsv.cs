using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Auditing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/log.csv</c>: the log as a table for other programs, row by row however many years it tells.</summary>
internal static class LogCsv
{
    public const string Path = "/admin/log.csv";

    private static readonly string[] Columns = ["When", "Who", "From", "What", "To what", "Detail"];

    public static void MapLogCsv(this WebApplication app) => app.MapGet(Path, Read).RequireAuthorization(AccessPolicy.Administrators);

    private static PushStreamHttpResult Read(string? user, string? what, string? from, string? to, ArchiveDbContext database, CancellationToken cancellationToken) =>
        TypedResults.Stream(
            body => WriteAsync(body, LogFilter.Read(user, what, from, to).Of(database.AuditEntries.AsNoTracking()), cancellationToken), "text/csv; charset=utf-8", "log.csv");

    private static async Task WriteAsync(Stream body, IQueryable<AuditEntry> entries, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(body, ImportCsv.Format, leaveOpen: true);
        await csv.WriteRecordAsync(Columns, cancellationToken);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            string?[] fields = [entry.At.ToString("O", CultureInfo.InvariantCulture), entry.UserName, entry.Address, LogFilter.Label(entry.Action), entry.Subject, entry.Detail];
            await csv.WriteRecordAsync(fields, cancellationToken);
        }
    }
}
