using System.Buffers;

namespace NewsArchive.Extraction.Quotes.Runs;

/// <summary>Reads the quotation marks of an article, all of whose paragraphs are set alike.</summary>
internal sealed class MarkReader
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”\"„‟＂«»‹›「」『』‘’‚'`");

    private readonly string text;
    private readonly bool hasLow;
    private readonly bool isReversed;
    private readonly bool isSingleReversed;
    private readonly bool hasDoubled;

    private MarkReader(string text)
    {
        this.text = text;
        hasLow = text.Contains('„');
        isReversed = OpensReversed(text, '«', '»');
        isSingleReversed = OpensReversed(text, '‹', '›');
        hasDoubled = OpensDoubled(text);
    }

    /// <summary>The marks in order of the text; apostrophes and what belongs to markup or measures are none.</summary>
    public static List<QuotationMark> Read(string text)
    {
        var found = new List<QuotationMark>();
        var reader = new MarkReader(text);
        var attribute = -1;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at))
        {
            var length = reader.LengthAt(at);
            if (text[at] == '"' && attribute >= 0 && !text.AsSpan(attribute, at - attribute).Contains("\n\n", StringComparison.Ordinal))
            {
                attribute = -1;
            }
            else if (text[at] == '"' && at > 0 && text[at - 1] == '=')
            {
                attribute = at; // width="40"
            }
            else if (reader.MarkAt(at, length) is { } mark)
            {
                found.Add(mark);
            }

            at += length;
        }

        return found;
    }

    private static int Next(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny(Marks);
        return at < 0 ? -1 : from + at;
    }

    private QuotationMark? MarkAt(int at, int length)
    {
        var beside = Beside.Of(text, at, at + length);
        if (length == 2)
        {
            return new QuotationMark(at, 2, MarkFamily.Double, DoubleMarks.RoleOf(text[at] switch { '‘' or '`' => '“', '’' => '”', _ => '"' }, beside, hasLow));
        }

        return text[at] switch
        {
            '«' => new QuotationMark(at, 1, MarkFamily.Guillemet, isReversed ? MarkRole.Close : MarkRole.Open),
            '»' => new QuotationMark(at, 1, MarkFamily.Guillemet, isReversed && beside.FollowsOpening && !beside.HasSpaceAfter ? MarkRole.Open : MarkRole.Close),
            '‹' or '›' => SingleGuillemet(at, beside),
            '‚' => beside is { FollowsOpening: true, PrecedesWord: true } ? new QuotationMark(at, 1, MarkFamily.Single, MarkRole.Open) : null,
            '「' or '『' => new QuotationMark(at, 1, MarkFamily.Corner, MarkRole.Open),
            '」' or '』' => new QuotationMark(at, 1, MarkFamily.Corner, MarkRole.Close),
            '‘' or '’' or '\'' or '`' => SingleMarks.RoleOf(text, at) is { } role ? new QuotationMark(at, 1, MarkFamily.Single, role) : null,
            _ => new QuotationMark(at, 1, MarkFamily.Double, DoubleMarks.RoleOf(text[at], beside, hasLow)),
        };
    }

    // ›Wir bleiben‹ and ‹Wir bleiben›, but nothing in "Start › Politik" and "‹ Zurück"
    private QuotationMark? SingleGuillemet(int at, Beside beside)
    {
        var opens = text[at] == (isSingleReversed ? '›' : '‹');
        return (opens ? beside is { FollowsOpening: true, PrecedesWord: true } : !beside.HasSpaceBefore) ? new QuotationMark(at, 1, MarkFamily.SingleGuillemet, opens ? MarkRole.Open : MarkRole.Close) : null;
    }

    // ''We stay,'' and ``We stay,'' where the article writes so; the third mark of 'No,''' is the nested one.
    private int LengthAt(int at)
    {
        if (!hasDoubled || !IsDoubledAt(text, at))
        {
            return 1;
        }

        var opens = at == 0 || char.IsWhiteSpace(text[at - 1]);
        return opens || at + 2 >= text.Length || text[at + 2] != text[at] ? 2 : 1;
    }

    private static bool IsDoubledAt(string text, int at) => text[at] is '\'' or '`' or '‘' or '’' && at + 1 < text.Length && text[at + 1] == text[at];

    private static bool OpensDoubled(string text)
    {
        foreach (var opening in (ReadOnlySpan<string>)["''", "``", "‘‘"])
        {
            for (var at = text.IndexOf(opening, StringComparison.Ordinal); at >= 0; at = text.IndexOf(opening, at + 2, StringComparison.Ordinal))
            {
                if (Beside.Of(text, at, at + 2) is { FollowsOpening: true, PrecedesWord: true })
                {
                    return true;
                }
            }
        }

        return false;
    }

    // »Wir bleiben«: the first guillemet that stands before a word says which one opens.
    private static bool OpensReversed(string text, char left, char right)
    {
        for (var at = text.AsSpan().IndexOfAny(left, right); at >= 0 && text[at] == right;)
        {
            if (Beside.Of(text, at, at + 1) is { FollowsOpening: true, PrecedesWord: true })
            {
                return true;
            }

            var next = text.AsSpan(at + 1).IndexOfAny(left, right);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
