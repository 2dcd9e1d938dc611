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

    // Each with what stands behind its colon.
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["person"] = "a name",
        ["speaker"] = "a name",
        ["source"] = "an outlet",
        ["on"] = "a date",
        ["after"] = "a date",
        ["before"] = "a date",
        ["has"] = "the word “quote”",
    };

    // What other archives and search engines call them.
    private static readonly Dictionary<string, string> OtherNames = new()
    {
        ["said"] = "speaker",
        ["says"] = "speaker",
        ["by"] = "speaker",
        ["quote"] = "speaker",
        ["who"] = "person",
        ["name"] = "person",
        ["people"] = "person",
        ["site"] = "source",
        ["host"] = "source",
        ["outlet"] = "source",
        ["publisher"] = "source",
        ["publication"] = "source",
        ["date"] = "on",
        ["day"] = "on",
        ["year"] = "on",
        ["since"] = "after",
        ["from"] = "after",
        ["until"] = "before",
        ["to"] = "before",
    };

    private readonly string written;
    private readonly List<string> hints = [];
    private readonly List<QueryToken> tokens;
    private int at;
    private int words;
    private int fields;
    private int depth;

    public QueryParser(string text)
    {
        written = text.Trim();
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

        if (word[^1] == ':' && Fields.TryGetValue(word[..^1].ToLowerInvariant(), out var needed))
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
        if (Fields.TryGetValue(token.Field, out var needed) && !HasLetters(value))
        {
            Hint($"{token.Field}: needs {needed} behind it and was passed over.");
            return null;
        }

        var node = token.Field switch
        {
            "person" => new PersonNode(value),
            "speaker" => new SpeakerNode(value),
            "source" => new SourceNode(value),
            "on" => DateNode.TryParse(DateRelation.On, value),
            "after" => DateNode.TryParse(DateRelation.After, value),
            "before" => DateNode.TryParse(DateRelation.Before, value),
            "has" when value.ToLowerInvariant() is "quote" or "quotes" => new HasQuoteNode(),
            _ => (QueryNode?)null,
        };
        if (node is not null)
        {
            return node;
        }

        Hint(token.Field switch
        {
            "on" or "after" or "before" => $"“{value}” is no date: write {token.Field}:2024, {token.Field}:2024-11 or {token.Field}:2024-11-06.",
            "has" => $"has: knows only has:quote, so “{token.Field}:{value}” was searched as text.",
            _ => (Nearest(token.Field) ?? OtherNames.GetValueOrDefault(token.Field)) is { } field
                ? $"There is no field “{token.Field}:”. Did you mean {field}:?"
                : $"There is no field “{token.Field}:”, so it was searched as text.",
        });
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

    // One letter wrong, missing or too many: "speeker", "persn", "sourcee".
    private static string? Nearest(string name) => Fields.Keys.FirstOrDefault(f => f.Length > 3 && IsNear(f, name));

    private static bool IsNear(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var head = a.AsSpan().CommonPrefixLength(b);
        var restA = a.AsSpan(head);
        var restB = b.AsSpan(head);
        return restA is [] || restB is [] || restA[1..].SequenceEqual(restB[1..]) || restA[1..].SequenceEqual(restB) || restA.SequenceEqual(restB[1..]);
    }

    private void Hint(string hint)
    {
        if (!hints.Contains(hint))
        {
            hints.Add(hint);
        }
    }
}
