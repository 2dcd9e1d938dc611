using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>Laws, ships, illnesses, prizes, firms and buildings that bear a person's name.</summary>
internal static class NamedAfterPersons
{
    private static readonly HashSet<string> FirmsWithApostrophe = new(StringComparer.Ordinal) { "McDonald", "Macy", "Sotheby", "Christie", "Lloyd", "Moody", "Sainsbury", "Kellogg", "Wendy" };

    private static readonly HashSet<string> Prizes = new(StringComparer.Ordinal) { "Oscar", "Emmy", "Grammy", "Tony", "Nobel", "Pulitzer", "Booker", "Bafta", "Fulbright", "Rhodes", "Heisman" };

    private static readonly HashSet<string> Illnesses = new(StringComparer.Ordinal) { "Alzheimer", "Parkinson", "Crohn", "Tourette", "Asperger", "Hodgkin", "Lou Gehrig" };

    /// <summary>Whether a run that looks like a person's name is one of those.</summary>
    public static bool Includes(ArticleWords words, NameRun run) => IsFirm(words, run) || IsOfAKind(words, run) || IsOrganisation(words, run) || IsDay(words, run) || IsPrize(words, run) || IsShip(words, run) || IsVessel(words, run) || IsHouse(words, run) || IsEmployer(words, run) || IsIllness(words, run) || IsLaw(words, run) || IsPlace(words, run);

    /// <summary>Whether a run is a listed firm or school that is written like one person's name: "analysts at Eli Lilly".</summary>
    public static bool IsListedOrganisation(ArticleWords words, NameRun run) =>
        words.Has(run.Start, WordFacts.OrganisationPhrase) && words.Has(run.End - 1, WordFacts.OrganisationPhrase);

    // "at Goldman Sachs"; "McDonald’s said", but "McDonald’s lawyer"
    private static bool IsFirm(ArticleWords words, NameRun run) => run.Length == 2
        ? IsListedOrganisation(words, run)
        : run.Length == 1 && IsIn(FirmsWithApostrophe, words, run) && words.Has(run.End, WordFacts.Possessive)
            && words.ContinuesSentence(run.End + 1) && (words.Word(run.End + 1) is "said" or "says" || words.Has(run.End + 1, WordFacts.NotName));

    /// <summary>Whether the kind of a firm or paper stands beside its name: "the law firm Mason Brown,", "Forbes magazine"; but not "the firm John Tilley founded".</summary>
    public static bool IsOfAKind(ArticleWords words, NameRun run) =>
        (run.Length == 1 && words.ContinuesSentence(run.End) && words.Word(run.End) is "magazine" or "newspaper")
        || (run.Length > 1 && words.ContinuesSentence(run.Start) && words.Word(run.Start - 1) is "firm" or "brand" or "retailer" or "consultancy" or "brokerage" or "magazine" or "newspaper" or "chain"
            && (run.End == words.Count || words[run.End].StartsParagraph || words[run.End].Kind == TokenKind.Punctuation));

    // "the Ada Marsh Foundation", "Marsh Partners", "Ada Marsh & Co.", "Marsh and Sons"
    private static bool IsOrganisation(ArticleWords words, NameRun run) =>
        (run.Length > 1 && words.Has(run.End - 1, WordFacts.OrganisationWord) && !words.Has(run.End - 1, WordFacts.GivenName | WordFacts.Surname))
        || (words.IsMark(run.End, '&') && words.ContinuesSentence(run.End + 1) && words.Word(run.End + 1).TrimEnd('.') is "Co" or "Company" or "Sons" or "Bros" or "Brothers" or "Partners" or "Associates" or "Daughters")
        || (words.Is(run.End, "and") && words.ContinuesSentence(run.End + 1) && words.Word(run.End + 1).TrimEnd('.') is "Co" or "Sons" or "Bros");

    // "Martin Luther King Day", "Valentine’s Day", "St. Patrick’s Day"
    private static bool IsDay(ArticleWords words, NameRun run) =>
        (run.Length > 3 && words.Is(run.End - 1, "Day")) || (words.Has(run.End, WordFacts.Possessive) && words.ContinuesSentence(run.End + 1) && words.Word(run.End + 1) is "Day" or "Eve");

    // "won an Oscar", "a Fulbright scholar", but "Oscar said"
    private static bool IsPrize(ArticleWords words, NameRun run) => run.Length == 1 && words.ContinuesSentence(run.Start)
        && (words.Is(run.Start - 1, "a") || words.Is(run.Start - 1, "an") || words.Is(run.Start - 1, "the")) && IsIn(Prizes, words, run);

