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
        var removed = sql.Numbers("SELECT Doc FROM SearchRemoved");
        var docs = new BitArray(removed.Count == 0 ? 0 : removed.Max() + 1);
        removed.ForEach(doc => docs[doc] = true);
        return new RemovedDocs(docs, removed.Count);
    }
}
