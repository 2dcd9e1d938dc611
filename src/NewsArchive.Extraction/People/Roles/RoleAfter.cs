using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People.Roles;

/// <summary>Roles that stand after the name, between commas: "Dmitry Peskov, the Kremlin’s spokesman, said".</summary>
internal static class RoleAfter
{
    private const int LongestPhrase = 18;

    public static NameRun? Find(ArticleWords words, NameRun name, bool[] isName)
    {
        if (!words.IsMark(name.End, ','))
        {
            return null;
        }

        var start = name.End + 1;
        if (start + 1 < words.Count && words[start].Kind == TokenKind.Number && words.IsMark(start + 1, ','))
        {
            start += 2; // "Ada Marsh, 45, a teacher, said"
        }

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

        while (end > start && (RoleWords.IsLink(words, end - 1) || RoleWords.IsDeterminer(words, end - 1)))
        {
            end--; // "the author of “Low Water”"
        }

        return end > start && end - start <= LongestPhrase
            && RolePhrase.HasHead(words, start, end, isName) && (isDetermined || IsPlainUpToHead(words, start))
            ? new NameRun(start, end) : null;
    }

    private static bool Ends(ArticleWords words, int index) =>
        (words[index].Kind == TokenKind.Punctuation && !IsPluralPossessive(words, index)) || words.Is(index, "who") || words.Is(index, "whose") || words.Is(index, "said") || words.Is(index, "told");

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
