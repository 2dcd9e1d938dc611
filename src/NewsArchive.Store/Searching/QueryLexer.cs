using System.Text;

namespace NewsArchive.Store.Searching;

internal enum QueryTokenKind
{
    Word,
    Phrase,
    Field,
    Or,
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
                tokens.Add(WordOrField());
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

        var word = Clean(text[start..at]);
        AddHintOnOtherGrammars(word);
        return word == "OR" ? new QueryToken(QueryTokenKind.Or) : new QueryToken(QueryTokenKind.Word, word);
    }

    // "NOT strike" found just those articles that it was to leave out; "DO NOT ENTER" is text.
    private void AddHintOnOtherGrammars(string word)
    {
        if (word is "NOT" or "AND" && text.Any(char.IsLower))
        {
            hints.Add(word == "NOT" ? "“NOT” was searched as a word: a minus leaves out what follows, as in -strike." : "“AND” was searched as a word: all words must match anyway.");
        }
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
            ? new QueryToken(QueryTokenKind.Word, Clean(text[start..at]))
            : new QueryToken(QueryTokenKind.Field, Clean(text[valueStart..at]), name);
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

        var phrase = Clean(text[start..at]);
        at = Math.Min(at + 1, text.Length);
        return phrase;
    }

    private static bool EndsWord(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '(' or ')' || QuotationMarks.Contains(c);

    // "12:30" and "https://…" are words; a field's name is letters alone.
    private bool IsFieldName(string name) => name.Length is > 1 and < 20 && name.All(char.IsAsciiLetter) && !text.AsSpan(at).StartsWith("//");

    private static string Clean(string value)
    {
        var clean = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            clean.Append(char.IsControl(c) ? ' ' : c);
        }

        return clean.ToString().Trim();
    }
}
