using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>Tells names that are words too from the words: "Ban said" from "Ban on smoking begins".</summary>
internal static class CommonWords
{
    /// <summary>Whether a token is a common word that has its capital only from the place where it stands.</summary>
    public static bool IsWordHere(ArticleWords words, int i) => words.Has(i, WordFacts.CommonWord)
        && (words[i].StartsSentence || !words.ContinuesSentence(i) || words[i - 1].Kind != TokenKind.Word || words.Has(i - 1, WordFacts.Capitalised))
        && !(words.ContinuesSentence(i + 1) && IsVerb(words, i + 1)) && !words.Has(i + 1, WordFacts.Possessive) && !IsDescribed(words, i + 1)
        && PostNominals.End(words, i + 1) == i + 1 && !NameTitle.IsSeniority(words, i + 1);

    // "Peg, who was late", "Peg, passing the pie, smiled"
    private static bool IsDescribed(ArticleWords words, int comma) => words.IsMark(comma, ',') && words.ContinuesSentence(comma + 1)
        && (words.Is(comma + 1, "who") || words.Is(comma + 1, "whose") || (words.Word(comma + 1) is [_, _, _, .., 'i', 'n', 'g'] and not ("including" or "according" or "depending" or "following" or "regarding" or "during" or "nothing" or "something" or "everything")));

    /// <summary>Whether a common word opens a sentence as an order: "Mark those words".</summary>
    public static bool IsOrder(ArticleWords words, int i) => words.Has(i, WordFacts.CommonWord) && words[i].StartsSentence && words.ContinuesSentence(i + 1)
        && (words.Word(i + 1) is "those" or "these" or "this" or "the" or "a" or "an" or "my" or "your" or "our" or "every" or "all" or "some" or "people");

    /// <summary>Whether a token looks like what a person does.</summary>
    public static bool IsVerb(ArticleWords words, int i) => words.Word(i) is "said" or "says" or "told" or "is" or "was" or "has" or "had" or "will" or "would" or "did" or "does" or "also" or "could" or "can"
        || words.Word(i) is [_, _, .., 'e', 'd'];
}
