using System.Text;

namespace NewsArchive.Store;

/// <summary>
/// Numbers texts in the order in which they come. Each takes its bytes as UTF-8 and some twenty more, and is no object that the garbage collector has to look at:
/// a dictionary of strings takes several times as much.
/// </summary>
public sealed class InternedTexts
{
    private const int MinSlots = 16;

    private byte[] bytes = []; // of all texts, one after the other
    private int[] ends = []; // of each text in them
    private int[] hashes = []; // of each text
    private int[] slots = new int[MinSlots]; // a power of two, at most two thirds of them taken: a text's number + 1 stands in the first free one from where its hash leads to

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <exception cref="IndexOutOfRangeException">There is no text of that number.</exception>
    public string this[int number] => Encoding.UTF8.GetString(BytesOf(number));

    /// <summary>The number of a text, from 0; -1 where it has none.</summary>
    public int Find(ReadOnlySpan<char> text) => slots[SlotOf(text, string.GetHashCode(text))] - 1;

    /// <summary>The number of a text, which gets the next one if it has none. One that is no Unicode, for half of a pair of surrogates, is never found again.</summary>
    public int GetOrAdd(ReadOnlySpan<char> text)
    {
        var hash = string.GetHashCode(text);
        var slot = SlotOf(text, hash);
        if (slots[slot] != 0)
        {
            return slots[slot] - 1;
        }

        if (Count == ends.Length)
        {
            Array.Resize(ref ends, Math.Max(MinSlots, 2 * Count));
            Array.Resize(ref hashes, ends.Length);
        }

        var start = Count == 0 ? 0 : ends[Count - 1];
        var end = start + Encoding.UTF8.GetByteCount(text);
        if (end > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(end, 2 * bytes.Length));
        }

        Encoding.UTF8.GetBytes(text, bytes.AsSpan(start));
        (ends[Count], hashes[Count]) = (end, hash);
        slots[slot] = ++Count;
        if (3 * Count > 2 * slots.Length)
        {
            Spread();
        }

        return Count - 1;
    }

    /// <summary>Forgets all texts; their room is kept.</summary>
    public void Clear()
    {
        Array.Clear(slots);
        Count = 0;
    }

    private int SlotOf(ReadOnlySpan<char> text, int hash)
    {
        var slot = FirstSlot(hash);
        while (slots[slot] is var taken and not 0 && !(hashes[taken - 1] == hash && IsText(taken - 1, text)))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private bool IsText(int number, ReadOnlySpan<char> text) =>
        BytesOf(number) is var stored && (Ascii.Equals(stored, text) || (!Ascii.IsValid(stored) && Encoding.UTF8.GetString(stored).AsSpan().SequenceEqual(text)));

    private void Spread()
    {
        slots = new int[2 * slots.Length];
        for (var number = 0; number < Count; number++)
        {
            var slot = FirstSlot(hashes[number]);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = number + 1;
        }
    }

    private int FirstSlot(int hash) => hash & (slots.Length - 1);

    private ReadOnlySpan<byte> BytesOf(int number)
    {
        var start = number == 0 ? 0 : ends[number - 1];
        return bytes.AsSpan(start, ends[number] - start);
    }
}
