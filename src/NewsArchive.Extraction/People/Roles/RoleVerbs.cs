using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People.Roles;

/// <summary>Tells verbs from what describes a person: "the decisive victory | led | chairman Ada Marsh", "he defeated | Democrat Ada Marsh".</summary>
internal static class RoleVerbs
{
    private static readonly HashSet<string> Finite = new(StringComparer.OrdinalIgnoreCase)
    {
        "said", "says", "told", "tells", "led", "leads", "met", "meets", "beat", "won", "lost", "saw", "made", "makes", "took", "takes", "gave", "gives", "put", "brought", "thought", "felt", "kept", "left", "sent",
        "is", "was", "are", "were", "be", "been", "has", "had", "have", "will", "would", "could", "can", "may", "might", "should", "must", "did", "does", "do",
    };

    // Not "retired": "Ada Odell and retired Gen. Ada Marsh"
    private static readonly HashSet<string> Ambiguous = new(StringComparer.Ordinal) { "appointed", "beat", "celebrated", "convicted", "defeated", "elected", "exiled", "jailed", "noted", "ousted" };

    private static readonly HashSet<string> BeforeVerbs = new(StringComparer.OrdinalIgnoreCase) { "i", "he", "she", "it", "we", "they", "who", "which", "that", "to", "has", "had", "have", "having", "also", "then", "later", "already", "never", "twice", "once", "narrowly", "easily" };

    /// <summary>Whether a word between an article and a role is what the noun before it does: "the officials [said] President Ada Marsh", but "the disgraced manager Ada Marsh".</summary>
    public static bool IsVerbWithin(ArticleWords words, int i) =>
        IsIn(Finite, words, i) || (i > 0 && IsPast(words, i) && !RoleWords.IsDeterminer(words, i - 1) && !words.Has(i - 1, WordFacts.RoleModifier) && !words.Word(i - 1).EndsWith("ly", StringComparison.Ordinal) && !words.Is(i - 1, "and"));

    /// <summary>Whether a word that may describe a role is what somebody does, by what stands before it: "Ada Odell [defeated] Democrat Ada Marsh", "to [beat] Secretary Marsh".</summary>
    public static bool IsVerbBeside(ArticleWords words, int i) => i > 0 && words.ContinuesSentence(i) && IsIn(Ambiguous, words, i)
        && (IsIn(BeforeVerbs, words, i - 1) || (words.Has(i - 1, WordFacts.Capitalised) && !RoleWords.IsDeterminer(words, i - 1) && !words.Has(i - 1, WordFacts.RoleModifier)) || (words.Is(i - 1, "and") && !RoleWords.IsModifier(words, i - 2)));

    private static bool IsPast(ArticleWords words, int i) => words.Word(i) is [_, _, .., 'e', 'd'] word && char.IsLower(word[0]) && !word.Contains('-');

    private static bool IsIn(HashSet<string> set, ArticleWords words, int i) => i >= 0 && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Word(i));
}
