using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Analysis;
using NewsArchive.Store.Sqlite.Searching.Indexing;
using NewsArchive.Store.Sqlite.Searching.Querying;

namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>Finds articles by the beginning of what stands in their headlines.</summary>
internal sealed class HeadlineFinder(ArchiveSql sql, IndexSnapshot snapshot)
{
    /// <summary>The newest documents whose headline holds every word, the last as a beginning.</summary>
    public IReadOnlyList<int> Find(string words, int maxCount)
    {
        var parts = TextAnalyzer.Tokens(words).Select(t => t.Term).ToList();
        if (parts.Count == 0)
        {
            return [];
        }

        var (reader, terms) = (new PostingReader(sql), new TermDictionary(sql));
        using var found = Read(terms.FindBeginning(parts[^1]));
        foreach (var part in parts[..^1])
        {
            using var other = Read(terms.FindForms(part));
            found.Intersect(other);
        }

        var order = new ResultOrder(snapshot, SearchOrder.Newest, ofQuotes: false);
        var keys = new List<ulong>();
        foreach (var doc in found.Docs)
        {
            if (!snapshot.Removed.Contains(doc))
            {
                keys.Add(order.KeyOf(doc, 0));
            }
        }

        var all = keys.ToArray();
        TopKeys.Select(all, maxCount);
        return [.. all.Take(maxCount).Select(order.DocOf)];

        Matches Read(List<int> ids)
        {
            using var list = reader.Read(ids, IndexField.Titles, snapshot.DocCount);
            var matches = new Matches(Math.Max(1, list.Count));
            foreach (var doc in list.Docs)
            {
                matches.Add(doc, 0);
            }

            return matches;
        }
    }
}
