using System.Runtime.InteropServices;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Names what results spread over: sources and months in all of them, people in the first ones.</summary>
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

    /// <param name="spread">How all results spread.</param>
    /// <param name="count">How many results there are.</param>
    /// <param name="first">The results that come first, <see cref="PeopleSample"/> or all of them.</param>
    public SearchFacets Count(Spread spread, int count, IReadOnlyList<int> first) =>
        new(People(first), first.Count < count ? first.Count : null, Listed(spread.Sources), spread.Months, spread.Undated) { SourceCount = spread.Sources.Count };

    private List<SourceFacet> Listed(IEnumerable<(int Id, int Count)> sources)
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
        var ids = first.Select(doc => snapshot.IdOf(doc, ofQuotes)).Order(); // neighbours share pages
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
}
