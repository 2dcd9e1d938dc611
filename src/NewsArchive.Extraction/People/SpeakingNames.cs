using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.People.Roles;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>Full names whose words tell little, but which stand in the clause behind what they say: “…,” [Chad Hawk] said; “…,” [Saikat Hawk], a collector, said; “…,” said [Chad Hawk], who collects.</summary>
internal static class SpeakingNames
{
    private const WordFacts NoName = WordFacts.NotName | WordFacts.RoleNoun | WordFacts.Honorific | WordFacts.AbbreviatedTitle | WordFacts.AllCapitals | WordFacts.OrganisationWord | WordFacts.PlaceWord;

    /// <summary>The names and those added, in order.</summary>
    public static List<NameRun> Add(ArticleWords words, List<NameRun> names)
    {
        var isName = new bool[words.Count];
        names.ForEach(n => isName.AsSpan(n.Start, n.Length).Fill(true));
        var added = new List<NameRun>();
        for (var i = 3; i + 2 < words.Count; i++)
        {
            var isBehindVerb = IsVerb(words, i - 1);
            if (!isName[i] && IsSpoken(words, isBehindVerb ? i - 2 : i - 1) && IsFullName(words, i)
                && (RoleAfter.Find(words, new NameRun(i, i + 2), isName) is not null || (words.Has(i, WordFacts.GivenName) && (isBehindVerb ? IsWho(words, i + 2) : words.ContinuesSentence(i + 2) && IsVerb(words, i + 2)))))
            {
                added.Add(new NameRun(i, i + 2));
            }
        }

        return RunList.Merge(names, added);
    }

    // The mark of what is said, behind the comma, or the mark of a question, that leads on.
    private static bool IsSpoken(ArticleWords words, int mark) => words[mark].Kind == TokenKind.Punctuation && words.Word(mark)[0] is '”' or '"' or '’' or '\'' && !words[mark + 1].StartsParagraph
        && (words.IsMark(mark - 1, ',') || words.IsMark(mark - 1, '?') || words.IsMark(mark - 1, '!'));

    private static bool IsFullName(ArticleWords words, int first) => words.Has(first, WordFacts.Capitalised) && !words.Has(first, NoName) && (words.Has(first, WordFacts.GivenName) || !words.Has(first, WordFacts.CommonWord | WordFacts.Place))
        && words.ContinuesSentence(first + 1) && words.Has(first + 1, WordFacts.Capitalised) && !words.Has(first + 1, NoName)
        && !(words.ContinuesSentence(first + 2) && words.Has(first + 2, WordFacts.Capitalised | WordFacts.Possessive));

    private static bool IsWho(ArticleWords words, int comma) => words.IsMark(comma, ',') && (words.Is(comma + 1, "who") || words.Is(comma + 1, "whose"));

    private static bool IsVerb(ArticleWords words, int i) => words.Word(i) is "said" or "says" or "told" or "added" or "adds" or "wrote" or "explained" or "explains" or "recalled" or "recalls";
}
