using NewsArchive.Extraction.Links;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Names;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Whom and what the names in a query mean, by their ids.</summary>
internal sealed class QueryNames
{
    private readonly Dictionary<string, List<int>> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> sources = new(StringComparer.Ordinal);

    public IReadOnlyList<int> PeopleOf(string name) => people[name];

    public HashSet<int> SourcesOf(string source) => sources[source];

    public static async Task<QueryNames> FindAsync(QueryNode root, PeopleSearch people, ArchiveSql sql, CancellationToken cancellationToken)
    {
        var names = new QueryNames();
        foreach (var node in root.Flatten())
        {
            switch (node)
            {
                case PersonNode { Name: var name }:
                    names.people[name] = await people.FindAsync(name, cancellationToken);
                    break;
                case SpeakerNode { Name: var name }:
                    names.people[name] = await people.FindAsync(name, cancellationToken);
                    break;
                case SourceNode { Source: var source }:
                    names.sources[source] = FindSources(sql, source);
                    break;
            }
        }

        return names;
    }

    // A host that is an outlet's own means it alone. Else "skarn.example" finds "en.skarn.example"; "moscow times" finds the outlet's name.
    private static HashSet<int> FindSources(ArchiveSql sql, string source)
    {
        var host = CanonicalUrl.WithoutWww(source.Trim().ToLowerInvariant());
        if (sql.Number("SELECT Id FROM Sources WHERE Host = @host", ("@host", host)) is { } own)
        {
            return [(int)own];
        }

        var name = FoldedText.Of(source);
        using var command = sql.Command("SELECT Id, Host, Name FROM Sources");
        using var reader = command.ExecuteReader();
        var found = new HashSet<int>();
        while (reader.Read())
        {
            if (reader.GetString(1).EndsWith("." + host, StringComparison.Ordinal)
                || (name.Length > 0 && FoldedText.Of(reader.GetString(2)).Contains(name, StringComparison.Ordinal)))
            {
                found.Add(reader.GetInt32(0));
            }
        }

        return found;
    }
}
