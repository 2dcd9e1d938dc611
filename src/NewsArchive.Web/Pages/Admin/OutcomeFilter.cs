using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.Extensions;
using NewsArchive.Store;
using NewsArchive.Store.Importing;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>Which seeds of a report or a preview are shown: those of one outcome, those with some words, or all.</summary>
/// <param name="Path">The list's plain address.</param>
public sealed record OutcomeFilter(string Path, ImportCounts Counts, ImportOutcome? Outcome, string? Words)
{
    public string? OutcomeName => Outcome is { } outcome ? Name(outcome) : null;

    /// <summary>Each outcome that some seed has, with how many have it.</summary>
    public IReadOnlyList<(ImportOutcome Outcome, int Count)> Choices =>
    [
        .. new[]
        {
            (ImportOutcome.New, Counts.New), (ImportOutcome.Changed, Counts.Changed), (ImportOutcome.Unchanged, Counts.Unchanged),
            (ImportOutcome.Failed, Counts.Failed), (ImportOutcome.Outdated, Counts.Outdated), (ImportOutcome.Duplicate, Counts.Duplicate),
            (ImportOutcome.Skipped, Counts.Skipped), (ImportOutcome.Vanished, Counts.Vanished), (ImportOutcome.Hidden, Counts.Hidden),
        }.Where(c => c.Item2 > 0),
    ];

    [SuppressMessage("Globalization", "CA1308", Justification = "It is a word of a page, not a key.")]
    public static string Name(ImportOutcome outcome) => outcome.ToString().ToLowerInvariant();

    /// <summary>Reads what an address asks for; false where it asks for an outcome that there is not.</summary>
    public static bool TryRead(string path, ImportCounts counts, string? outcome, string? words, [NotNullWhen(true)] out OutcomeFilter? filter)
    {
        var isNamed = Enum.TryParse<ImportOutcome>(outcome, ignoreCase: true, out var named) && Enum.IsDefined(named);
        filter = isNamed || string.IsNullOrEmpty(outcome) ? new OutcomeFilter(path, counts, isNamed ? named : null, string.IsNullOrWhiteSpace(words) ? null : words.Trim()) : null;
        return filter is not null;
    }

    /// <summary>Where the same words lead to with another outcome.</summary>
    public string To(ImportOutcome? outcome)
    {
        var query = new QueryBuilder();
        if (outcome is { } chosen)
        {
            query.Add("outcome", Name(chosen));
        }

        if (Words is not null)
        {
            query.Add("q", Words);
        }

        return Path + query;
    }

    /// <summary>The links between the pages of what it lets through.</summary>
    public PageLinks Pages<T>(PagedList<T> list) => PageLinks.Of(list, Path, "Pages of seeds", ("outcome", OutcomeName), ("q", Words));
}
