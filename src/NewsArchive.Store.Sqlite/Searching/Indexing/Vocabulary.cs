namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Numbers terms in the order in which they are first met.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> terms = [];
    private readonly List<int>[] prefixes = [.. Enumerable.Range(IndexFields.ShortestPrefix, IndexFields.LongestPrefix - IndexFields.ShortestPrefix + 1).Select(_ => new List<int>())];

    public int Count => terms.Count;

    public string this[int number] => terms[number];

    public int Of(string term)
    {
        if (!numbers.TryGetValue(term, out var number))
        {
            number = terms.Count;
            numbers.Add(term, number);
            terms.Add(term);
            Array.ForEach(prefixes, p => p.Add(-1));
        }

        return number;
    }

    /// <summary>The number of a term's first letters; null for a term that has fewer.</summary>
    public int? PrefixOf(int number, int length)
    {
        if (terms[number].Length <= length)
        {
            return terms[number].Length == length ? number : null;
        }

        if (prefixes[length - IndexFields.ShortestPrefix] is var known && known[number] < 0)
        {
            known[number] = Of(terms[number][..length]);
        }

        return known[number];
    }
}
