using System.Text;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching;

/// <summary>
/// Reads the grammar: parts stand side by side and must all match; OR binds the two parts beside it; "-" before a part
/// leaves out what it finds; parentheses group. What breaks the grammar is passed over with a hint.
/// </summary>
internal sealed class QueryParser
{
    private const int MaxOfEach = 50; // of words and of fields
    private const int MaxDepth = 20;

    private readonly string written;
    private readonly List<string> hints = [];
    private readonly List<QueryToken> tokens;
    private int at;
    private int words;
    private int fields;
    private int depth;

    public QueryParser(string text)
    {
        written = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        if (written.Length > SearchQuery.MaxLength)
        {
            hints.Add($"Only the first {SearchQuery.MaxLength:N0} characters were read.");
            written = written[..EndOfRead(written)].TrimEnd();
        }

        tokens = new QueryLexer(written, hints).Read();
    }

    public SearchQuery Parse()
    {
        var parts = new List<QueryNode>();
        while (at < tokens.Count)
        {
            Flatten(All(), parts);
            if (at < tokens.Count)
            {
                at++; // a closing parenthesis that nothing opened
                Hint("A closing parenthesis without an opening one was passed over.");
            }
        }

        if (SmallWords.TakeOutQuestion(parts) is { Count: > 0 } small)
        {
            Hint($"This was read as a question: {string.Join(", ", small.Select(w => $"“{w.Text}”").Distinct())} only make it one. Put quotation marks around words to search for them, too.");
        }

        return new SearchQuery(written, Join(parts), hints);
    }

    // Half a word would find nothing, or something else.
    private static int EndOfRead(string text)
    {
        for (var end = SearchQuery.MaxLength; end > SearchQuery.MaxLength - TextAnalyzer.LongestTerm; end--)
        {
            if (char.IsWhiteSpace(text[end]))
            {
                return end;
            }
        }

        return char.IsLowSurrogate(text[SearchQuery.MaxLength]) ? SearchQuery.MaxLength - 1 : SearchQuery.MaxLength;
    }

    private QueryNode? All()
    {
        var parts = new List<QueryNode>();
        while (at < tokens.Count && tokens[at].Kind != QueryTokenKind.Close)
        {
            Flatten(Any(), parts);
        }

        return Join(parts);
    }

    private QueryNode? Any()
    {
        var parts = new List<QueryNode>();
        do
        {
            SkipLoneOrs();
            if (at < tokens.Count && tokens[at].Kind != QueryTokenKind.Close && Part() is { } part)
            {
                parts.AddRange(part is AnyNode any ? any.Parts : [part]);
            }
        }
        while (TakeOr());

        return parts.Count > 1 ? new AnyNode(parts) : parts.FirstOrDefault();
    }

    private void SkipLoneOrs()
    {
        while (at < tokens.Count && tokens[at].Kind == QueryTokenKind.Or)
        {
            at++;
            Hint("OR stands between two words; a lone one was passed over.");
        }
    }

    // One with something behind it.
    private bool TakeOr()
    {
        var isThere = at + 1 < tokens.Count && tokens[at].Kind == QueryTokenKind.Or && tokens[at + 1].Kind != QueryTokenKind.Close;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private QueryNode? Part()
    {
        var token = tokens[at++];
        switch (token.Kind)
        {
            case QueryTokenKind.Not:
                return at < tokens.Count && tokens[at].Kind is not (QueryTokenKind.Close or QueryTokenKind.Or) && Nested(Part) is { } inner
                    ? inner is NotNode twice ? twice.Inner : new NotNode(inner)
                    : null;
            case QueryTokenKind.Open:
                var group = Nested(All);
                if (at < tokens.Count)
                {
                    at++;
                }
                else
                {
                    Hint("A closing parenthesis is missing.");
                }

                return group;
            case QueryTokenKind.Field:
                return Limited(Field(token));
            case QueryTokenKind.Phrase:
                return Limited(Text(token.Text, TextMatch.Phrase));
            default:
                return Limited(Word(token.Text));
        }
    }

    private QueryNode? Nested(Func<QueryNode?> read)
    {
        if (++depth > MaxDepth)
        {
            Hint("Parentheses this deep were not read.");
            at = tokens.Count;
            return null;
        }

        var node = read();
        depth--;
        return node;
    }

    private TextNode? Word(string word)
    {
        var beginning = word.TrimEnd('*');
        if (beginning.Length == 0)
        {
            Hint("A star stands behind the beginning of a word; a lone one was passed over.");
            return null;
        }

        if (word[^1] == ':' && QueryFields.NeedOf(word[..^1].ToLowerInvariant()) is { } needed)
        {
            Hint($"“{word}” was searched as a word: it needs {needed} right behind it, without a space.");
        }

        return beginning.Length < word.Length ? Text(beginning, TextMatch.Prefix) : Text(word, TextMatch.Word);
    }

    private TextNode? Text(string text, TextMatch match)
    {
        if (!HasLetters(text))
        {
            Hint(text is "|" or "||" ? "“|” was passed over: write OR between words of which one is enough." : text.Length == 0 ? "Empty quotation marks find nothing and were passed over." : $"“{text}” holds no letter or digit to search for.");
            return null;
        }

        return new TextNode(text, match);
    }

    private QueryNode? Field(QueryToken token)
    {
        var value = token.Text;
        if (QueryFields.NeedOf(token.Field) is { } needed && !HasLetters(value))
        {
            Hint($"{token.Field}: needs {needed} behind it and was passed over.");
            return null;
        }

        if (QueryFields.Read(token.Field, value) is { } node)
        {
            return node;
        }

        Hint(QueryFields.WhyNone(token.Field, value));
        return Text($"{token.Field} {value}".TrimEnd(), TextMatch.Phrase);
    }

    private QueryNode? Limited(QueryNode? node)
    {
        // Apart from each other: words may be many, and still each filter that is chosen counts.
        var (count, noun) = node switch
        {
            null => (0, ""),
            TextNode => (++words, "words"),
            _ => (++fields, "fields"),
        };
        if (count > MaxOfEach)
        {
            Hint($"Only the first {MaxOfEach} {noun} were read.");
            return null;
        }

        return node;
    }

    private static QueryNode? Join(List<QueryNode> parts) => parts.Count > 1 ? new AllNode(parts) : parts.FirstOrDefault();

    private static void Flatten(QueryNode? node, List<QueryNode> parts)
    {
        if (node is not null)
        {
            parts.AddRange(node is AllNode all ? all.Parts : [node]);
        }
    }

    private static bool HasLetters(string value) => value.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private void Hint(string hint)
    {
        if (!hints.Contains(hint))
        {
            hints.Add(hint);
        }
    }
}
