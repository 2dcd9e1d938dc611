namespace NewsArchive.Extraction.Words;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, digits, and the marks that join them ("O’Malley", "U.S.", "co-chair").</summary>
    Word,
    Number,
    Punctuation,
}

/// <summary>A word, number or mark of the text. A possessive ("’s") is a token of its own.</summary>
public readonly record struct Token(int Start, int End, TokenKind Kind, bool StartsSentence, bool StartsParagraph)
{
    public int Length => End - Start;

    public TextSpan Span => new(Start, End);

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    public bool Is(string text, string word) => In(text).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsCapitalised(string text) => Kind == TokenKind.Word && char.IsUpper(text[Start]);
}
