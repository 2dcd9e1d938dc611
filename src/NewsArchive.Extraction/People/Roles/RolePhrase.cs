using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People.Roles;

/// <summary>Tells whether a run of words is a description of a person.</summary>
internal static class RolePhrase
{
    /// <summary>Whether the tokens from <paramref name="start"/> hold a role before the first preposition: "head of the agency", not "agency of the head".</summary>
    public static bool HasHead(ArticleWords words, int start, int end, bool[] isName)
    {
        var stop = start;
        while (stop < end && words[stop].Kind == TokenKind.Word && (!RoleWords.IsLink(words, stop) || IsBetweenModifiers(words, stop)))
        {
            stop++;
        }

        var head = words.Is(stop - 1, "emeritus") ? stop - 2 : stop - 1;
        return head >= start && RoleWords.IsHead(words, head) && !(head + 1 < isName.Length && isName[head + 1]) && !isName[head];
    }

    // "the convicted [and] jailed former mayor"
    private static bool IsBetweenModifiers(ArticleWords words, int index) => words.Is(index, "and") && words.Has(index - 1, WordFacts.RoleModifier) && words.Has(index + 1, WordFacts.RoleModifier);
}
