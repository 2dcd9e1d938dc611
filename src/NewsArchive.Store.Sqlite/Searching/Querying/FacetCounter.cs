using NewsArchive.Store.Searching;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Counts how results spread. Days and sources are counted in all of them, people in the first ones.</summary>
internal sealed class FacetCounter(ArchiveSql sql, IndexSnapshot snapshot, bool ofQuotes)
{
    /// <summary>In how many results people are counted at most.</summary>
    public const int PeopleSample = 500;

    private const int MaxEntries = 20;

    internal const string PeopleOfArticlesSql =
        """
        SELECT x.PersonId AS PersonId, count(*) AS Count FROM json_each(@ids) AS i CROSS JOIN Appearances AS x
        WHERE x.ArticleId = i.value AND x.PersonId IS NOT NULL GROUP BY x.PersonId ORDER BY count(*) DESC, x.PersonId LIMIT @limit
        """;

    internal const string SpeakersOfQuotesSql =
        """
        SELECT q.PersonId AS PersonId, count(*) AS Count FROM json_each(@ids) AS i CROSS JOIN Quotes AS q
        WHERE q.Id = i.value AND q.PersonId IS NOT NULL GROUP BY q.PersonId ORDER BY count(*) DESC, q.PersonId LIMIT @limit
        """;

    /// <param name="first">The results that come first, <see cref="PeopleSample"/> or all of them.</param>
    public SearchFacets Count(Matches matches, IReadOnlyList<int> first)
    {
        var (days, firstDay, undated) = Days(matches);
        var months = days.Select((count, i) => (Day: firstDay + i, Count: count))
            .Where(d => d.Count > 0)
            .Select(d => (Date: DateOnly.FromDayNumber(d.Day - 1), d.Count))
            .GroupBy(d => (d.Date.Year, d.Date.Month), (month, all) => new MonthFacet(month.Year, month.Month, all.Sum(d => d.Count)));
        return new SearchFacets(People(first), first.Count < matches.Count ? first.Count : null, Sources(matches), [.. months], undated);
    }

    private (int[] Counts, int FirstDay, int Undated) Days(Matches matches)
    {
        var (first, last) = (int.MaxValue, 0);
        foreach (var doc in matches.Docs)
        {
            var day = ArticleOf(doc).Day;
            if (day > 0)
            {
                (first, last) = (Math.Min(first, day), Math.Max(last, day));
            }
        }

        var counts = new int[last == 0 ? 0 : last - first + 1];
        var undated = 0;
        foreach (var doc in matches.Docs)
        {
            var day = ArticleOf(doc).Day;
            if (day > 0)
            {
                counts[day - first]++;
            }
            else
            {
                undated++;
            }
        }

        return (counts, first, undated);
    }

    private List<SourceFacet> Sources(Matches matches)
    {
        var max = 0;
        foreach (var doc in matches.Docs)
        {
            max = Math.Max(max, ArticleOf(doc).Source);
        }

        var counts = new int[max + 1];
        foreach (var doc in matches.Docs)
        {
            counts[ArticleOf(doc).Source]++;
        }

        var most = counts.Index().Where(c => c.Index > 0 && c.Item > 0).OrderByDescending(c => c.Item).ThenBy(c => c.Index).Take(MaxEntries).ToDictionary(c => c.Index, c => c.Item);
        using var command = sql.Command("SELECT Id, Name, Host FROM Sources WHERE Id IN (SELECT value FROM json_each(@ids))", ("@ids", ArchiveSql.Json(most.Keys)));
        using var reader = command.ExecuteReader();
        var facets = new List<SourceFacet>();
        while (reader.Read())
        {
            facets.Add(new SourceFacet(reader.GetString(1), reader.GetString(2), most[reader.GetInt32(0)]));
        }

        return [.. facets.OrderByDescending(f => f.Count).ThenBy(f => f.Name, StringComparer.Ordinal)];
    }

    private List<PersonFacet> People(IReadOnlyList<int> first)
    {
        var ids = first.Select(doc => ofQuotes ? snapshot.QuoteArray[doc].QuoteId : snapshot.ArticleArray[doc].ArticleId);
        using var command = sql.Command(
            $"SELECT p.Name, p.Slug, c.Count FROM ({(ofQuotes ? SpeakersOfQuotesSql : PeopleOfArticlesSql)}) AS c JOIN People AS p ON p.Id = c.PersonId ORDER BY c.Count DESC, p.Name",
            ("@ids", ArchiveSql.Json(ids)),
            ("@limit", MaxEntries));
        using var reader = command.ExecuteReader();
        var facets = new List<PersonFacet>();
        while (reader.Read())
        {
            facets.Add(new PersonFacet(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)));
        }

        return facets;
    }

    private ref readonly ArticleValues ArticleOf(int doc) => ref snapshot.ArticleArray[ofQuotes ? snapshot.QuoteArray[doc].Doc : doc];
}
