namespace NewsArchive.Store.Searching.Analysis;

/// <summary>A word of a text as the index knows it.</summary>
/// <param name="Term">Folded: without case and accents.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="End">Behind its last unit.</param>
/// <param name="Position">Counts words from 0; several terms may share one.</param>
public readonly record struct TextToken(string Term, int Start, int End, int Position);

/// <summary>Cuts texts and queries alike into the terms of the index.</summary>
public static class TextAnalyzer
{
    /// <summary>The longest term, in UTF-16 units before folding; what a word holds beyond them is left out of its term.</summary>
    public const int LongestTerm = 100;

    private const int LettersPerWord = 5; // with the space behind it: a little less than English has, so that a list need not grow

    /// <summary>
    /// The terms of a text, ordered by position. "multi-agent" is "multi" and "agent", and at the position of the first also "multiagent",
    /// which spans both; "l'hôpital" is "l", "lhopital" and "hopital". Never fails.
    /// </summary>
    public static List<TextToken> Tokens(string text)
    {
        var tokens = new List<TextToken>(4 + (text.Length / LettersPerWord));
        Read(text, tokens);
        return tokens;
    }

    /// <summary>Adds the terms of a text to a list, which may be used again for the next text; positions count from 0.</summary>
    public static void Read(string text, List<TextToken> tokens) => Read(text, tokens, null, null);

    /// <summary>As <see cref="Read(string, List{TextToken})"/>, but most words that do not pass the filter are only counted, which is many times faster.</summary>
    /// <param name="stretches">Where to read alone, which is faster still; positions then count nothing.</param>
    internal static void Read(string text, List<TextToken> tokens, WordFilter? filter, WordStretches? stretches)
    {
        var reader = new WordReader(text, tokens, filter, stackalloc char[LongestTerm], stackalloc char[LongestTerm]);
        if (stretches is null)
        {
            reader.Read(0, text.Length);
        }
        else
        {
            stretches.Read(text, ref reader);
        }
    }
}
