using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Snippets;

/// <summary>What a part of a query hits: words side by side, or one that is written together.</summary>
/// <param name="Parts">At least one; they stand side by side.</param>
/// <param name="Joined">"multiagent" for "multi-agent"; null for anything else.</param>
/// <param name="IsCapitalised">Whether it is a name, which no small letter begins.</param>
/// <param name="IsWholeName">Whether it is another name where a hyphen joins it to one: "Vasska-Holm" is not "Holm".</param>
/// <param name="IsSmall">Whether it tells nothing by itself: "the", "of".</param>
internal sealed record WordPattern(IReadOnlyList<WordForms> Parts, WordForms? Joined, bool IsCapitalised = false, bool IsWholeName = false, bool IsSmall = false)
{
    /// <summary>The patterns of a query; what must not match hits nothing.</summary>
    /// <param name="ofNamesAlone">Whether people who are asked for by their addresses have none.</param>
    public static IEnumerable<WordPattern> Of(QueryNode root, Func<string, IEnumerable<string>>? formsOf, bool ofNamesAlone) => root.Wanted().SelectMany(part => part switch
    {
        { Person.Slug: not null } when ofNamesAlone => [],
        TextNode text => Read(text.Text, text.Match, formsOf) is { } pattern ? [pattern with { IsSmall = text.Match == TextMatch.Word && SmallWords.Hold(text.Text) }] : [],
        PersonNode person => OfName(person.Name, formsOf),
        SpeakerNode speaker => OfName(speaker.Name, formsOf),
        _ => [],
    });

    /// <summary>All words that take part in a hit.</summary>
    public IEnumerable<WordForms> Words => Joined is null ? Parts : [.. Parts, Joined];

    // "Dmitry Peskov" is named by his full name and by "Peskov", not by "Dmitry"; "Caspar Thornquist Jr." by "Thornquist". A name of one word is any that holds it.
    private static IEnumerable<WordPattern> OfName(string name, Func<string, IEnumerable<string>>? formsOf)
    {
        if (Read(name, TextMatch.Word, formsOf) is not { } full)
        {
            yield break;
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        yield return full with { Joined = null, IsCapitalised = full.Parts.Count == 1, IsWholeName = words.Length > 1 };
        if (words.Length > 1 && words.LastOrDefault(w => !IsSuffix(w)) is { } surname && Read(surname, TextMatch.Word, formsOf) is { } last)
        {
            yield return last with { Joined = null, IsCapitalised = true, IsWholeName = true };
        }
    }

    private static bool IsSuffix(string word) => word.TrimEnd('.').ToUpperInvariant() is "JR" or "SR" or "II" or "III" or "IV";

    private static WordPattern? Read(string text, TextMatch match, Func<string, IEnumerable<string>>? formsOf)
    {
        var word = QueryWord.Of(text);
        return word.Terms.Count == 0 ? null : new WordPattern(
            [.. word.Terms.Select((term, i) => WordForms.Of(term, match == TextMatch.Prefix && i < word.Terms.Count - 1 ? TextMatch.Word : match, formsOf))],
            word.Joined is { } joined ? WordForms.Of(joined, match, formsOf) : null);
    }
}

/// <summary>The terms that one word of a query means.</summary>
internal abstract class WordForms
{
    /// <param name="formsOf">The terms of the index that are forms of a word; null where the index is not asked.</param>
    public static WordForms Of(string term, TextMatch match, Func<string, IEnumerable<string>>? formsOf) => match switch
    {
        TextMatch.Prefix => new Beginning(term),
        TextMatch.Phrase => new OneOf([term]),
        _ when formsOf is not null => new OneOf([.. formsOf(term)]),
        _ => new SameForm(term),
    };

    public abstract bool Fits(TextTerm term);

    /// <summary>Lets through what may fit.</summary>
    /// <returns>False where that cannot be told.</returns>
    public abstract bool AddTo(WordFilter filter);

    private sealed class OneOf(HashSet<string> terms) : WordForms
    {
        public override bool Fits(TextTerm term) => terms.Contains(term.Text);

        public override bool AddTo(WordFilter filter)
        {
            foreach (var term in terms)
            {
                filter.Add(term);
            }

            return true;
        }
    }

    private sealed class Beginning(string prefix) : WordForms
    {
        public override bool Fits(TextTerm term) => term.Text.StartsWith(prefix, StringComparison.Ordinal);

        public override bool AddTo(WordFilter filter)
        {
            filter.Add(prefix, isBeginning: true);
            return true;
        }
    }

    private sealed class SameForm(string word) : WordForms
    {
        private readonly TextTerm own = new(word);

        public override bool Fits(TextTerm term) => term.Stem == own.Stem || term.NameKey == own.NameKey;

        public override bool AddTo(WordFilter filter) => false;
    }
}
