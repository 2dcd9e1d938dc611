using System.Collections;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Documents of articles that were indexed again: their postings go when their segment is merged, their numbers are never given again.</summary>
internal sealed class RemovedDocs
{
    private readonly BitArray docs;

    public static readonly RemovedDocs None = new(new BitArray(0), 0);

    private RemovedDocs(BitArray docs, int count) => (this.docs, Count) = (docs, count);

    public int Count { get; }

    public bool Contains(int doc) => doc < docs.Length && docs[doc];

    public static RemovedDocs Read(ArchiveSql sql)
    {
        var (last, count) = (sql.Number("SELECT max(Doc) FROM SearchRemoved") ?? -1, 0);
        var docs = new BitArray((int)last + 1);
        using var command = sql.Command("SELECT Doc FROM SearchRemoved");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            docs[reader.GetInt32(0)] = true;
            count++;
        }

        return new RemovedDocs(docs, count);
    }
}
