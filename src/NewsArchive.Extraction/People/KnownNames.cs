using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>Finds those whom the text names in full wherever it names them otherwise: by given name, by another spelling, in capitals.</summary>
internal sealed class KnownNames
{
    private const WordFacts NoGivenName = WordFacts.PlacePhrase | WordFacts.NotName;
    private const int ShortestInCapitals = 4;

    private readonly ArticleWords words;
    private readonly bool areNounsCapitalised; // as in German, where a capital beside a surname says nothing: "Hier sieht auch [Hellwig] Vorteile"
    private readonly bool isFamilyNameFirst; // as in Hungarian: "Orbán Viktor" is called Orbán
    private readonly bool isOfTwoSurnames; // as in Spanish: Julio Mamani Quispe is called Mamani
    private readonly bool isCalledByGivenName; // as in Icelandic: Eydís Jónsdóttir is called Eydís
    private readonly SpeechWords? speech; // of a language that is not English
    private readonly bool[] isName;
    private readonly Dictionary<string, NameRun> bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameRun> byGivenName = new(StringComparer.Ordinal);

    private KnownNames(ArticleWords words, List<NameRun> names, string? language)
    {
        (this.words, areNounsCapitalised) = (words, language is "de" or "lb");
        isFamilyNameFirst = language is not null && FamilyFirst.Has(language);
        isOfTwoSurnames = language is "es" or "ca" or "gl";
        isCalledByGivenName = language is "is";
        speech = language is null or "en" ? null : SpeechWords.Of(language);
        isName = new bool[words.Count];
        var parts = names.ConvertAll(n => NameParts.Of(words, n));
        var sharedWith = SharedSurnames.Find(words, names, parts);
        for (var i = 0; i < names.Count; i++)
        {
            isName.AsSpan(names[i].Start, names[i].Length).Fill(true);
            if (parts[i].IsFull)
            {
                AddFull(names[i], parts[i]);
            }
            else if (parts[i].IsNumbered || sharedWith[i] >= 0 || KinNames.IsRelative(words, names[i].Start) || (names[i].Length == 1 && IntroducedNames.Introduces(words, names[i].Start)))
            {
                byGivenName.TryAdd(parts[i].First, names[i]); // "Elizabeth II", "Bill and Hillary Clinton", "his wife, Melania", "a driver named Otto"
            }
        }
    }

    private void AddFull(NameRun name, NameParts parts)
    {
        bySurname.TryAdd(parts.Last, name);
        if (isCalledByGivenName || words.Has(name.Start, WordFacts.GivenName) || words.Has(name.End - 1, WordFacts.Surname) || Cyrillic.IsLetter(words.Word(name.Start)[0]))
        {
            byGivenName.TryAdd(parts.First, name); // what no list knows may be a firm after all: "Cofinec Petofi"
        }

        if ((parts.LeadingFamilyName ?? (isFamilyNameFirst ? parts.First : null)) is { } family)
        {
            bySurname.TryAdd(family, name);
        }

        for (var i = name.Start + 1; i < name.End - 1; i++)
        {
            if ((words.Has(i, WordFacts.Surname) || (isOfTwoSurnames && i == name.End - 2 && !words.Has(i, WordFacts.GivenName | WordFacts.ForeignGivenName))) && !words.Has(i, WordFacts.Initial | WordFacts.Particle))
            {
                byGivenName.TryAdd(words.Key(i), name); // "Pedro [Sánchez] Pérez-Castejón"
            }
        }
    }

    /// <summary>The names and those found again, in order.</summary>
    /// <param name="language">The ISO 639-1 code of its language; null for English, and where nobody knows.</param>
    public static List<NameRun> FindAgain(ArticleWords words, List<NameRun> names, string? language = null)
    {
        var known = new KnownNames(words, names, language);
        return known.bySurname.Count + known.byGivenName.Count == 0 ? names : RunList.Merge(names, known.Find());
    }

    private List<NameRun> Find()
    {
        var found = new List<NameRun>();
        for (var i = 0; i < words.Count; i++)
        {
            if (isName[i] || !words.Has(i, WordFacts.Capitalised) || words[i].Length < 2)
            {
                continue;
            }

            var key = words.Key(i);
            if (bySurname.TryGetValue(key, out var full) && IsSurnameHere(full, i))
            {
                found.Add(new NameRun(FirstOf(full, i), SuffixEnd(i + 1)));
            }
            else if (byGivenName.ContainsKey(key) && IsGivenNameHere(i))
            {
                found.Add(new NameRun(i, i + 1));
            }
        }

        return found;
    }

