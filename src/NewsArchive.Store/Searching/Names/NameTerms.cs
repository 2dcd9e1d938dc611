using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Names;

/// <summary>The words of a query by which people may be named.</summary>
/// <param name="Keys">What the spellings of whole words share.</param>
/// <param name="Prefixes">The beginnings of words.</param>
internal sealed record NameTerms(IReadOnlyList<string> Keys, IReadOnlyList<string> Prefixes)
{
    private const int MinLength = 2; // an initial names nobody in particular

    public static NameTerms Of(SearchQuery query)
    {
        var keys = new HashSet<string>();
        var prefixes = new HashSet<string>();
        foreach (var (text, isPrefix) in query.Root is { } root ? root.Wanted().Select(TextOf) : [])
        {
            var words = NameText.WordsOf(text);
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].Length >= MinLength && isPrefix && i == words.Length - 1)
                {
                    prefixes.Add(words[i]);
                }
                else if (words[i].Length >= MinLength)
                {
                    keys.Add(TermForms.NameKeyOf(words[i]));
                }
            }
        }

        return new NameTerms([.. keys], [.. prefixes]);
    }

    private static (string Text, bool IsPrefix) TextOf(QueryNode part) => part switch
    {
        TextNode text => (text.Text, text.Match == TextMatch.Prefix),
        PersonNode person => (person.Name, false),
        SpeakerNode speaker => (speaker.Name, false),
        _ => ("", false),
    };
}
