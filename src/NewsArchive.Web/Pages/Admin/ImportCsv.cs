using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/imports/{id}/report.csv</c>: an import's report as a table for other programs, row by row however many there are.</summary>
internal static class ImportCsv
{
    private static readonly string[] Columns = ["Seed", "Outcome", "Line", "Reason", "Article", "Title"];

    // A spreadsheet takes what begins with = + - @ for a formula, and a seed may be called "=cmd|…".
    internal static readonly CsvWriterOptions Format = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true }; // without the mark spreadsheets take UTF-8 for Windows-1252

    public static void MapImportCsv(this WebApplication app) =>
        app.MapGet("/admin/imports/{id:int}/report.csv", ReadAsync).RequireAuthorization(AccessPolicy.Editors);

    /// <summary>Where the table of a report's seeds is found.</summary>
    public static string AddressOf(OutcomeFilter filter) => (filter with { Path = filter.Path + "/report.csv" }).To(filter.Outcome);

    private static async Task<Results<PushStreamHttpResult, NotFound>> ReadAsync(
        int id, string? outcome, string? q, ArchiveDbContext database, HttpContext context, CancellationToken cancellationToken)
    {
        var import = await database.Imports.Where(i => i.Id == id).Select(ImportRow.Projection).SingleOrDefaultAsync(cancellationToken);
        return import is not null && OutcomeFilter.TryRead("", import.Counts, outcome, q, out var filter)
            ? TypedResults.Stream(body => WriteAsync(body, database.ImportEntries.Of(id, filter).Select(EntryRow.Projection), context.Request, cancellationToken), "text/csv; charset=utf-8", $"import-{id}.csv")
            : TypedResults.NotFound();
    }

    private static async Task WriteAsync(Stream body, IQueryable<EntryRow> entries, HttpRequest request, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(body, Format, leaveOpen: true);
        await csv.WriteRecordAsync(Columns, cancellationToken);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            string?[] fields =
            [
                entry.SeedPath,
                OutcomeFilter.Name(entry.Outcome),
                entry.Line?.ToString(CultureInfo.InvariantCulture),
                entry.Reason,
                entry.ArticlePath is { } path ? Address.Absolute(request, Address.Article(path)) : null,
                entry.ArticleTitle,
            ];
            await csv.WriteRecordAsync(fields, cancellationToken);
        }
    }
}
