using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/imports/{id}/report.csv</c>: an import's report as a table for other programs.</summary>
internal static class ImportCsv
{
    private static readonly string[] Columns = ["Seed", "Outcome", "Line", "Reason", "Article", "Title"];

    public static void MapImportCsv(this WebApplication app) =>
        app.MapCsv("/admin/imports/{id:int}/report.csv", ReadAsync).RequireAuthorization(AccessPolicy.Editors);

    /// <summary>Where the table of a report's seeds is found.</summary>
    public static string AddressOf(OutcomeFilter filter) => (filter with { Path = filter.Path + "/report.csv" }).To(filter.Outcome);

    private static async Task<Results<PushStreamHttpResult, NotFound>> ReadAsync(
        int id, string? outcome, string? q, ArchiveDbContext database, HttpContext context, CancellationToken cancellationToken)
    {
        var import = await database.Imports.Where(i => i.Id == id).Select(ImportRow.Projection).SingleOrDefaultAsync(cancellationToken);
        return import is not null && OutcomeFilter.TryRead("", import.Counts, outcome, q, out var filter)
            ? CsvTable.Of(
                context.Request,
                $"import-{id}.csv",
                Columns,
                database.ImportEntries.Of(id, filter).Select(EntryRow.Projection).AsAsyncEnumerable().Select(e => FieldsOf(e, context.Request)))
            : TypedResults.NotFound();
    }

    private static string?[] FieldsOf(EntryRow entry, HttpRequest request) =>
    [
        entry.SeedPath,
        OutcomeFilter.Name(entry.Outcome),
        entry.Line?.ToString(CultureInfo.InvariantCulture),
        entry.Reason,
        entry.ArticlePath is { } path ? Address.Absolute(request, Address.Article(path)) : null,
        entry.ArticleTitle,
    ];
}
