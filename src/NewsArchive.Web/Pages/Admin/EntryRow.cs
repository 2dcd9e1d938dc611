using System.Linq.Expressions;
using NewsArchive.Store.Importing;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>One seed of an import's report.</summary>
public sealed record EntryRow(string SeedPath, ImportOutcome Outcome, string? Reason, int? Line, int? ArticleId, string? ArticlePath, string? ArticleTitle)
{
    public static readonly Expression<Func<ImportEntry, EntryRow>> Projection = e => new EntryRow(
        e.SeedPath, e.Outcome, e.Reason, e.Line, e.ArticleId, e.Article!.Path, e.Article!.Title);
}

/// <summary>Seeds under one caption.</summary>
public sealed record EntryTable(string Caption, IReadOnlyList<EntryRow> Entries);
