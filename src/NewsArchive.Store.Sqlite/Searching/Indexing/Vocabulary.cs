using System.Runtime.InteropServices;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Numbers terms in the order in which they are first met.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> terms = [];

    public int Count => terms.Count;

    public IReadOnlyList<string> Terms => terms;

    public string this[int number] => terms[number];

    public int Of(string term)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, term, out var isKnown);
        if (!isKnown)
        {
            number = terms.Count;
            terms.Add(term);
        }

        return number;
    }

    public void Clear()
    {
        numbers.Clear();
        terms.Clear();
    }
}
