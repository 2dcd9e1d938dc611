namespace NewsArchive.Store.Searching.Analysis;

/// <summary>Reads a text from word to word. Words of plain ASCII, which is nearly all of them, take the short way.</summary>
internal ref struct WordReader
{
    // Letters and digits, the letters small; 0 for what is none.
    private static readonly byte[] Plain = [.. Enumerable.Range(0, 128).Select(c => char.IsAsciiLetterOrDigit((char)c) ? (byte)char.ToLowerInvariant((char)c) : (byte)0)];

    private readonly string text;
    private readonly List<TextToken> tokens;
    private readonly WordFilter? filter;
    private readonly TermTable terms;
    private readonly Span<char> word;
    private readonly Span<char> joined;
    private int length; // of the word
    private bool isAscii;
    private bool isElided; // a small word, of which an apostrophe stands for the last letter
    private int next; // where reading goes on behind the word
    private int position;

    public WordReader(string text, List<TextToken> tokens, WordFilter? filter, Span<char> word, Span<char> joined)
    {
        this.text = text;
        this.tokens = tokens;
        this.filter = filter;
        this.word = word;
        this.joined = joined;
        terms = TermTable.OfThread;
    }

    /// <summary>The words of a part of the text, which a space or a line's end or the text's own parts from the rest.</summary>
    public void Read(int start, int end)
    {
        for (var at = start; at < end;)
        {
            if (text[at] < 128)
            {
                at = Plain[text[at]] == 0 ? at + 1 : filter is not null && EndOfOther(at) is var behind and > 0 ? behind : ReadWord(at);
                continue;
            }

            at = CharacterKinds.At(text, at, out var width) switch
            {
                CharacterKind.Letter => ReadWord(at),
                CharacterKind.Unspaced => ReadUnspaced(at, width),
                _ => at + width,
            };
        }
    }

    /// <summary>Behind a word that the filter does not let through; 0 where it does, or where the word may be more than its ASCII letters.</summary>
    private int EndOfOther(int start)
    {
        var end = start + 1;
        while (end < text.Length && text[end] < Plain.Length && Plain[text[end]] != 0)
        {
            end++;
        }

        var isPlain = end == text.Length || text[end] is ' ' or '\n' || (text[end] == ',' && !char.IsAsciiDigit(text[end - 1]));
        if (!isPlain || filter!.MayFit(Plain[text[start]], end > start + 1 ? Plain[text[start + 1]] : default))
        {
            return 0;
        }

        position++;
        return end;
    }

    /// <summary>A word with what hyphens join to it, or the apostrophe of "l'hôpital"; gives where it ends.</summary>
    private int ReadWord(int start)
    {
        if (Abbreviation.EndOf(text, start) is { } dotted)
        {
            return ReadAbbreviation(start, dotted);
        }

        var first = tokens.Count;
        var joinedLength = 0;
        var hasLetter = false;
        for (var at = start; ; at = next + 1)
        {
            var end = ReadPart(at);
            if (at == start && ReadSigns(start, end))
            {
                return next;
            }

            var term = Add(at, end);
            var goesOn = (isElided || TextPlace.IsHyphen(text, next)) && TextPlace.IsLetter(text, next + 1) && Abbreviation.EndOf(text, next + 1) is null;
            if (goesOn || joinedLength > 0)
            {
                hasLetter |= HasLetter(term);
                joinedLength = Join(term, joinedLength);
            }

            if (!goesOn)
            {
                break;
            }
        }

        // "2024-11-06" is nothing but its parts.
        if (joinedLength is > 0 and <= TextAnalyzer.LongestTerm && hasLetter && tokens.Count > first + 1)
        {
            var whole = new TextToken(terms.TermOf(joined[..joinedLength], isAscii: true), tokens[first].Start, tokens[^1].End, tokens[first].Position);
            tokens.Insert(first + 1, whole);
        }

        return next;
    }

    /// <summary>A word up to a hyphen or the apostrophe of an elision; gives where it ends and sets where reading goes on, which is behind a possessive ending.</summary>
    private int ReadPart(int at)
    {
        length = 0;
        (isAscii, isElided) = (true, false);
        var end = at;
        while (true)
        {
            var plainEnd = ReadPlain(at);
            end = plainEnd > at ? plainEnd : end;
            at = plainEnd;
            if (at == text.Length)
            {
                break;
            }

            var c = text[at];
            if (c is '\'' or '’' or '‘' or 'ʼ' && TextPlace.IsLetter(text, at + 1))
            {
                if (TextPlace.IsPossessive(text, at))
                {
                    next = at + 2;
                    return end;
                }

                if (isAscii && Elision.IsBetween(word[..length], text[at + 1]))
                {
                    (next, isElided) = (at, true);
                    return end;
                }

                at++;
            }
            else if (Numeral.IsSign(c) && Numeral.Holds(text, at))
            {
                if (c == '.' && length < word.Length)
                {
                    word[length++] = c;
                }

                at++;
            }
            else if (c >= 128 && ReadOther(at, ref end) is var width and not 0)
            {
                at += width;
            }
            else
            {
                break;
            }
        }

        next = end;
        return end;
    }

    /// <summary>The ASCII letters and digits from a place on; gives where they end.</summary>
    private int ReadPlain(int at)
    {
        var rest = text.AsSpan(at);
        var room = word[length..];
        var count = 0;
        while (count < rest.Length && rest[count] < Plain.Length && Plain[rest[count]] is var small and not 0)
        {
            if (count < room.Length)
            {
                room[count] = (char)small;
            }

            count++;
        }

        length += Math.Min(count, room.Length);
        return at + count;
    }

    /// <summary>A character outside ASCII; gives its width, 0 where it is not of the word.</summary>
    private int ReadOther(int at, ref int end)
    {
        var kind = CharacterKinds.At(text, at, out var width);
        if (kind is not (CharacterKind.Letter or CharacterKind.Mark))
        {
            return kind == CharacterKind.Ignored ? width : 0;
        }

        isAscii = false;
        if (length + width <= word.Length)
        {
            text.AsSpan(at, width).CopyTo(word[length..]);
            length += width;
        }

        end = at + width;
        return width;
    }

    // "C++", "C#"; "A++-rated" and "F#4" are none.
    private bool ReadSigns(int start, int end)
    {
        if (length != 1 || next != end || !char.IsAsciiLetter(word[0]))
        {
            return false;
        }

        var signs = text.AsSpan(end) switch
        {
            ['+', '+', ..] => 2,
            ['#', ..] => 1,
            _ => 0,
        };
        if (signs == 0 || TextPlace.IsLetter(text, end + signs) || (end + signs < text.Length && text[end + signs] is '+' or '#'))
        {
            return false;
        }

        text.AsSpan(end, signs).CopyTo(word[1..]);
        length += signs;
        next = end + signs;
        Add(start, next);
        return true;
    }

    private int ReadAbbreviation(int start, int end)
    {
        length = 0;
        isAscii = true;
        foreach (var c in text.AsSpan(start, Math.Min(end - start, word.Length)).TrimEnd('.'))
        {
            isAscii &= c < 128;
            word[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }

        Add(start, end);
        return end < text.Length && text[end] is '\'' or '’' or 'ʼ' && TextPlace.IsPossessive(text, end) ? end + 2 : end;
    }

    private int ReadUnspaced(int start, int width)
    {
        var end = start + width;
        while (end < text.Length && text[end] >= 128 && CharacterKinds.At(text, end, out var w) is CharacterKind.Mark)
        {
            end += w;
        }

        isAscii = false;
        length = Math.Min(end - start, word.Length);
        text.AsSpan(start, length).CopyTo(word);
        Add(start, end);
        return end;
    }

    private string Add(int start, int end)
    {
        var term = terms.TermOf(word[..length], isAscii);
        if (term.Length > 0)
        {
            tokens.Add(new TextToken(term, start, end, position++));
        }

        return term;
    }

    private readonly int Join(string term, int joinedLength)
    {
        if (joinedLength + term.Length > joined.Length)
        {
            return TextAnalyzer.LongestTerm + 1;
        }

        term.CopyTo(joined[joinedLength..]);
        return joinedLength + term.Length;
    }

    private static bool HasLetter(string term)
    {
        foreach (var c in term)
        {
            if (c != '.' && !char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
