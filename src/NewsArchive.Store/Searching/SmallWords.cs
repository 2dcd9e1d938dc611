using System.Collections.Frozen;
using NewsArchive.Store.Searching.Dates;

namespace NewsArchive.Store.Searching;

/// <summary>Words of a question that say nothing of what it is about.</summary>
public static class SmallWords
{
    private static readonly FrozenSet<string> All =
        ("a about all am an and any are as at be been being but by can could did do does for from had has have he her him his how i if in into is it its me my no not of on or our she so that the their them "
        + "then there these they this to us was we were what when where which who whom whose why will with would you your said say says tell told think thinks talk talked mean means happen happened")
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Most questions begin with one of them; those that begin otherwise are told by their mark: "Will Holm resign?", but "Will Holm".
    private static readonly FrozenSet<string> Openings = "what when where which who whom whose why how".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word says nothing by itself: "the", "about".</summary>
    public static bool Hold(string word) => All.Contains(Bare(word));

    /// <summary>"peace near" for "said peace is near"; null where a query has no such words, or no others.</summary>
    public static SearchQuery? Without(SearchQuery query)
    {
        var small = query.Parts.Where(IsSmall).ToList();
        if (small.Count == 0 || !query.Parts.Except(small).Any(p => p is TextNode))
        {
            return null;
        }

        return SearchQuery.Of(query.Parts.Except(small).Select(p => p is TextNode { Match: TextMatch.Word } word ? word with { Text = Bare(word.Text) } : p));
    }

    /// <summary>Takes out what only makes a question of a query: "what", "did", "say" and the mark of "What did Holm say of Brask?"; nothing where it is no question, or asks for nothing else.</summary>
    /// <returns>The words that were taken out.</returns>
    internal static IReadOnlyList<TextNode> TakeOutQuestion(List<QueryNode> parts)
    {
        // Filters stand before or behind a question, which is the same with and without them.
        if (parts.OfType<TextNode>().ToList() is not [{ Match: TextMatch.Word } first, .., var last] || !IsSmall(first) || !(Openings.Contains(first.Text) || last.Text is [.., '?']))
        {
            return [];
        }

        // "WHO" is an organisation, and "in March 2019" a date.
        List<string> words = [.. parts.Select(p => p is TextNode { Match: TextMatch.Word } word ? Bare(word.Text).ToLowerInvariant() : "")];
        var small = parts.Where((p, i) => IsSmall(p) && !IsInCapitals((TextNode)p) && WrittenPeriod.At(words, i + 1, today: null) is null).Cast<TextNode>().ToList();
        if (small.Count < 2 || small[0] != first || !parts.Exists(p => p is TextNode && !IsSmall(p)))
        {
            return [];
        }

        parts.RemoveAll(p => small.Contains(p, ReferenceEqualityComparer.Instance));
        if (last.Match == TextMatch.Word && parts.FindLastIndex(p => ReferenceEquals(p, last)) is >= 0 and var at && last.Text.TrimEnd('?') is [.., var end] asked && char.IsLetterOrDigit(end) && asked is not ("OR" or "AND" or "NOT"))
        {
            parts[at] = last with { Text = asked };
        }

        return small;
    }

    private static bool IsSmall(QueryNode part) => part is TextNode { Match: TextMatch.Word } word && Hold(word.Text);

    private static bool IsInCapitals(TextNode word) => Bare(word.Text) is { Length: > 1 } bare && bare.All(char.IsUpper);

    private static string Bare(string word) => word.Trim(',', '.', ';', '?', '!', ':');
}
