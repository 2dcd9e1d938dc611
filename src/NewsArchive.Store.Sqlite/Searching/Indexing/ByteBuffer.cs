using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Bytes that grow, with numbers of 7 bits a byte, the lowest first.</summary>
internal sealed class ByteBuffer
{
    private byte[] bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Add(byte value)
    {
        Reserve(1);
        bytes[Length++] = value;
    }

    public void Add(ReadOnlySpan<byte> values)
    {
        Reserve(values.Length);
        values.CopyTo(bytes.AsSpan(Length));
        Length += values.Length;
    }

    public void AddNumber(uint value)
    {
        Reserve(5);
        while (value >= 0x80)
        {
            bytes[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[Length++] = (byte)value;
    }

    /// <summary>How many bytes a number takes.</summary>
    public static int LengthOf(uint value) => 1 + (BitOperations.Log2(value) / 7);

    /// <summary>Reads a number and moves behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // most take one byte
    public static int ReadNumber(ReadOnlySpan<byte> bytes, scoped ref int at)
    {
        int first = bytes[at++];
        return first < 0x80 ? first : ReadRest(bytes, ref at, first & 0x7F);
    }

    private static int ReadRest(ReadOnlySpan<byte> bytes, scoped ref int at, int value)
    {
        for (var shift = 7; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    private void Reserve(int count)
    {
        if (Length + count > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        }
    }
}
