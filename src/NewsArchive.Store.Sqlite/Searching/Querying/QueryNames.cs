using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Names;
using NewsArchive.Store.Sources;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Whom and what the names in a query mean, by their ids.</summary>
internal sealed class QueryNames
{
    private readonly Dictionary<AskedPerson, List<int>> people = [];
    private readonly Dictionary<string, HashSet<int>> sources = new(StringComparer.Ordinal);

    public IReadOnlyList<int> PeopleOf(AskedPerson asked) => people[asked];

    public HashSet<int> SourcesOf(string source) => sources[source];

    public static async Task<QueryNames> FindAsync(QueryNode root, PeopleSearch people, ArchiveSql sql, CancellationToken cancellationToken)
    {
        var names = new QueryNames();
        foreach (var node in root.Flatten())
        {
            if (node.Person is { } asked)
            {
                names.people[asked] = await people.FindAsync(asked, cancellationToken);
            }
            else if (node is SourceNode { Source: var source })
            {
                names.sources[source] = FindSources(sql, source);
            }
        }

        return names;
    }

    private static HashSet<int> FindSources(ArchiveSql sql, string source)
    {
        var words = OutletWords.Of(source);
        if (sql.Number("SELECT Id FROM Sources WHERE Host = @host", ("@host", words.Host)) is { } own)
        {
            return [(int)own];
        }

        using var command = sql.Command("SELECT Id, Host, Name FROM Sources");
        using var reader = command.ExecuteReader();
        var found = new HashSet<int>();
        while (reader.Read())
        {
            if (words.Mean(reader.GetString(1), reader.GetString(2)))
            {
                found.Add(reader.GetInt32(0));
            }
        }

        return found;
    }
}
