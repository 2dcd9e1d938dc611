using System.Buffers;
using NewsArchive.Extraction.Quotes.Runs;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Dialogues;

/// <summary>A text in which dashes may open speech: its tokens, and which of them stand between quotation marks.</summary>
internal sealed class DialogueText
{
    public static readonly SearchValues<char> Dashes = SearchValues.Create("—–―-");

    private readonly string text;
    private readonly bool[] isMarked;

    public DialogueText(string text, IReadOnlyList<Token> tokens, IReadOnlyList<QuotedRun> marked)
    {
        (this.text, Tokens) = (text, tokens);
        isMarked = new bool[tokens.Count];
        var run = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            while (run < marked.Count && tokens[i].Start >= marked[run].Outer.End)
            {
                run++;
            }

            isMarked[i] = run < marked.Count && tokens[i].Start >= marked[run].Outer.Start;
        }
    }

    public IReadOnlyList<Token> Tokens { get; }

    public ReadOnlySpan<char> Word(int token) => Tokens[token].In(text);

    public bool IsWord(int token) => Tokens[token].Kind == TokenKind.Word && !isMarked[token];

    public bool IsLowerWord(int token) => IsWord(token) && !char.IsUpper(text[Tokens[token].Start]);

    public bool IsMark(int token, char mark) => !isMarked[token] && Tokens[token].Length == 1 && text[Tokens[token].Start] == mark;

    /// <summary>Whether the token is a dash; a hyphen only where spaces stand around it.</summary>
    public bool IsDash(int token) =>
        !isMarked[token] && Tokens[token] is { Length: 1 } dash && Dashes.Contains(text[dash.Start]) && (text[dash.Start] != '-' || (!IsGluedBefore(token) && !IsGluedAfter(token)));

    public bool IsGluedBefore(int token) => token > 0 && Tokens[token - 1].End == Tokens[token].Start;

    public bool IsGluedAfter(int token) => token + 1 < Tokens.Count && Tokens[token + 1].Start == Tokens[token].End;

    /// <summary>Whether a question, an exclamation or what breaks off ends: speech keeps these marks.</summary>
    public bool IsExclamation(int token) => !isMarked[token] && Tokens[token].Kind == TokenKind.Punctuation && text[Tokens[token].Start] is '?' or '!' or '…';

    public bool EndsSentence(int token) => IsExclamation(token) || IsMark(token, '.');

    /// <summary>Whether a mark leads from speech to the clause of saying, and belongs to neither.</summary>
    public bool IsPause(int token) => IsMark(token, ',') || IsMark(token, ';') || IsMark(token, ':') || IsDash(token);

    /// <summary>Whether a dash stands where somebody begins to speak: at the paragraph's start, behind a sentence or a colon, before a capital.</summary>
    public bool OpensSpeech(int dash, int end, bool isFirst) =>
        IsDash(dash) && (isFirst || EndsSentence(dash - 1) || IsMark(dash - 1, ':')) && StartsUpper(dash + 1, end);

    public bool HoldsWord(int first, int end)
    {
        while (first < end && Tokens[first].Kind != TokenKind.Word)
        {
            first++;
        }

        return first < end;
    }

    // "—¿Qué", "– „Hafen“ heißt"
    private bool StartsUpper(int token, int end)
    {
        while (token < end && Tokens[token].Kind == TokenKind.Punctuation && !IsDash(token))
        {
            token++;
        }

        return token < end && (char.IsUpper(text, Tokens[token].Start) || char.IsDigit(text[Tokens[token].Start]));
    }
}
