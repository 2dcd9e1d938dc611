using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People.Roles;

/// <summary>Roles that stand before the name.</summary>
internal static class RoleBefore
{
    private const int LongestPhrase = 12;

    /// <summary>"Kremlin spokesman Dmitry Peskov", "Secretary of State John Kerry", "the city’s longest-serving librarian Ada Marsh".</summary>
    public static NameRun? Find(ArticleWords words, NameRun name)
    {
        var head = name.Start - 1;
        if (!words.ContinuesSentence(name.Start))
        {
            return null;
        }

        if (words.Has(head, WordFacts.Honorific) && !words.Has(head, WordFacts.RoleNoun) && !RoleWords.IsHead(words, head) && words.ContinuesSentence(head))
        {
            head--; // "party chairwoman Mrs. Odell"
        }

        if (!RoleWords.IsHead(words, head) && !words.Has(head, WordFacts.AbbreviatedTitle))
        {
            return OfHead(words, head) is { } officeHead ? new NameRun(FirstOf(words, officeHead), head + 1) : null;
        }

        return new NameRun(FirstOf(words, head), head + 1);
    }

    /// <summary>"The company’s chief executive, Tim Marsh, said"; "the head of the agency, Ada Odell."</summary>
    public static NameRun? FindAcrossComma(ArticleWords words, NameRun name, bool[] isName)
    {
        var comma = name.Start - 1;
        while (words.Has(comma, WordFacts.Honorific | WordFacts.AbbreviatedTitle) && words.ContinuesSentence(comma + 1))
        {
            comma--; // "its chief executive, Dr. Ada Marsh, said", "its spokesman, Lt. Col. Ada Marsh, said"
        }

        var end = PostNominals.End(words, name.End);
        if (!words.IsMark(comma, ',') || !(words.IsMark(end, ',') || words.IsMark(end, '.') || words.IsMark(end, ';') || words.Has(end, WordFacts.Possessive)))
        {
            return null;
        }

        for (var i = comma - 1; i >= 0 && i >= comma - LongestPhrase && words[i].Kind == TokenKind.Word && !words.Is(i, "who") && !(isName[i] && !words.Has(i + 1, WordFacts.Possessive)); i--)
        {
            var opens = RoleWords.IsDeterminer(words, i) || (words.Has(i, WordFacts.Capitalised) && words.Has(i + 1, WordFacts.Possessive));
            if (opens && RolePhrase.HasHead(words, RoleWords.IsArticle(words, i) ? i + 1 : i, comma, isName))
            {
                return new NameRun(RoleWords.IsArticle(words, i) ? i + 1 : i, comma);
            }

            if (words[i].StartsSentence || (opens && words.Is(i - 1, "and")))
            {
                break; // "the president and the neighbour, Ada Odell,"
            }
        }

        return null;
    }

    /// <summary>Whether a role is nothing but titles before a name: "Sgt.", "Lt. Col."</summary>
    public static bool IsBareTitle(ArticleWords words, NameRun role)
    {
        for (var i = role.Start; i < role.End; i++)
        {
            if (!words.Has(i, WordFacts.AbbreviatedTitle | WordFacts.Honorific))
            {
                return false;
            }
        }

        return true;
    }

    // "Secretary of State", "director of operations": the head before a short "of".
    private static int? OfHead(ArticleWords words, int last)
    {
        if (RoleWords.IsDeterminer(words, last))
        {
            return null; // "a spokesman for the [Marsh] campaign"
        }

        for (var i = last; i > 0 && i > last - 4 && words.ContinuesSentence(i); i--)
        {
            if (words.Is(i, "of") || words.Is(i, "for"))
            {
                return i != last && RoleWords.IsHead(words, i - 1) ? i - 1 : null;
            }

            if (!words.Has(i, WordFacts.Capitalised | WordFacts.RoleModifier) && !words.Is(i, "the") && (i != last || words.Has(i, WordFacts.NotName) || words[i].Kind != TokenKind.Word))
            {
                return null;
            }
        }

        return null;
    }

    private static int FirstOf(ArticleWords words, int head)
    {
        var first = head;
        while (first > 0 && words.ContinuesSentence(first))
        {
            var before = first - 1;
            if (words.Has(before, WordFacts.Possessive) && words.ContinuesSentence(before))
            {
                first = before - 1; // "Russia’s foreign minister Sergei Lavrov"
            }
            else if (RoleWords.IsModifier(words, before) && !IsOtherDescription(words, before, first) && !RoleVerbs.IsVerbBeside(words, before))
            {
                first = before;
            }
            else if (words.Is(before, "and") && RoleWords.IsHead(words, before - 1) && !words.Has(first, WordFacts.Capitalised))
            {
                first = before - 1; // "founder and chief executive Ada Marsh"
            }
            else
            {
                return words.Has(head, WordFacts.Capitalised) ? first : DeterminedFirst(words, first) ?? first; // "a remark | President Ada Marsh made"
            }
        }

        return first;
    }

    // "his mentor | former Florida Gov. Ada Marsh": what stands before "former" is a description of its own.
    private static bool IsOtherDescription(ArticleWords words, int before, int first) =>
        words.Has(before, WordFacts.RoleNoun) && !words.Has(before, WordFacts.RoleModifier) && (words.Is(first, "former") || words.Is(first, "ex") || words.Is(first, "then"));

    // "a group [backing] former governor Ada Marsh"
    private static bool IsParticiple(ArticleWords words, int i) => words.Word(i) is [_, _, _, .., 'i', 'n', 'g'] && !words.Has(i, WordFacts.RoleModifier | WordFacts.Capitalised);

    // After an article everything up to the head is description: "the disgraced hedge-fund manager Joss Teal".
    private static int? DeterminedFirst(ArticleWords words, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 4 && words.ContinuesSentence(i + 1); i--)
        {
            if (RoleWords.IsDeterminer(words, i))
            {
                return i + 1;
            }

            if (words[i].Kind != TokenKind.Word || words.Has(i, WordFacts.NotName | WordFacts.Possessive) || RoleWords.IsLink(words, i) || RoleVerbs.IsVerbWithin(words, i) || IsParticiple(words, i) || IsOtherDescription(words, i, i + 1))
            {
                return null;
            }
        }

        return null;
    }
}
