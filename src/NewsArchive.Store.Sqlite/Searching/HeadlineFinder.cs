using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Analysis;
using NewsArchive.Store.Sqlite.Searching.Indexing;
using NewsArchive.Store.Sqlite.Searching.Querying;

namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>Finds articles by the beginning of what stands in their headlines.</summary>
internal sealed class HeadlineFinder(ArchiveSql sql, IndexSnapshot snapshot)
{
    /// <summary>The newest documents whose headline holds every word, the last as a beginning; one of fewer letters than are indexed says too little and is passed over.</summary>
    public IReadOnlyList<int> Find(string words, int maxCount)
    {
        var parts = TextAnalyzer.Tokens(words).Select(t => t.Term).ToList();
        if (parts.Count == 0)
        {
            return [];
        }

        using var reader = new PostingReader(sql);
        var terms = new TermDictionary(sql);
        var lists = parts[..^1].ConvertAll(part => Read(terms.FindForms(part), IndexField.Titles));
        if (parts[^1].Length > IndexFields.LongestPrefix)
        {
            lists.Add(Read(terms.FindBeginning(parts[^1]), IndexField.Titles));
        }
        else if (parts[^1].Length >= IndexFields.ShortestPrefix)
        {
            lists.Add(Read(terms.Find(parts[^1]) is { } id ? [id] : [], IndexField.TitlePrefixes));
        }

        if (lists.Count == 0)
        {
            return [];
        }

        using var found = lists[0];
        foreach (var other in lists[1..])
        {
            using (other)
            {
                found.Intersect(other);
            }
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

        Matches Read(List<int> ids, IndexField field) => Matches.Of(reader.Read(ids, field, snapshot.DocCount));
    }
}
