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
    /// <summary>The terms of a text, in its order.</summary>
    public static List<TextToken> Tokens(string text)
    {
        var tokens = new List<TextToken>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            tokens.Add(new TextToken(FoldedText.Of(text[start..at]), start, at, tokens.Count));
        }

        return tokens;
    }
}
