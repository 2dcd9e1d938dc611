using System.Runtime.InteropServices;

namespace NewsArchive.Store.Searching.Analysis;

/// <summary>
/// The terms that a thread has met of late, so that a word which comes again is neither folded nor allocated again. Each word has one
/// slot, which the last word with its hash holds: the table never grows.
/// </summary>
internal sealed class TermTable
{
    private const int SlotBits = 14; // a vocabulary of some hundred articles; with its words about 1 MB

    [ThreadStatic]
    private static TermTable? ofThread;

    private readonly (string? Word, string Term)[] slots = new (string?, string)[1 << SlotBits];

    private TermTable()
    {
    }

    public static TermTable OfThread => ofThread ??= new TermTable();

    /// <summary>The term of a word whose ASCII letters are small already.</summary>
    public string TermOf(ReadOnlySpan<char> word, bool isAscii)
    {
        ref var slot = ref slots[SlotOf(word)];
        if (slot.Word is not { } held || !word.SequenceEqual(held))
        {
            var written = word.ToString();
            slot = (written, isAscii ? written : TermFolding.Fold(written));
        }

        return slot.Term;
    }

    // Four letters at a time.
    private static int SlotOf(ReadOnlySpan<char> word)
    {
        const ulong Odd = 0x9E37_79B9_7F4A_7C15;
        var hash = (ulong)word.Length;
        for (; word.Length >= 4; word = word[4..])
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word))) * Odd;
            hash ^= hash >> 32;
        }

        foreach (var c in word)
        {
            hash = (hash ^ c) * Odd;
        }

        return (int)(hash >> (64 - SlotBits));
    }
}
