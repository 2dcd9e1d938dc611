using System.Collections.Frozen;

namespace NewsArchive.Store.Searching;

internal enum QueryTokenKind
{
    Word,
    Phrase,
    Field,
    Or,
    And,
    Not,
    Open,
    Close,
}

/// <summary>A piece of a query. <paramref name="Field"/> is the name before the colon, in lower case.</summary>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text = "", string Field = "");

/// <summary>Cuts a query into pieces; curly, angle and low quotation marks count as straight ones.</summary>
internal sealed class QueryLexer(string text, List<string> hints)
{
    private const string QuotationMarks = "\"“”„‟«»";

    // Around a "NOT" that stresses what a sentence says.
    private static readonly FrozenSet<string> BeforeNot =
        "am is are was were be been do does did has have had can could will would shall should may might must why how".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> AfterNot = "a an the to be been just only so yet even in on".Split(' ').Append("").ToFrozenSet(StringComparer.Ordinal);

    private readonly bool isMixedCase = text.Any(char.IsLower); // in capitals alone "AND" is a word like the others

    private string former = "";
    private int at;

    public List<QueryToken> Read()
    {
        var tokens = new List<QueryToken>();
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                at++;
            }
            else if (c is '(' or ')')
            {
                tokens.Add(new QueryToken(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close));
                at++;
            }
            else if (QuotationMarks.Contains(c))
            {
                tokens.Add(new QueryToken(QueryTokenKind.Phrase, Phrase()));
            }
            else if (c == '-')
            {
                at++;
                if (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('-' or ')'))
                {
                    tokens.Add(new QueryToken(QueryTokenKind.Not));
                }
            }
            else
            {
                var token = WordOrField();
                former = token.Text;
                if (token.Kind != QueryTokenKind.And)
                {
                    tokens.Add(token);
                }
            }
        }

        return tokens;
    }

    private QueryToken WordOrField()
    {
        var start = at;
        while (at < text.Length && !EndsWord(text[at]))
        {
            at++;
            if (text[at - 1] == ':' && IsFieldName(text[start..(at - 1)]))
            {
                return Field(text[start..(at - 1)].ToLowerInvariant(), start);
            }
        }

        var word = text[start..at].Trim();
        return word switch
        {
            "OR" => new QueryToken(QueryTokenKind.Or),
            "AND" when isMixedCase => Other("“AND” was passed over: all words must match anyway.", QueryTokenKind.And),
            "NOT" when isMixedCase && !IsOfSentence() => Other("“NOT” was read as a minus: what follows is left out.", QueryTokenKind.Not),
            "AND" or "NOT" => new QueryToken(QueryTokenKind.Word, word.ToLowerInvariant()), // whatever is added to the query, it stays a word
            _ => new QueryToken(QueryTokenKind.Word, word),
        };

        QueryToken Other(string hint, QueryTokenKind kind)
        {
            if (!hints.Contains(hint))
            {
                hints.Add(hint);
            }

            return new QueryToken(kind);
        }

        // "Mayor Does NOT Resign", "How NOT to Steer a Ferry"
        bool IsOfSentence() => BeforeNot.Contains(former) || AfterNot.Contains(text[at..].TrimStart().Split(' ')[0].ToLowerInvariant());
    }

    private QueryToken Field(string name, int start)
    {
        if (at < text.Length && QuotationMarks.Contains(text[at]))
        {
            return new QueryToken(QueryTokenKind.Field, Phrase(), name);
        }

        var valueStart = at;
        while (at < text.Length && !EndsWord(text[at]))
        {
            at++;
        }

        return at == valueStart
            ? new QueryToken(QueryTokenKind.Word, text[start..at].Trim())
            : new QueryToken(QueryTokenKind.Field, text[valueStart..at].Trim(), name);
    }

    private string Phrase()
    {
        var start = ++at;
        while (at < text.Length && !QuotationMarks.Contains(text[at]))
        {
            at++;
        }

        if (at == text.Length)
        {
            hints.Add("A closing quotation mark is missing: the phrase goes to the end.");
        }

        var phrase = text[start..at].Trim();
        at = Math.Min(at + 1, text.Length);
        return phrase;
    }

    private static bool EndsWord(char c) => char.IsWhiteSpace(c) || c is '(' or ')' || QuotationMarks.Contains(c);

    // "12:30" and "https://…" are words; a field's name is letters alone.
    private bool IsFieldName(string name) => name.Length is > 1 and < 20 && name.All(char.IsAsciiLetter) && !text.AsSpan(at).StartsWith("//");
}
