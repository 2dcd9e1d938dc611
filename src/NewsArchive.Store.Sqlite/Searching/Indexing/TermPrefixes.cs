namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>The first letters of the terms of a vocabulary, which are terms of it themselves.</summary>
internal sealed class TermPrefixes(Vocabulary vocabulary)
{
    private const int Unknown = -1;

    private readonly List<int>[] known = [.. Enumerable.Range(IndexFields.ShortestPrefix, IndexFields.LongestPrefix - IndexFields.ShortestPrefix + 1).Select(_ => new List<int>())];

    /// <summary>The number of a term's first letters; null for a term that has fewer.</summary>
    public int? Of(int number, int length)
    {
        var term = vocabulary[number];
        if (term.Length <= length)
        {
            return term.Length == length ? number : null;
        }

        var numbers = known[length - IndexFields.ShortestPrefix];
        while (numbers.Count <= number)
        {
            numbers.Add(Unknown);
        }

        return numbers[number] != Unknown ? numbers[number] : numbers[number] = vocabulary.Of(term[..length]);
    }

    public void Clear() => Array.ForEach(known, k => k.Clear());
}
