using System.Linq.Expressions;
using NewsArchive.Store.Importing;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>One seed of an import's report.</summary>
public sealed record EntryRow(int Id, int ImportId, string SeedPath, ImportOutcome Outcome, string? Reason, int? Line, int? ArticleId, string? ArticlePath, string? ArticleTitle)
{
    public static readonly Expression<Func<ImportEntry, EntryRow>> Projection = e => new EntryRow(
        e.Id, e.ImportId, e.SeedPath, e.Outcome, e.Reason, e.Line, e.ArticleId, e.Article!.Path, e.Article!.Title);

    /// <summary>Whether another try may end better.</summary>
    public bool CanBeRetried => Outcome is ImportOutcome.Failed or ImportOutcome.Outdated;
}

/// <summary>Seeds under one caption.</summary>
public sealed record EntryTable(string Caption, IReadOnlyList<EntryRow> Entries);

/// <summary>The seeds of an import as an administrator asks for them.</summary>
internal static class EntryQueries
{
#pragma warning disable CA1304, CA1308, CA1311, CA1862 // no culture is asked: these run as SQL
    /// <summary>Those that a filter lets through; what needs a hand comes first.</summary>
    public static IQueryable<ImportEntry> Of(this IQueryable<ImportEntry> entries, int importId, OutcomeFilter filter)
    {
        var (outcome, words) = (filter.Outcome, filter.Words?.ToLowerInvariant());
        return entries
            .Where(e => e.ImportId == importId && (outcome == null || e.Outcome == outcome))
            .Where(e => words == null || e.SeedPath.ToLower().Contains(words) || e.Reason!.ToLower().Contains(words) || e.Article!.Title!.ToLower().Contains(words))
            .OrderByDescending(e => e.Outcome == ImportOutcome.Failed).ThenByDescending(e => e.Outcome == ImportOutcome.Outdated).ThenBy(e => e.Id);
    }
#pragma warning restore CA1304, CA1308, CA1311, CA1862
}
