using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>What a word or phrase of a query asks of the index: terms side by side, or one that is written together.</summary>
/// <param name="Terms">The terms, each at its distance from the first.</param>
/// <param name="Joined">"multiagent" for "multi-agent"; null for anything else.</param>
internal sealed record QueryWord(IReadOnlyList<(string Term, int Offset)> Terms, string? Joined)
{
    public static QueryWord Of(string text)
    {
        var tokens = TextAnalyzer.Tokens(text);
        // A term that spans the ones behind it stands for all of them.
        var joined = tokens.Where(t => tokens.Exists(o => o.Position > t.Position && o.End <= t.End)).ToList();
        var parts = tokens.Except(joined).ToList();
        return new QueryWord(
            [.. parts.Select(t => (t.Term, t.Position - parts[0].Position))],
            joined is [var one] && one.End - one.Start == tokens[^1].End - tokens[0].Start ? one.Term : null);
    }
}
