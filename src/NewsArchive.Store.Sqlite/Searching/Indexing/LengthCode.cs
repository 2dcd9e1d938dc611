namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>The length of a document in words as one byte, a sixteenth of a doubling apart: near enough for ranking.</summary>
internal static class LengthCode
{
    private static readonly double[] Lengths = [.. Enumerable.Range(0, 256).Select(code => Math.Pow(2, code / 16.0) - 1)];

    public static byte Of(int length) => (byte)Math.Min(255, Math.Round(16 * Math.Log2(length + 1)));

    public static double ToLength(byte code) => Lengths[code];
}
