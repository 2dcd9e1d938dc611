using System.Text;

namespace NewsArchive.Store.Searching.Analysis;

/// <summary>Tells of most words of a text by their first two letters that they are none of some terms.</summary>
internal sealed class WordFilter
{
    private const int Alone = 0;
    private const int LongestBeginning = 4;

    // A bit for each second letter or digit of a term that begins so.
    private readonly ulong[] seconds = new ulong[128];

    private readonly HashSet<string> beginnings = new(StringComparer.Ordinal);
    private bool hasOdd;

    /// <summary>
    /// The first letters of all terms, at least two; null where some are fewer, or parted by a sign. A term with a letter outside ASCII among its first has none: so is it written.
    /// </summary>
    public IReadOnlyCollection<string>? Beginnings => hasOdd ? null : beginnings;

    /// <summary>Lets a term through, which an ASCII word can only be if it is written so.</summary>
    public void Add(string term, bool isBeginning = false)
    {
        var first = term[..Math.Min(LongestBeginning, term.Length)];
        if (Ascii.IsValid(first))
        {
            hasOdd |= first.Length < 2 || !first.All(char.IsAsciiLetterOrDigit);
            beginnings.Add(first);
        }

        if (term.Length == 0)
        {
            Array.Fill(seconds, ulong.MaxValue);
        }
        else if (term[0] < seconds.Length)
        {
            seconds[term[0]] |= isBeginning && term.Length == 1 ? ulong.MaxValue : 1UL << CodeOf(term.Length > 1 ? term[1] : default);
        }
    }

    /// <summary>Whether a word may be one of the terms.</summary>
    /// <param name="first">An ASCII letter or digit, the letter small.</param>
    /// <param name="second">Also, or 0 where the word has no second.</param>
    public bool MayFit(byte first, byte second) => (seconds[first] >> CodeOf((char)second) & 1) != 0;

    private static int CodeOf(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a' + 1,
        >= '0' and <= '9' => c - '0' + 27,
        '\0' => Alone,
        _ => 63, // "C++"
    };
}
