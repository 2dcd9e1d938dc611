namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Numbers terms in the order in which they are first met.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> terms = [];
    private readonly List<int> prefixes = [];

    public int Count => terms.Count;

    public string this[int number] => terms[number];

    public int Of(string term)
    {
        if (!numbers.TryGetValue(term, out var number))
        {
            number = terms.Count;
            numbers.Add(term, number);
            terms.Add(term);
            prefixes.Add(-1);
        }

        return number;
    }

    /// <summary>The number of a term's first letters; null for a shorter term.</summary>
    public int? PrefixOf(int number)
    {
        var term = terms[number];
        if (term.Length < IndexFields.PrefixLength)
        {
            return null;
        }

        if (prefixes[number] < 0)
        {
            prefixes[number] = Of(term[..IndexFields.PrefixLength]);
        }

        return prefixes[number];
    }
}
