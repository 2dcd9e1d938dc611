namespace NewsArchive.Store.Searching.Analysis;

/// <summary>Tells of most words of a text by their first two letters that they are none of some terms.</summary>
internal sealed class WordFilter
{
    private const int Alone = 0;

    // A bit for each second letter or digit of a term that begins so.
    private readonly ulong[] seconds = new ulong[128];

    /// <summary>Lets a term through, which an ASCII word can only be if it is written so.</summary>
    public void Add(string term, bool isBeginning = false)
    {
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
