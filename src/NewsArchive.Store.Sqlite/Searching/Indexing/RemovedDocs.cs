using System.Collections;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Documents of articles that were indexed again: their postings go when their segment is merged, their numbers are never given again.</summary>
internal sealed class RemovedDocs
{
    private readonly BitArray docs;

    public static readonly RemovedDocs None = new([], new BitArray(0));

    private RemovedDocs(IReadOnlyList<int> all, BitArray docs) => (All, this.docs) = (all, docs);

    public IReadOnlyList<int> All { get; }

    public int Count => All.Count;

    public bool Contains(int doc) => doc < docs.Length && docs[doc];

    public static RemovedDocs Read(ArchiveSql sql)
    {
        var removed = sql.Numbers("SELECT Doc FROM SearchRemoved");
        var docs = new BitArray(removed.Count == 0 ? 0 : removed.Max() + 1);
        removed.ForEach(doc => docs[doc] = true);
        return new RemovedDocs(removed, docs);
    }
}
