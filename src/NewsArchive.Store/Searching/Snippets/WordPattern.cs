using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Snippets;

/// <summary>What a part of a query hits: words side by side, or one that is written together.</summary>
/// <param name="Parts">At least one; they stand side by side.</param>
/// <param name="Joined">"multiagent" for "multi-agent"; null for anything else.</param>
/// <param name="IsCapitalised">Whether it is a name, which no small letter begins.</param>
internal sealed record WordPattern(IReadOnlyList<WordForms> Parts, WordForms? Joined, bool IsCapitalised = false)
{
    /// <summary>The patterns of a query; what must not match hits nothing.</summary>
    public static IEnumerable<WordPattern> Of(QueryNode root) => root.Wanted().SelectMany(part => part switch
    {
        TextNode text => Read(text.Text, text.Match) is { } pattern ? [pattern] : [],
        PersonNode person => OfName(person.Name),
        SpeakerNode speaker => OfName(speaker.Name),
        _ => [],
    });

    // "Dmitry Peskov" is named by his full name and by "Peskov", not by "Dmitry".
    private static IEnumerable<WordPattern> OfName(string name)
    {
        if (Read(name, TextMatch.Word) is { } full)
        {
            yield return full with { Joined = null, IsCapitalised = full.Parts.Count == 1 };
            if (full.Parts.Count > 1)
            {
                yield return new WordPattern([full.Parts[^1]], null, IsCapitalised: true);
            }
        }
    }

    private static WordPattern? Read(string text, TextMatch match)
    {
        var word = QueryWord.Of(text);
        return word.Terms.Count == 0 ? null : new WordPattern(
            [.. word.Terms.Select((term, i) => WordForms.Of(term, match == TextMatch.Prefix && i < word.Terms.Count - 1 ? TextMatch.Word : match))],
            word.Joined is { } joined ? WordForms.Of(joined, match) : null);
    }
}

/// <summary>The terms that one word of a query means.</summary>
internal sealed record WordForms(string Term, TextMatch Match, string Stem, string NameKey)
{
    public static WordForms Of(string term, TextMatch match) => new(term, match, TermForms.StemOf(term), TermForms.NameKeyOf(term));

    public bool Fits(string term, string stem, string nameKey) => Match switch
    {
        TextMatch.Phrase => term == Term,
        TextMatch.Prefix => term.StartsWith(Term, StringComparison.Ordinal),
        _ => stem == Stem || nameKey == NameKey,
    };
}
