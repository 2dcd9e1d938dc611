using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Names;
using NewsArchive.Store.Sqlite.Searching.Indexing;
using NewsArchive.Store.Sqlite.Searching.Querying;

namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>What one connection sees of the archive at one moment, and what a query finds there. Made for one request.</summary>
internal sealed class SearchReading : IAsyncDisposable
{
    private readonly ReadTransaction transaction;
    private Find? finder;

    private SearchReading(ArchiveDbContext database, PeopleSearch people, ReadTransaction transaction, ArchiveSql sql, IndexSnapshot snapshot)
    {
        this.transaction = transaction;
        (Database, People, Sql, Snapshot) = (database, people, sql, snapshot);
        (Terms, Postings) = (new TermDictionary(sql), new PostingReader(sql));
    }

    public ArchiveDbContext Database { get; }

    public PeopleSearch People { get; }

    public ArchiveSql Sql { get; }

    public IndexSnapshot Snapshot { get; }

    public TermDictionary Terms { get; }

    public PostingReader Postings { get; }

    /// <summary>Whether it stands in a transaction of somebody else, who may have changed what only this connection sees.</summary>
    public bool IsInAnother => !transaction.IsOwn;

    public static async Task<SearchReading> BeginAsync(ArchiveDbContext database, PeopleSearch people, SnapshotCache snapshots, CancellationToken cancellationToken)
    {
        var transaction = await ReadTransaction.BeginAsync(database, cancellationToken);
        try
        {
            var sql = new ArchiveSql(database);
            return new SearchReading(database, people, transaction, sql, snapshots.Get(sql));
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>Who finds all quotes, or articles, of a query; asked again, the same.</summary>
    /// <param name="upTo">The highest article id that counts; null for all.</param>
    public async Task<Find> FinderAsync(QueryNode root, int? upTo, CancellationToken cancellationToken)
    {
        if (finder is null)
        {
            var scope = new SearchScope(Snapshot, upTo ?? Snapshot.MaxArticleId);
            var filter = new PeopleFilter(Sql, Snapshot);
            var names = await QueryNames.FindAsync(root, People, Sql, cancellationToken);
            finder = (ofQuotes, isScored) => new QueryEvaluator(scope, Terms, Postings, filter, names, ofQuotes, isScored).Evaluate(root);
        }

        return finder;
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();

    /// <summary>Finds all quotes, or articles, and weighs them or not.</summary>
    public delegate Matches Find(bool ofQuotes, bool isScored = false);
}
