using System.Linq.Expressions;
using NewsArchive.Store;
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
    /// <summary>Those that a filter lets through; what needs a hand comes first.</summary>
    public static IQueryable<ImportEntry> Of(this IQueryable<ImportEntry> entries, int importId, OutcomeFilter filter)
    {
        var (outcome, words) = (filter.Outcome, FoldedText.Of(filter.Words ?? ""));
        return entries
            .Where(e => e.ImportId == importId && (outcome == null || e.Outcome == outcome))
            .Where(e => words == "" || FoldedText.Of(e.SeedPath).Contains(words) || FoldedText.Of(e.Reason!).Contains(words) || FoldedText.Of(e.Article!.Title!).Contains(words))
            .OrderByDescending(e => e.Outcome == ImportOutcome.Failed).ThenByDescending(e => e.Outcome == ImportOutcome.Outdated).ThenBy(e => e.Id);
    }
}
