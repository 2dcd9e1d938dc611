using System.Runtime.InteropServices;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Counts how results spread. Days and sources are counted in all of them, people in the first ones.</summary>
internal sealed class FacetCounter(ArchiveSql sql, IndexSnapshot snapshot, bool ofQuotes)
{
    /// <summary>In how many results people are counted at most.</summary>
    public const int PeopleSample = 200;

    private const int MaxEntries = 20;

    // Counted here: SQLite would sort the rows.
    private const string PeopleOfArticlesSql =
        "SELECT x.PersonId FROM json_each(@ids) AS i CROSS JOIN Appearances AS x WHERE x.ArticleId = i.value AND x.PersonId IS NOT NULL";

    private const string SpeakersOfQuotesSql =
        "SELECT q.PersonId FROM json_each(@ids) AS i CROSS JOIN Quotes AS q WHERE q.Id = i.value AND q.PersonId IS NOT NULL";

    /// <param name="first">The results that come first, <see cref="PeopleSample"/> or all of them.</param>
    public SearchFacets Count(Matches matches, IReadOnlyList<int> first)
    {
        var (sources, firstDay, lastDay) = Sources(matches);
        var (months, undated) = Months(matches, firstDay, lastDay);
        return new SearchFacets(People(first), first.Count < matches.Count ? first.Count : null, Listed(sources), months, undated) { SourceCount = sources.Count };
    }

    private (List<MonthFacet> Months, int Undated) Months(Matches matches, int first, int last)
    {
        if (last == 0)
        {
            return ([], matches.Count);
        }

        var days = new int[last - first + 1];
        var undated = 0;
        foreach (var doc in matches.Docs)
        {
            var day = ArticleOf(doc).Day;
            _ = day > 0 ? days[day - first]++ : undated++;
        }

        var months = new List<MonthFacet>();
        for (var start = first; start <= last;)
        {
            var date = DateOnly.FromDayNumber(start - 1);
            var next = start + DateTime.DaysInMonth(date.Year, date.Month) - date.Day + 1;
            var count = new ArraySegment<int>(days, start - first, Math.Min(next, last + 1) - start).Sum();
            if (count > 0)
            {
                months.Add(new MonthFacet(date.Year, date.Month, count));
            }

            start = next;
        }

        return (months, undated);
    }

    // Of each its id and how many results it has; and the first and last day of all, which the same look at them tells.
    private (List<(int Id, int Count)> Sources, int FirstDay, int LastDay) Sources(Matches matches)
    {
        var counts = new int[64];
        var (first, last) = (int.MaxValue, 0);
        foreach (var doc in matches.Docs)
        {
            ref readonly var article = ref ArticleOf(doc);
            (first, last) = (article.Day > 0 ? Math.Min(first, article.Day) : first, Math.Max(last, article.Day));
            if (article.Source >= counts.Length)
            {
                Array.Resize(ref counts, article.Source * 2);
            }

            counts[article.Source]++;
        }

        return ([.. counts.Index().Where(c => c.Index > 0 && c.Item > 0)], first, last);
    }

    private List<SourceFacet> Listed(List<(int Id, int Count)> sources)
    {
        var most = Most(sources);
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
        if (first.Count == 0)
        {
            return [];
        }

        var counts = new Dictionary<int, int>();
        var ids = first.Select(doc => ofQuotes ? snapshot.QuoteArray[doc].QuoteId : snapshot.ArticleArray[doc].ArticleId).Order(); // neighbours share pages
        foreach (var person in sql.Numbers(ofQuotes ? SpeakersOfQuotesSql : PeopleOfArticlesSql, ("@ids", ArchiveSql.Json(ids))))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, person, out _)++;
        }

        var most = Most(counts.Select(c => (c.Key, c.Value)));
        using var named = sql.Command("SELECT Id, Name, Slug FROM People WHERE Id IN (SELECT value FROM json_each(@ids))", ("@ids", ArchiveSql.Json(most.Keys)));
        using var reader = named.ExecuteReader();
        var facets = new List<PersonFacet>();
        while (reader.Read())
        {
            facets.Add(new PersonFacet(reader.GetString(1), reader.GetString(2), most[reader.GetInt32(0)]));
        }

        return [.. facets.OrderByDescending(f => f.Count).ThenBy(f => f.Name, StringComparer.Ordinal)];
    }

    private static Dictionary<int, int> Most(IEnumerable<(int Id, int Count)> counts) =>
        counts.OrderByDescending(c => c.Count).ThenBy(c => c.Id).Take(MaxEntries).ToDictionary(c => c.Id, c => c.Count);

    private ref readonly ArticleValues ArticleOf(int doc) => ref snapshot.ArticleArray[ofQuotes ? snapshot.QuoteArray[doc].Doc : doc];
}
