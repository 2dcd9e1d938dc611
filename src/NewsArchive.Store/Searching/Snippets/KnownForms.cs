using System.Collections.Concurrent;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Snippets;

/// <summary>Stem and name key of the words that texts are full of: a page of results holds thousands, most of which the last one held too.</summary>
internal static class KnownForms
{
    private const int MaxCount = 1 << 16;

    private static readonly ConcurrentDictionary<string, (string Stem, string NameKey)> Forms = new(StringComparer.Ordinal);

    public static (string Stem, string NameKey) Of(string term)
    {
        if (Forms.TryGetValue(term, out var known))
        {
            return known;
        }

        if (Forms.Count >= MaxCount)
        {
            Forms.Clear();
        }

        return Forms.GetOrAdd(term, static t => (TermForms.StemOf(t), TermForms.NameKeyOf(t)));
    }
}
