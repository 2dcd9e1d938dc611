using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>Runs that look like names of persons and are none.</summary>
internal static class NotPersons
{
    // Those that are names too: "Conn", "Miss", "Ark".
    private static readonly HashSet<string> StateAbbreviations = new(
        ["Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Mass", "Md", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Va", "Vt", "Wash", "Wis", "Wyo"],
        StringComparer.Ordinal);

    public static bool Includes(ArticleWords words, NameRun run) =>
        IsSmallWord(words, run) || IsHeadline(words, run) || IsDeity(words, run) || IsStorm(words, run) || IsDateline(words, run) || IsPlaceAfterPerson(words, run) || IsBuilding(words, run)
        || IsState(words, run) || IsTeam(words, run) || IsGlued(words, run) || NamedAfterPersons.IsOfAKind(words, run);

    /// <summary>Takes out lone names of places ("Washington said") that neither a title nor a full name of the text shows to be a person's.</summary>
    public static void RemoveLonePlaces(ArticleWords words, List<NameRun> names)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            if (name.Length > 1 || HasTitle(words, name))
            {
                known.Add(words.Word(name.Start).ToString());
                known.Add(words.Word(name.End - 1).ToString());
            }
        }

        names.RemoveAll(n => n.Length == 1 && ((words.Has(n.Start, WordFacts.Place) && IsInProse(words, n)) || IsTown(words, n)) && !known.Contains(words.Word(n.Start).ToString()));
    }

    /// <summary>Takes out exclamations ("Oh, okay"), offices that are addressed ("Mr. President") and the parties that a case is called by ("Roe v. Wade"), unless a longer name of the text ends or begins so.</summary>
    public static void RemoveLoneWords(ArticleWords words, List<NameRun> names)
    {
        if (!names.Exists(IsOther))
        {
            return;
        }

        var longer = names.Where(n => n.Length > 1).SelectMany(n => new[] { words.Word(n.Start).ToString(), words.Word(n.End - 1).ToString() }).ToHashSet(StringComparer.Ordinal);
        names.RemoveAll(n => IsOther(n) && !longer.Contains(words.Word(n.Start).ToString()));

        bool IsOther(NameRun run) => run.Length == 1 && (IsExclamation(words, run) || IsAddressed(words, run) || IsParty(words, run));
    }

    /// <summary>Takes out whom somebody works for: "[Newsnow]’s Ada Marsh"; but not who has a name that the lists or the text know.</summary>
    public static void RemoveEmployers(ArticleWords words, List<NameRun> names)
    {
        for (var i = names.Count - 2; i >= 0; i--)
        {
            var (name, next) = (names[i], names[i + 1]);
            if (name.Length == 1 && next.Length > 1 && words.Has(name.End, WordFacts.Possessive) && next.Start == name.End + 1 && !words.Has(name.Start, WordFacts.GivenName | WordFacts.Surname) && !HasTitle(words, name)
                && !names.Exists(n => n != name && words.Key(n.End - 1) == words.Key(name.Start)))
            {
                names.RemoveAt(i);
            }
        }
    }

    // Also surnames: "Oh said", "Mr. Oh" are persons.
    private static bool IsExclamation(ArticleWords words, NameRun run) => words.Word(run.Start) is "Oh" or "Ah" or "Aw" or "Hey" or "Wow" or "Yeah" or "Hmm" or "Um" or "Uh" or "Ha"
        && !HasTitle(words, run) && !words.Has(run.End, WordFacts.Possessive) && !(words.ContinuesSentence(run.End) && words.Word(run.End) is "said" or "says" or "told" or "added");

    private static bool IsAddressed(ArticleWords words, NameRun run) => words.ContinuesSentence(run.Start) && words.Has(run.Start - 1, WordFacts.Honorific)
        && words.Word(run.Start) is "President" or "Speaker" or "Chairman" or "Chairwoman" or "Secretary" or "Ambassador" or "Minister" or "Chancellor";

    // With its full stop; "Hale v Norden" may be a match.
    private static bool IsParty(ArticleWords words, NameRun run) => IsVersus(words, run.Start - 2) || IsVersus(words, run.End);

    private static bool IsVersus(ArticleWords words, int index) => index >= 0 && index + 1 < words.Count && words.Word(index) is "v" && words.IsMark(index + 1, '.') && words[index + 1].Start == words[index].End;

    /// <summary>Takes out what a text calls a firm by ("Hutton has cleaned house", after "Hutton &amp; Reeve Plc"), unless somebody of that name is in it.</summary>
    public static void RemoveFirms(ArticleWords words, List<NameRun> names)
    {
        var firms = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (words.IsMark(i, '&') && words.ContinuesSentence(i) && words.Has(i - 1, WordFacts.Capitalised) && words.Has(i + 1, WordFacts.Capitalised))
            {
                firms.Add(words.Word(i - 1).ToString());
                firms.Add(words.Word(i + 1).ToString());
            }
        }

        if (firms.Count > 0)
        {
            var persons = Persons(words, names);
            names.RemoveAll(n => n.Length == 1 && words.Word(n.Start).ToString() is var name && firms.Contains(name) && !persons.Contains(name));
        }
    }

    private static HashSet<string> Persons(ArticleWords words, List<NameRun> names) =>
        names.Where(n => n.Length > 1 || HasTitle(words, n)).SelectMany(n => new[] { words.Word(n.Start).ToString(), words.Word(n.End - 1).ToString() }).ToHashSet(StringComparer.Ordinal);

    /// <summary>Takes out what a text calls a storm by ("Milton made landfall", after "Hurricane Milton"), unless somebody of that name is in it.</summary>
    public static void RemoveStorms(ArticleWords words, List<NameRun> names)
    {
        var storms = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < words.Count; i++)
        {
            if (words.Has(i, WordFacts.Capitalised) && words.ContinuesSentence(i) && (IsStormWord(words, i - 1) || IsNamedStorm(words, i - 1)))
            {
                storms.Add(words.Word(i).ToString());
            }
        }

        if (storms.Count > 0)
        {
            var persons = Persons(words, names);
            names.RemoveAll(n => n.Length == 1 && words.Word(n.Start).ToString() is var name && storms.Contains(name) && !persons.Contains(name));
        }
    }

    // "the storm, named Ada", "a cyclone called Ada"
    private static bool IsNamedStorm(ArticleWords words, int named)
    {
        var before = named - 1;
        before -= before > 0 && words.IsMark(before, ',') ? 1 : 0;
        return before >= 0 && words.Word(named) is "named" or "called" or "dubbed" && words.Word(before) is "storm" or "hurricane" or "typhoon" or "cyclone";
    }

    // In a table of results ("Jordan 14-9") a lone place may well be a player.
    private static bool IsInProse(ArticleWords words, NameRun name) =>
        words.ContinuesSentence(name.End) && words[name.End].Kind == TokenKind.Word && !words.Has(name.End, WordFacts.Capitalised);

    private static bool HasTitle(ArticleWords words, NameRun name) => words.ContinuesSentence(name.Start)
        && words.Has(name.Start - 1, WordFacts.Honorific | WordFacts.AbbreviatedTitle | WordFacts.RoleNoun);

    // "He left.", "voted ‘He stays’": also a Chinese surname, but hardly ever alone without a title.
    private static bool IsSmallWord(ArticleWords words, NameRun run) =>
        run.Length == 1 && words[run.Start].Length < 4 && !HasTitle(words, run) && (words.Has(run.Start, WordFacts.NotName) || IsForeignArticle(words, run.Start));

    // "Le jury est présidé": the article of another language, not the Vietnamese surname, which hardly ever stands alone.
    private static bool IsForeignArticle(ArticleWords words, int index) =>
        words.Word(index) is "Le" or "La" or "Les" or "Un" or "Une" or "Il" or "Lo" or "El" or "Los" or "Las" or "Der" or "Die" or "Das" or "Ein" or "De" or "Het" or "Een" or "Den" or "Det"
        && words.ContinuesSentence(index + 1) && !words.Has(index + 1, WordFacts.Capitalised) && !words.Is(index + 1, "said");

    // "Marsh Sides With Tilley", "Marsh Says He Hopes Tilley": small words and verbs with a capital stand in headlines, not in names.
    private static bool IsHeadline(ArticleWords words, NameRun run)
    {
        var (small, common) = (0, 0);
        for (var i = run.Start; i < run.End; i++)
        {
            if (words.Has(i, WordFacts.Capitalised) && !words.Has(i, WordFacts.GivenName | WordFacts.Surname | WordFacts.NameSuffix | WordFacts.Particle | WordFacts.Initial))
            {
                small += words.Has(i, WordFacts.NotName) ? 1 : 0;
                common += words.Has(i, WordFacts.CommonWord) ? 1 : 0;
            }
        }

        return run.Length > 1 && (small > 0 || common > (run.Length > 3 ? 0 : 1));
    }

    // "God forbid": whom nobody interviews.
    private static bool IsDeity(ArticleWords words, NameRun run) => run.Length == 1 && words.Word(run.Start) is "God" or "Allah" or "Lord";

    // "Hurricane Lenny", "after Storm Ada", "Winter Storm Jonas"
    private static bool IsStorm(ArticleWords words, NameRun run) =>
        (run.Length > 1 && (IsStormWord(words, run.Start) || (run.Length > 2 && IsStormWord(words, run.Start + 1)))) || (words.ContinuesSentence(run.Start) && IsStormWord(words, run.Start - 1));

    private static bool IsStormWord(ArticleWords words, int index) => words.Word(index) is "Storm" or "Hurricane" or "Typhoon" or "Cyclone";

    // "NORRVIK, Estmark (ENA) — The prime minister": where the report was written.
    private static bool IsDateline(ArticleWords words, NameRun run) =>
        run.Length == 1 && run.Start > 1 && words.IsMark(run.Start - 1, ',') && words.Has(run.Start - 2, WordFacts.AllCapitals)
        && (words[run.Start - 2].StartsParagraph || (run.Start > 2 && words[run.Start - 3].StartsParagraph));

    // "the steps of Miller’s Row"
    private static bool IsPlaceAfterPerson(ArticleWords words, NameRun run) =>
        words.Has(run.End, WordFacts.Possessive) && words.ContinuesSentence(run.End + 1) && words.Has(run.End + 1, WordFacts.PlaceWord)
        && !(words.ContinuesSentence(run.End + 2) && words.Has(run.End + 2, WordFacts.Capitalised));

    // "Ada MarshShareReplyFlag": what stood below a name on the page that was saved.
    private static bool IsGlued(ArticleWords words, NameRun run)
    {
        for (var i = run.Start; i < run.End; i++)
        {
            var word = words.Word(i);
            var humps = 0;
            for (var at = 1; at < word.Length; at++)
            {
                humps += char.IsUpper(word[at]) && char.IsLower(word[at - 1]) ? 1 : 0;
            }

            if (humps > 2)
            {
                return true;
            }
        }

        return false;
    }

    // "Orlando Panthers", "Marsh Voters": several, by a place or by whom they follow. "Tom Steels" and "Mr. Houston Rockets" are persons, and who says something as "Rockets" alone.
    private static bool IsTeam(ArticleWords words, NameRun run)
    {
        var (first, last) = (run.Start, run.End - 1);
        if (run.Length != 2 || words.Word(last)[^1] is not 's' || !words.Has(last, WordFacts.CommonWord) || words.Has(last, WordFacts.Surname | WordFacts.GivenName | WordFacts.AllCapitals) || !IsOfTeam(words, first, last)
            || (words.ContinuesSentence(first) && words.Has(first - 1, WordFacts.Honorific | WordFacts.AbbreviatedTitle)))
        {
            return false;
        }

        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (i != last && words.Key(i) == words.Key(last) && words.ContinuesSentence(i + 1) && words.Word(i + 1) is "said" or "says" && !words.Has(i - 1, WordFacts.Capitalised) && !words.Is(i - 1, "the"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOfTeam(ArticleWords words, int first, int last) => words.Has(last, WordFacts.SeveralRoles) || words.Word(last) is "Democrats" or "Republicans" or "Supporters" or "Voters"
        || words.Has(first, WordFacts.Place) || (words.Has(first, WordFacts.Surname) && !words.Has(first, WordFacts.GivenName));

    // "Foundry Lane", "the Lincoln Memorial"; but "Grant Hill" and "Penny Lane" stay in doubt and are left to the tagger.
    private static bool IsBuilding(ArticleWords words, NameRun run) =>
        run.Length > 1 && words.Has(run.End - 1, WordFacts.PlaceWord)
        && (!words.Has(run.End - 1, WordFacts.Surname) || words.Word(run.End - 1) is "Center" or "Centre" or "Island" or "Harbor" or "Harbour" || IsAfterPlacePreposition(words, run));

    private static bool IsAfterPlacePreposition(ArticleWords words, NameRun run) =>
        words.Is(run.Start - 1, "the") || (!words.Has(run.Start, WordFacts.GivenName | WordFacts.Initial) && (words.Is(run.Start - 1, "in") || words.Is(run.Start - 1, "at") || words.Is(run.Start - 1, "on") || words.Is(run.Start - 1, "near")));

    // "Sen. Robert Tilley (Ky.)", "(R-Ky.)"; "a rally in Hartford, Conn."
    private static bool IsState(ArticleWords words, NameRun run) => run.Length == 1 && words.IsMark(run.End, '.')
        && ((words.IsMark(run.End + 1, ')') && (words.IsMark(run.Start - 1, '(') || (words.IsMark(run.Start - 1, '-') && words.IsMark(run.Start - 3, '('))))
            || (words.IsMark(run.Start - 1, ',') && words.Has(run.Start - 2, WordFacts.Capitalised) && StateAbbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Word(run.Start))));

    // "a baker from Ada, Okla.,", "a farm near Odell, Arkansas,": a town that no list has.
    private static bool IsTown(ArticleWords words, NameRun run) => words.IsMark(run.End, ',') && words.ContinuesSentence(run.End + 1)
        && words.ContinuesSentence(run.Start) && words.Word(run.Start - 1) is "in" or "from" or "near" or "of" or "to" or "at" or "outside" or "his" or "her"
        && (StateAbbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Word(run.End + 1).TrimEnd('.'))
            || (words.Has(run.End + 1, WordFacts.Place) && !words.Has(run.End + 1, WordFacts.GivenName | WordFacts.Surname) && run.End + 2 < words.Count && words[run.End + 2].Kind == TokenKind.Punctuation));
}
