namespace NewsArchive.Store.Searching.Analysis;

/// <summary>
/// The terms that a thread has met of late, so that a word which comes again is neither folded nor allocated again. Each word has one
/// slot, which the last word with its hash holds: the table never grows.
/// </summary>
internal sealed class TermTable
{
    private const int SlotCount = 1 << 14; // a vocabulary of some hundred articles; with its words about 1 MB

    [ThreadStatic]
    private static TermTable? ofThread;

    private readonly (string? Word, string Term)[] slots = new (string?, string)[SlotCount];

    private TermTable()
    {
    }

    public static TermTable OfThread => ofThread ??= new TermTable();

    /// <summary>The term of a word whose ASCII letters are small already.</summary>
    public string TermOf(ReadOnlySpan<char> word, bool isAscii)
    {
        var hash = 0u;
        foreach (var c in word)
        {
            hash = (hash * 31) + c;
        }

        ref var slot = ref slots[(hash ^ (hash >> 15)) & (SlotCount - 1)];
        if (slot.Word is not { } held || !word.SequenceEqual(held))
        {
            var written = word.ToString();
            slot = (written, isAscii ? written : TermFolding.Fold(written));
        }

        return slot.Term;
    }
}
