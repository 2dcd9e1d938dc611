using NewsArchive.Extraction.People.Names;

namespace NewsArchive.Extraction.People;

/// <summary>Laws, ships, illnesses, prizes, firms and buildings that bear a person's name.</summary>
internal static class NamedAfterPersons
{
    private static readonly HashSet<string> FirmsWithApostrophe = new(StringComparer.Ordinal) { "McDonald", "Macy", "Sotheby", "Christie", "Lloyd", "Moody", "Sainsbury", "Kellogg", "Wendy" };

    private static readonly HashSet<string> Prizes = new(StringComparer.Ordinal) { "Oscar", "Emmy", "Grammy", "Tony", "Nobel", "Pulitzer", "Booker", "Bafta", "Fulbright", "Rhodes", "Heisman" };

    private static readonly HashSet<string> Illnesses = new(StringComparer.Ordinal) { "Alzheimer", "Parkinson", "Crohn", "Tourette", "Asperger", "Hodgkin", "Lou Gehrig" };

    /// <summary>Whether a run that looks like a person's name is one of those.</summary>
    public static bool Includes(ArticleWords words, NameRun run) => IsFirm(words, run) || IsPrize(words, run) || IsShip(words, run) || IsIllness(words, run) || IsLaw(words, run) || IsPlace(words, run) || NotPersons.IsOfAKind(words, run);

    /// <summary>Whether a run is a listed firm or school that is written like one person's name: "analysts at Eli Lilly".</summary>
    public static bool IsListedOrganisation(ArticleWords words, NameRun run) =>
        words.Has(run.Start, WordFacts.OrganisationPhrase) && words.Has(run.End - 1, WordFacts.OrganisationPhrase);

    // "at Goldman Sachs"; "McDonald’s said", but "McDonald’s lawyer"
    private static bool IsFirm(ArticleWords words, NameRun run) => run.Length == 2
        ? IsListedOrganisation(words, run)
        : run.Length == 1 && IsIn(FirmsWithApostrophe, words, run) && words.Has(run.End, WordFacts.Possessive)
            && words.ContinuesSentence(run.End + 1) && (words.Word(run.End + 1) is "said" or "says" || words.Has(run.End + 1, WordFacts.NotName));

    // "won an Oscar", "a Fulbright scholar", but "Oscar said"
    private static bool IsPrize(ArticleWords words, NameRun run) => run.Length == 1 && words.ContinuesSentence(run.Start)
        && (words.Is(run.Start - 1, "a") || words.Is(run.Start - 1, "an") || words.Is(run.Start - 1, "the")) && IsIn(Prizes, words, run);

    // "the USS Gerald R. Ford", "HMS Nelson"
    private static bool IsShip(ArticleWords words, NameRun run) =>
        words.ContinuesSentence(run.Start) && words.Word(run.Start - 1) is "USS" or "HMS" or "RMS" or "HMCS" or "HMAS" or "USNS" or "SS" or "MV" or "U.S.S." or "H.M.S.";

    // "has Alzheimer’s"
    private static bool IsIllness(ArticleWords words, NameRun run) =>
        words.Has(run.End, WordFacts.Possessive) && IsIn(Illnesses, words, run) && !(words.ContinuesSentence(run.End + 1) && words.Has(run.End + 1, WordFacts.Capitalised));

    // "Megan’s Law", "the Leahy Law", "the Megan Act"
    private static bool IsLaw(ArticleWords words, NameRun run)
    {
        var after = words.Has(run.End, WordFacts.Possessive) ? run.End + 1 : run.End;
        return words.ContinuesSentence(after) && words.Word(after) is "Law" or "Act" or "Rule" or "Amendment" or "Doctrine";
    }

    // "Charles de Gaulle airport", "the John Lewis store", "King George Street", "the Ali Center"
    private static bool IsPlace(ArticleWords words, NameRun run) =>
        (run.Length > 1 && words.ContinuesSentence(run.End) && (words.Word(run.End) is "airport" or "Airport" or "International" or "stadium" or "Stadium" || (words.Is(run.Start - 1, "the") && words.Word(run.End) is "store" or "telescope" or "prize" or "museum")))
        || (words.Is(run.Start - 1, "the") && run.Length > 1 && words.Has(run.End - 1, WordFacts.PlaceWord))
        || (RoyalNames.IsTitle(words, run.Start - 1) && words.ContinuesSentence(run.Start) && run.Length > 1 && words.Has(run.End - 1, WordFacts.PlaceWord | WordFacts.OrganisationWord));

    private static bool IsIn(HashSet<string> set, ArticleWords words, NameRun run) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Text.AsSpan(words.Span(run).Start, words.Span(run).Length));
}
