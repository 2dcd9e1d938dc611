using System.Runtime.CompilerServices;
using SQLitePCL;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>
/// Ids of terms that a connection has used while it wrote: nearly all words of an article stand in the ones before it. Forgotten as soon as the table of terms may be another
/// one than it left: after another connection's commit, and when its own transaction was rolled back or the index made anew, which the table's last id tells.
/// </summary>
internal sealed class KnownTerms
{
    private const int MaxCount = 2_000_000; // some 60 MB; the terms of half a million articles

    private static readonly ConditionalWeakTable<sqlite3, KnownTerms> ByConnection = [];

    private readonly InternedTexts terms = new();
    private readonly List<int> ids = []; // of the terms by their numbers
    private long version = -1;

    /// <summary>The largest id in the table.</summary>
    public int Last { get; private set; }

    /// <summary>Whether there is no term in the table that is not known: a term that is not known is new then.</summary>
    public bool IsComplete => terms.Count == Last;

    /// <summary>What is known of the table as it is now.</summary>
    public static KnownTerms Of(ArchiveSql sql)
    {
        var known = ByConnection.GetOrCreateValue(sql.Handle);
        var (version, last) = (sql.Number("PRAGMA data_version")!.Value, (int)(sql.Number("SELECT max(Id) FROM SearchTerms") ?? 0));
        if (version != known.version || last != known.Last || known.terms.Count > MaxCount)
        {
            known.terms.Clear();
            known.ids.Clear();
        }

        (known.version, known.Last) = (version, last);
        return known;
    }

    /// <summary>The id of a term; 0 where it is not known.</summary>
    public int Find(string term) => terms.Find(term) is var number and >= 0 ? ids[number] : 0;

    /// <summary>Keeps the id of a term that is not known.</summary>
    public void Add(string term, int id)
    {
        if (terms.GetOrAdd(term) == ids.Count)
        {
            ids.Add(id);
        }

        Last = Math.Max(Last, id);
    }
}
