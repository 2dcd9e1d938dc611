using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People.Roles;

/// <summary>Roles that stand after the name, between commas: "Dmitry Peskov, the Kremlin’s spokesman, said".</summary>
internal static class RoleAfter
{
    private const int LongestPhrase = 18;

    public static NameRun? Find(ArticleWords words, NameRun name, bool[] isName)
    {
        var behindLetters = PostNominals.EndBehindComma(words, name.End); // "Ada Marsh OBE, a teacher, said"
        return FindAt(words, name.End, isName) ?? (behindLetters > name.End ? FindAt(words, behindLetters, isName) : null);
    }

    private static NameRun? FindAt(ArticleWords words, int mark, bool[] isName)
    {
        if (!Opens(words, mark))
        {
            return null;
        }

        var start = mark + 1;
        if (start + 1 < words.Count && words[start].Kind == TokenKind.Number && words.IsMark(start + 1, ','))
        {
            start += 2; // "Ada Marsh, 45, a teacher, said"
        }

        start = BehindOpening(words, start);
        var isDetermined = RoleWords.IsDeterminer(words, start);
        if (RoleWords.IsArticle(words, start))
        {
            start++;
        }

        var end = start;
        while (end < words.Count && end - start <= LongestPhrase && (end == start || words.ContinuesSentence(end)) && !Ends(words, end))
        {
            end++;
        }

        if (words.IsMark(mark, '(') && !words.IsMark(end, ')'))
        {
            return null;
        }

        if (end > start && end < words.Count && RoleWords.IsHead(words, end - 1) && (OpensQuotation(words, end) || (IsFinite(words.Word(end)) && words.Word(start - 1) is "a" or "an")))
        {
            return null; // "After two hours with Ada Marsh, the minister “turned away”", "Marsh, a junior aide said, is angry"
        }

        while (end > start && (RoleWords.IsLink(words, end - 1) || RoleWords.IsDeterminer(words, end - 1) || words.Has(end - 1, WordFacts.Possessive)))
        {
            end--; // "the author of “Low Water”", "star of the network’s “Low Water”"
        }

        return end > start && end - start <= LongestPhrase
            && RolePhrase.HasHead(words, start, end, isName) && (isDetermined || IsPlainUpToHead(words, start))
            ? new NameRun(start, end) : null;
    }

    // "Ada Marsh, a teacher,", "Ada Marsh — the bank’s economist —", "Ada Marsh (chairwoman)"
    private static bool Opens(ArticleWords words, int index) => words.IsMark(index, ',') || words.IsMark(index, '—') || words.IsMark(index, '–') || words.IsMark(index, '(');

    private static bool OpensQuotation(ArticleWords words, int index) =>
        words.IsMark(index, '“') || words.IsMark(index, '‘') || (words.IsMark(index, '"') && words[index].Start > words[index - 1].End && (index + 1 == words.Count || words[index + 1].Start == words[index].End));

    // "Peskov, [who is] the Kremlin’s spokesman,", "Marsh, [who works as] a nurse,", "Teal, [now] a senator,"
    private static int BehindOpening(ArticleWords words, int start)
    {
        if (start + 3 < words.Count && words.Is(start, "who"))
        {
            var behind = words.Word(start + 1) is "is" or "was" ? start + 2
                : words.Word(start + 1) is "works" or "worked" or "serves" or "served" && words.Is(start + 2, "as") ? start + 3 : start;
            return RoleWords.IsDeterminer(words, behind) || RoleWords.IsHead(words, behind) ? behind : start;
        }

        return start + 1 < words.Count && words.Word(start) is "now" or "then" or "currently" or "formerly" && RoleWords.IsDeterminer(words, start + 1) ? start + 1 : start;
    }

    private static bool Ends(ArticleWords words, int index) =>
        (words[index].Kind == TokenKind.Punctuation && !IsPluralPossessive(words, index)) || EndsDescription(words.Word(index)) || (words.Is(index, "and") && words.Is(index + 1, "now"));

    // "head of the committee [that] wrote the law", "adviser with [whom] she corresponded", "Ada Marsh, a nurse, [said]"
    private static bool EndsDescription(ReadOnlySpan<char> word) => word is "who" or "whose" or "whom" or "which" or "that" or "where" or "when" or "because" or "while" or "after" or "before" or "as"
        || IsFinite(word);

    private static bool IsFinite(ReadOnlySpan<char> word) => word is "said" or "told" or "says" or "added" or "wrote" or "is" or "was" or "were" or "are" or "has" or "had" or "have" or "will" or "would";

    // "head of the Seafarers’ Union"
    private static bool IsPluralPossessive(ArticleWords words, int index) =>
        (words.IsMark(index, '’') || words.IsMark(index, '\'')) && words.Text[words[index].Start - 1] == 's' && words.ContinuesSentence(index + 1) && words[index + 1].Kind == TokenKind.Word;

    // Without an article only words of descriptions may come first, else a verb would: "Marsh, told the reporter, …".
    private static bool IsPlainUpToHead(ArticleWords words, int start)
    {
        var at = start;
        while (RoleWords.IsModifier(words, at) || words.Has(at, WordFacts.Possessive))
        {
            at++;
        }

        return at > start && RoleWords.IsHead(words, at - 1);
    }
}