    private bool IsSurnameHere(NameRun full, int i) => words.Has(i, WordFacts.AllCapitals)
        ? words[i].Length >= ShortestInCapitals && !words.Has(i, WordFacts.NotName) && !words.Has(i + 1, WordFacts.OrganisationWord | WordFacts.PlaceWord) && !words.Has(i - 1, WordFacts.Possessive)
        : !words.Has(i, WordFacts.NotName) && (!words.Has(i, WordFacts.Place) || IsPersonHere(i) || (speech is not null && FirstOf(full, i) < i)) && StandsAlone(full, i, areNounsCapitalised || (isFamilyNameFirst && words.Has(i - 1, WordFacts.Capitalised) && words[i - 1].StartsSentence)) && (!CommonWords.IsWordHere(words, i) || (speech is not null && FirstOf(full, i) < i));

    // "[Downey] Jr.", "[Jackson] said", "sagte [Brühl]", but "in Jackson"
    private bool IsPersonHere(int i) => (speech is not null && words.ContinuesSentence(i) && speech.IsVerbAfter(words.Word(i - 1))) || words.ContinuesSentence(i + 1) && (words.Has(i + 1, WordFacts.NameSuffix) || (words[i].StartsSentence && CommonWords.IsVerb(words, i + 1)));

    private bool IsGivenNameHere(int i) =>
        (!words.Has(i, WordFacts.OrganisationWord) || words.Has(i, WordFacts.GivenName)) && !words.Has(i, NoGivenName | WordFacts.OrganisationPhrase | WordFacts.AllCapitals | WordFacts.RoleNoun | WordFacts.Initial) && (!words.Has(i, WordFacts.Place) || IsPersonHere(i)) && StandsAlone(i) && !CommonWords.IsWordHere(words, i) && !words.Is(i - 1, "the") && !words.Has(i + 1, WordFacts.OrganisationWord);

    // "Le [Verre] and fellow magistrates" where the text knows Laurence Le Verre: the particle is no other name beside it, also where it begins a sentence.
    private bool StandsAlone(NameRun full, int i, bool amongNouns) =>
        words.Has(i - 1, WordFacts.Particle | WordFacts.Capitalised) && FirstOf(full, i) is var first && first < i && (words.Has(first, WordFacts.Particle) || speech is not null)
            ? !IsPartOfRun(first - 1, first, amongNouns) && !IsPartOfRun(i + 1, i + 1, amongNouns) && !IsAmpersand(first - 1) && !IsAmpersand(i + 1)
            : StandsAlone(i, amongNouns);

    private bool StandsAlone(int i, bool amongNouns = false) => !IsPartOfRun(i - 1, i, amongNouns) && !IsPartOfRun(i + 1, i + 1, amongNouns) && !IsAmpersand(i - 1) && !IsAmpersand(i + 1);

    // "the [Marsh Report]", but "When [Marsh] spoke", "Judge [Marsh]", "Critics of [Marsh]"
    private bool IsPartOfRun(int beside, int second, bool amongNouns) => words.ContinuesSentence(second) && words.Has(beside, WordFacts.Capitalised) && !isName[beside]
        && !(speech is not null && beside == second && words.Has(beside, WordFacts.AllCapitals))
        && (!(amongNouns || (speech is not null && words[beside].StartsSentence)) || words.Has(beside, WordFacts.GivenName | WordFacts.Initial | WordFacts.Surname | WordFacts.AllCapitals))
        && (beside == second || !(words.Has(beside, WordFacts.RoleNoun | WordFacts.Honorific | WordFacts.NotName | WordFacts.AbbreviatedTitle)
            || (words[beside].StartsSentence && speech?.Governs(words.Word(beside)) == true)
            || (words[beside].StartsSentence && words.Has(beside, WordFacts.CommonWord) && !words.Has(beside, WordFacts.GivenName))))
        && !(beside == second && (words.Has(beside, WordFacts.NameSuffix) || NameTitle.IsSeniority(words, beside) || PostNominals.End(words, beside) > beside));

    private bool IsAmpersand(int i) => i >= 0 && i < words.Count && words.IsMark(i, '&');

    // "TOM [TEAL]", "JK [Rowling]" where the text knows Tom Teal and J. K. Rowling; "van der [Berg]"
    private int FirstOf(NameRun full, int surname)
    {
        var first = surname;
        if (first > 0 && words.ContinuesSentence(first) && !isName[first - 1] && words.Has(first - 1, WordFacts.AllCapitals) && NameParts.Of(words, full).CanBe(NameParts.Of(words, new NameRun(first - 1, first + 1))))
        {
            return first - 1;
        }

        for (var k = full.End - 2; k > full.Start && first > 0 && (words.Has(k, WordFacts.Particle) || (speech is not null && !words.Has(k, WordFacts.Initial))) && words.ContinuesSentence(first) && words.Word(first - 1).Equals(words.Word(k), StringComparison.OrdinalIgnoreCase); k--)
        {
            first--;
        }

        return first;
    }

    private int SuffixEnd(int end) => words.ContinuesSentence(end) && words.Has(end, WordFacts.NameSuffix) ? end + 1 : end;
}
