using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Analysis;
using NewsArchive.Store.Sqlite.Searching.Indexing;
using NewsArchive.Store.Sqlite.Searching.Querying;

namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>Finds articles by the beginning of what stands in their headlines.</summary>
internal sealed class HeadlineFinder(ArchiveSql sql, IndexSnapshot snapshot)
{
    private const int BatchSize = 100;

    /// <summary>So many headlines are read at most for a beginning that is longer than the indexed ones; then its words are looked up, which may be thousands.</summary>
    private const int MaxRead = 300;

    private readonly PostingReader reader = new(sql);
    private readonly TermDictionary terms = new(sql);

    /// <summary>The newest documents whose headline holds every word, the last as a beginning; one of fewer letters than are indexed says too little and is passed over.</summary>
    public IReadOnlyList<int> Find(string words, int maxCount)
    {
        var parts = TextAnalyzer.Tokens(words).Select(t => t.Term).ToList();
        if (parts.Count == 0 || (parts.Count == 1 && parts[0].Length < IndexFields.ShortestPrefix))
        {
            return [];
        }

        var (whole, last) = (parts[..^1], parts[^1]);
        if (last.Length <= IndexFields.LongestPrefix)
        {
            return NewestOf(Holding(whole, last.Length < IndexFields.ShortestPrefix ? null : Beginning(last)), maxCount);
        }

        return FindByReading(NewestOf(Holding(whole, Beginning(last[..IndexFields.LongestPrefix])), MaxRead + 1), last, maxCount)
            ?? NewestOf(Holding(whole, Read(terms.FindBeginning(last), IndexField.Titles)), maxCount);
    }

    /// <summary>Of documents whose headline holds the first letters of a beginning, the first that hold all of it; null where too many had to be read.</summary>
    private List<int>? FindByReading(List<int> docs, string beginning, int maxCount)
    {
        var (found, readCount) = (new List<int>(), 0);
        foreach (var batch in docs.Chunk(BatchSize))
        {
            if (readCount == MaxRead)
            {
                return null;
            }

            var titles = TitlesOf(batch);
            found.AddRange(batch.Where(doc => TextAnalyzer.Tokens(titles[snapshot.ArticleArray[doc].ArticleId]).Exists(t => t.Term.StartsWith(beginning, StringComparison.Ordinal))).Take(maxCount - found.Count));
            if (found.Count == maxCount)
            {
                break;
            }

            readCount += batch.Length;
        }

        return found;
    }

    private Dictionary<int, string> TitlesOf(int[] docs)
    {
        using var command = sql.Command(
            "SELECT Id, Title FROM Articles WHERE Id IN (SELECT value FROM json_each(@ids))", ("@ids", ArchiveSql.Json(docs.Select(d => snapshot.ArticleArray[d].ArticleId))));
        using var rows = command.ExecuteReader();
        var titles = new Dictionary<int, string>();
        while (rows.Read())
        {
            titles.Add(rows.GetInt32(0), rows.GetString(1));
        }

        return titles;
    }

    private Matches Holding(List<string> words, Matches? beginning)
    {
        var lists = words.ConvertAll(word => Read(terms.FindForms(word), IndexField.Titles));
        if (beginning is not null)
        {
            lists.Add(beginning);
        }

        foreach (var other in lists[1..])
        {
            using (other)
            {
                lists[0].Intersect(other);
            }
        }

        return lists[0];
    }

    private Matches Beginning(string letters) => Read(terms.Find(letters) is { } id ? [id] : [], IndexField.TitlePrefixes);

    private Matches Read(List<int> ids, IndexField field) => Matches.Of(reader.Read(ids, field, snapshot.DocCount));

    private List<int> NewestOf(Matches matches, int maxCount)
    {
        var order = new ResultOrder(snapshot, SearchOrder.Newest, ofQuotes: false);
        using var newest = new TopKeys(maxCount);
        using (matches)
        {
            foreach (var doc in matches.Docs)
            {
                if (!snapshot.Removed.Contains(doc))
                {
                    newest.Add(order, doc, 0);
                }
            }
        }

        return [.. newest.Sorted().ToArray().Select(order.DocOf)];
    }
}
