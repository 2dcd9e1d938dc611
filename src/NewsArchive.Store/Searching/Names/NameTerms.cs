using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Names;

/// <summary>The words of a query by which people may be named.</summary>
/// <param name="Keys">What the spellings of whole words share.</param>
/// <param name="Prefixes">The beginnings of words.</param>
/// <param name="Names">What is said to be a name, whole: nobody is meant who has only a word of it.</param>
internal sealed record NameTerms(IReadOnlyList<string> Keys, IReadOnlyList<string> Prefixes, IReadOnlyList<AskedPerson> Names)
{
    private const int MinLength = 2; // an initial names nobody in particular

    public static NameTerms Of(SearchQuery query)
    {
        var keys = new HashSet<string>();
        var prefixes = new HashSet<string>();
        var wanted = query.Root?.Wanted().ToList() ?? [];
        foreach (var text in wanted.OfType<TextNode>())
        {
            var words = NameText.WordsOf(text.Text);
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].Length >= MinLength && text.Match == TextMatch.Prefix && i == words.Length - 1)
                {
                    prefixes.Add(words[i]);
                }
                else if (words[i].Length >= MinLength)
                {
                    keys.Add(TermForms.NameKeyOf(words[i]));
                }
            }
        }

        return new NameTerms([.. keys], [.. prefixes], [.. wanted.Select(p => p.Person).OfType<AskedPerson>().Distinct()]);
    }
}
