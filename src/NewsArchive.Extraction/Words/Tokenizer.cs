using System.Collections.Frozen;

namespace NewsArchive.Extraction.Words;

/// <summary>Cuts a text into words, numbers and marks, and says where sentences and paragraphs start.</summary>
public static class Tokenizer
{
    // A full stop after these does not end a sentence: "Gov. Haley Barbour", "Nov. 5", "the St. Petersburg mayor".
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Fr", "Sr", "Jr", "St", "Mt", "Ft", "Gen", "Lt", "Col", "Maj", "Capt", "Cmdr", "Adm",
        "Sgt", "Cpl", "Pvt", "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Atty", "Hon", "Pres", "Supt", "Det", "Insp", "Messrs", "Mme", "Mlle", "Sra", "Srta", "Dra", "Sig", "Dott", "Dhr", "Mevr", "Hr", "inż", "mgr", "hab", "tzw", "Ing", "Mgr", "MUDr", "JUDr", "PhDr", "doc", "κ", "κκ",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "vs", "etc", "approx", "dept", "No", "Nos", "vol", "pp", "ed", "cf", "al", "e.g", "i.e", "a.k.a", "Ave", "Blvd", "Rd");

    /// <summary>Tokens of the whole text in order. Linear in the text's length.</summary>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 8);
        var at = 0;
        var startsSentence = true;
        var startsParagraph = true;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                if (text[at] == '\n' && at + 1 < text.Length && text[at + 1] == '\n')
                {
                    startsSentence = startsParagraph = true;
                }

                at++;
                continue;
            }

            var (end, kind) = Next(text, at);
            tokens.Add(new Token(at, end, kind, startsSentence, startsParagraph));
            startsParagraph = false;
            startsSentence = (startsSentence && kind == TokenKind.Punctuation && IsOpening(text[at])) || EndsSentence(text, tokens);
            at = end;
        }

        return tokens;
    }

    private static (int End, TokenKind Kind) Next(string text, int start)
    {
        if (IsPossessive(text, start))
        {
            return (start + 2, TokenKind.Word);
        }

        if (!char.IsLetterOrDigit(text, start))
        {
            return (start + (char.IsSurrogatePair(text, start) ? 2 : 1), TokenKind.Punctuation);
        }

        var end = start;
        var hasLetter = false;
        while (end < text.Length && (IsWordCharacter(text, end) || Joins(text, start, end)))
        {
            hasLetter |= char.IsLetter(text, end);
            end++;
        }

        if (end < text.Length && text[end] == '.' && hasLetter && KeepsFullStop(text, start, end))
        {
            end++;
        }

        return (end, hasLetter ? TokenKind.Word : TokenKind.Number);
    }

    private static bool IsWordCharacter(string text, int at) =>
        char.IsLetterOrDigit(text, at) || IsHalfOfLetter(text, at) || char.IsLowSurrogate(text[at]) || char.GetUnicodeCategory(text[at]) is
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    // "JuliÃ¡n": an accented letter whose two bytes were read as two letters, in files that were saved so.
    private static bool IsHalfOfLetter(string text, int at) => at > 1 && text[at] is >= '\u0080' and <= '\u00BF' && text[at - 1] is 'Ã' && char.IsLower(text[at - 2]);

    private static bool Joins(string text, int start, int at)
    {
        if (at == start || at + 1 >= text.Length || !char.IsLetterOrDigit(text, at + 1))
        {
            return false;
        }

        return text[at] switch
        {
            '-' or '‐' or '‑' => true,
            '\'' or '’' => char.IsLetter(text[at - 1]) && !IsPossessive(text, at),
            '.' => IsInitialism(text, start, at) || (char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])),
            ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            _ => false,
        };
    }

    // "U.S", "J.K", "a.m", "Japan-U.S": single letters parted by full stops so far.
    private static bool IsInitialism(string text, int start, int at)
    {
        start = text.LastIndexOf('-', at - 1, at - start) is >= 0 and var hyphen ? hyphen + 1 : start;
        for (var i = start; i < at; i++)
        {
            if ((i - start) % 2 == 0 ? !char.IsLetter(text[i]) : text[i] != '.')
            {
                return false;
            }
        }

        return (at - start) % 2 == 1 && char.IsLetter(text[at + 1]) && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]));
    }

    private static bool KeepsFullStop(string text, int start, int end)
    {
        var word = text[start..end];
        return (Abbreviations.Contains(word) && word is not ("hon" or "det" or "sig")) || word.Contains('.') || (word.Length == 1 && char.IsUpper(word[0]) && word != "I");
    }

    private static bool IsPossessive(string text, int at) =>
        text[at] is '\'' or '’' && at > 0 && char.IsLetterOrDigit(text[at - 1]) && at + 1 < text.Length && text[at + 1] is 's' or 'S'
        && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]));

    private static bool EndsSentence(string text, List<Token> tokens)
    {
        // A closing mark keeps what the token before it said: “Go.” He went.
        var last = tokens.Count - 1;
        while (last > 0 && tokens[last].Kind == TokenKind.Punctuation && IsClosing(text[tokens[last].Start]) && tokens[last].Start == tokens[last - 1].End)
        {
            last--;
        }

        var token = tokens[last];
        var final = text[token.End - 1];
        if (token.Kind == TokenKind.Punctuation)
        {
            return final is '.' or '!' or '?' or '…' && NextIsUpper(text, tokens[^1].End);
        }

        // "He lives in the U.S. The army …": an initialism ends a sentence only before a word that often starts one.
        return final == '.' && token.Length > 3 && token.In(text).Count('.') > 1 && StartsLikeSentence(text, tokens[^1].End);
    }

    private static bool NextIsUpper(string text, int at)
    {
        var sawSpace = false;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || IsOpening(text[at])))
        {
            sawSpace |= char.IsWhiteSpace(text[at]);
            at++;
        }

        return sawSpace && (at >= text.Length || char.IsUpper(text, at) || char.IsDigit(text[at]));
    }

    private static bool StartsLikeSentence(string text, int at)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at).TrimStart(" “\"");
        foreach (var word in (ReadOnlySpan<string>)["The ", "He ", "She ", "It ", "But ", "They ", "In ", "A ", "And ", "We "])
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpening(char c) => c is '“' or '"' or '‘' or '\'' or '(' or '[' or '«' or '„' or '—' or '–';

    private static bool IsClosing(char c) => c is '”' or '"' or '’' or '\'' or ')' or ']' or '»';
}
