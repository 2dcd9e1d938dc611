using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>A text, its tokens, and what the lists say of each.</summary>
/// <param name="text">The text.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="joinsEndings">Whether an apostrophe joins endings to names, as in Turkish: "Kenan Altınbaş'ın".</param>
internal sealed class ArticleWords(string text, IReadOnlyList<Token> tokens, bool joinsEndings = false)
{
    private readonly WordFacts[] facts = WordFactsReader.Read(text, tokens);
    private readonly string?[] keys = new string?[tokens.Count];
    private HashSet<string>? written;

    public string Text => text;

    public IReadOnlyList<Token> Tokens => tokens;

    public int Count => tokens.Count;

    public Token this[int index] => tokens[index];

    public ReadOnlySpan<char> Word(int index) => tokens[index].In(text);

    /// <summary>The <see cref="NameKey"/> of a word.</summary>
    public string Key(int index) => keys[index] ??= NameKey.Of(Word(index)[..^EndingOf(index)]);

    public WordFacts Facts(int index) => facts[index];

    public bool Has(int index, WordFacts any) => index >= 0 && index < facts.Length && (facts[index] & any) != 0;

    public bool Is(int index, string word) => index >= 0 && index < facts.Length && tokens[index].Is(text, word);

    public bool IsMark(int index, char mark) => index >= 0 && index < facts.Length && tokens[index].Kind == TokenKind.Punctuation && text[tokens[index].Start] == mark;

    /// <summary>Whether the token follows the one before it in one sentence, on one line, with no mark between them.</summary>
    public bool ContinuesSentence(int index) => ContinuesSentence(text, tokens, index);

    /// <inheritdoc cref="ContinuesSentence(int)"/>
    public static bool ContinuesSentence(string text, IReadOnlyList<Token> tokens, int index) => index > 0 && index < tokens.Count && !tokens[index].StartsSentence && !tokens[index].StartsParagraph
        && text.AsSpan(tokens[index - 1].End, tokens[index].Start - tokens[index - 1].End).IndexOf('\n') < 0;

    /// <summary>Whether the text has a word in just these letters.</summary>
    public bool Holds(string word) => (written ??= tokens.Where(t => t.Kind == TokenKind.Word).Select(t => t.In(text).ToString()).ToHashSet(StringComparer.Ordinal)).Contains(word);

    /// <summary>Whether the text has the word in small letters, too: "Die", "Una" and "Ella" are given names elsewhere.</summary>
    public bool IsSmallToo(int index) => Holds(Word(index).ToString().ToLowerInvariant());

    /// <summary>Where a name stands, without the ending that an apostrophe joins to it: "[Kenan Altınbaş]'ın".</summary>
    public TextSpan Span(NameRun run) => new(tokens[run.Start].Start, tokens[run.End - 1].End - EndingOf(run.End - 1));

    private int EndingOf(int index) => joinsEndings ? NameKey.EndingOf(Word(index)) : 0;
}