    // "the USS Gerald R. Ford", "HMS Nelson"
    private static bool IsShip(ArticleWords words, NameRun run) =>
        words.ContinuesSentence(run.Start) && words.Word(run.Start - 1) is "USS" or "HMS" or "RMS" or "HMCS" or "HMAS" or "USNS" or "SS" or "MV" or "U.S.S." or "H.M.S.";

    // "the sale of the Charlotte Rhodes, a cruise ship", "the tanker Maria Elena ran aground"
    private static bool IsVessel(ArticleWords words, NameRun run)
    {
        if (run.Length < 2 || !words.ContinuesSentence(run.Start))
        {
            return false;
        }

        if (!words.Is(run.Start - 1, "the"))
        {
            return IsVesselWord(words, run.Start - 1);
        }

        var noun = words.IsMark(run.End, ',') && words.Word(run.End + 1) is "a" or "an" ? run.End + 2 : -1;
        return noun > 0 && (IsVesselWord(words, noun) || IsVesselWord(words, noun + 1) || IsVesselWord(words, noun + 2));
    }

    private static bool IsVesselWord(ArticleWords words, int index) =>
        index < words.Count && words.Word(index) is "ship" or "ferry" or "tanker" or "yacht" or "vessel" or "freighter" or "trawler" or "frigate" or "destroyer" or "submarine" or "liner" or "schooner" or "steamer" or "barge";

    // "the chairman of the Halim group, Ada Marsh,", "its Morgan Ainslie shipping arm", "explosives outside the Ada Marsh high school"
    private static bool IsHouse(ArticleWords words, NameRun run)
    {
        if (!words.ContinuesSentence(run.Start) || !words.ContinuesSentence(run.End) || !(words.Word(run.Start - 1) is "the" or "The" or "its" || words.Has(run.Start - 1, WordFacts.Possessive)))
        {
            return false;
        }

        var isPart = words.Word(run.End) is "group" or "unit" or "arm" or "subsidiary" or "conglomerate" or "refinery" or "shipyard" or "brewery"
            || (words.Word(run.End) is "shipping" or "banking" or "insurance" or "trading" or "brokerage" or "publishing" or "oil" && words.ContinuesSentence(run.End + 1) && words.Word(run.End + 1) is "group" or "unit" or "arm" or "subsidiary" or "company" or "house");
        return isPart || (run.Length > 1 && (words.Word(run.End) is "hospital" or "school" or "theatre" or "theater" or "clinic" or "bridge" or "dam" or "barracks" or "library" or "foundation"
            || (words.Word(run.End) is "high" or "primary" or "secondary" or "elementary" && words.Is(run.End + 1, "school"))));
    }

    // "Analyst Ada Marsh at W.I. Carr said", "traders at Marsh Odell": where those work who watch markets.
    private static bool IsEmployer(ArticleWords words, NameRun run)
    {
        if (run.Length < 2 || !words.ContinuesSentence(run.Start) || !words.ContinuesSentence(run.Start - 1) || words.Word(run.Start - 1) is not ("at" or "with"))
        {
            return false;
        }

        var noun = run.Start - 2;
        while (words.ContinuesSentence(noun) && run.Start - noun < 6 && words.Has(noun, WordFacts.Capitalised))
        {
            noun--;
        }

        return words.Word(noun) is "analyst" or "analysts" or "economist" or "economists" or "trader" or "traders" or "broker" or "brokers" or "dealer" or "dealers" or "strategist" or "strategists" or "Analyst" or "Analysts" or "Traders" or "Economist"
            && (noun == run.Start - 2 || words.Is(run.Start - 1, "at"));
    }

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
        (run.Length > 1 && words.ContinuesSentence(run.End) && (words.Word(run.End) is "airport" or "Airport" or "International" or "stadium" or "Stadium" || (words.Is(run.Start - 1, "the") && words.Word(run.End) is "store" or "telescope" or "prize" or "museum" or "award" or "awards" or "medal" or "trophy" or "scholarship" or "fellowship" or "lecture" or "arena" or "ground" or "expressway" or "institute" or "tournament")))
        || (words.Is(run.Start - 1, "the") && run.Length > 1 && words.Has(run.End - 1, WordFacts.PlaceWord))
        || (RoyalNames.IsTitle(words, run.Start - 1) && words.ContinuesSentence(run.Start) && run.Length > 1 && words.Has(run.End - 1, WordFacts.PlaceWord | WordFacts.OrganisationWord));

    private static bool IsIn(HashSet<string> set, ArticleWords words, NameRun run) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Text.AsSpan(words.Span(run).Start, words.Span(run).Length));
}
