using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>
/// Finds names in Latin letters in a text that is not English, which the trained tagger does not know: a listed given name or initials, then a surname. What stands before, a role or in German
/// any noun, is none of it: "Außenminister [Sergej Lawrow]".
/// </summary>
internal static class ForeignNames
{
    private const WordFacts Given = WordFacts.GivenName | WordFacts.ForeignGivenName;
    private const WordFacts NoName = WordFacts.NotName | WordFacts.PlacePhrase | WordFacts.OrganisationPhrase | WordFacts.OrganisationWord | WordFacts.PlaceWord | WordFacts.Honorific | WordFacts.AbbreviatedTitle;
    private const int MostParticles = 3;

    // Small words of surnames that join two names as well: "Meloni e Trump", "Gómez y Pescio".
    private static readonly HashSet<string> Conjunctions = new(StringComparer.Ordinal) { "y", "e", "i", "und", "et" };

    // "Tod der Queen": they follow another particle, as in "von der Leyen".
    private static readonly HashSet<string> LaterParticles = new(StringComparer.Ordinal) { "der", "den", "degli", "dei", "op", "'t", "wa" };

    // "die Gabe Gottes", "la Cruz Roja"
    private static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase)
    {
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "einem", "einen", "el", "la", "los", "las", "un", "una", "il", "lo", "gli", "i", "le", "les", "une", "het", "een",
    };

    // "Secondo Marco Ruberti": given names that mean "according to".
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal) { "Secondo", "Segundo", "Volgens", "Selon", "Laut" };

    // What bears the name behind it: "Rua Augusta Nunes", "San José".
    private static readonly HashSet<string> Bearers = new(StringComparer.OrdinalIgnoreCase)
    {
        "San", "Santa", "Santo", "Sankt", "St.", "Saint", "Sainte", "São", "Sint", "Via", "Viale", "Piazza", "Corso", "Calle", "Avenida", "Plaza", "Paseo", "Rue", "Place", "Boulevard", "Avenue",
        "Rua", "Praça", "Largo", "Ponte", "Pont", "Puente", "Teatro", "Théâtre", "Stadio", "Estadio", "Stade", "Aeropuerto", "Aeroporto", "Aéroport", "Universidad", "Università", "Université",
        "Hospital", "Ospedale", "Hôpital", "Colegio", "Lycée", "Liceo", "Fundación", "Fondazione", "Fondation", "Villa", "Palazzo", "Palacio", "Mare", "Mar", "Monte",
    };

    // Given names that are English names of peoples, and months that begin a sentence behind a day: "11. Mai".
    private static readonly HashSet<string> GivenThoughPlaces = new(StringComparer.Ordinal) { "Christian", "Roman", "German", "Norman", "Israel" };

    private static readonly HashSet<string> Months = new(StringComparer.Ordinal) { "Mai", "Juni", "Juli", "August", "Jan", "März", "Maj", "Abril", "Avril" };

    private static readonly HashSet<string> OfTwoSurnames = new(StringComparer.Ordinal) { "es", "pt", "ca", "gl", "no", "nb", "nn", "da", "sv", "is" };

    /// <summary>Every full name, in order.</summary>
    public static List<NameRun> Find(ArticleWords words, string language)
    {
        var names = new List<NameRun>();
        for (var i = 0; i < words.Count; i++)
        {
            if (FamilyFirst.End(words, i, language) is var familyEnd and > 0)
            {
                names.Add(new NameRun(i, familyEnd));
                i = familyEnd - 1;
            }
            else if (IsGivenName(words, i) && !FamilyFirst.IsOwnWord(words, i, language) && !IsWordToo(words, i, language) && !IsPlaceBefore(words, i) && !IsBorne(words, i) && End(words, i, language) is var end and > 0)
            {
                names.Add(new NameRun(i, end));
                i = end - 1;
            }
        }

        return RepeatedNames.WithFullAgain(words, names); // where it begins a sentence, too
    }

    private static int End(ArticleWords words, int first, string language)
    {
        var at = first + 1;
        while (IsNext(words, at) && IsGivenName(words, at) && !(words.Has(at, WordFacts.Particle) && IsParticle(words, at + 1)) && (IsNext(words, at + 1) || IsParticle(words, at + 1)))
        {
            at++;
        }

        var surname = at;
        if (IsParticle(words, at) && !words.Is(at, "'t") && LaterParticles.Contains(words.Word(at).ToString()))
        {
            return 0;
        }

        while (IsParticle(words, surname) && surname - at < MostParticles)
        {
            surname++;
        }

        var isDoubtful = surname > at ? language == "de" && IsOfToo(words, first, at) : IsDoubtful(words, first);
        return IsNext(words, surname) && !words.Has(surname, WordFacts.Initial) && !IsGenitive(words, surname) && (!isDoubtful || words.Has(surname, WordFacts.Surname)) ? EndOfSurnames(words, surname + 1, language)
            : at - first > 1 && words.Has(at - 1, WordFacts.Surname) ? at // "Ricarda Lang zu Wort"
            : 0;
    }

    // "Pedro Sánchez [Pérez]", "Anders Stray [Rydal]"
    private static int EndOfSurnames(ArticleWords words, int end, string language) =>
        OfTwoSurnames.Contains(language) && IsNext(words, end) && !words.Has(end, WordFacts.Initial | WordFacts.Place) && !Bearers.Contains(words.Word(end).ToString()) ? end + 1 : end;

    // "eine [Art] von Mut", "der [Server] von Datwerk": names elsewhere, but German says "of" so.
    private static bool IsOfToo(ArticleWords words, int given, int particle) => words.Is(particle, "zu")
        || (words.Is(particle, "von") && words.Has(given, WordFacts.CommonWord) && LanguageGenders.Of("de")!.OfGivenName(Accents.Fold(words.Word(given))) == Gender.Unknown);

    // Each part of "Jean-Noël" is one: not so in "Nova-Festival".
    private static bool IsGivenName(ArticleWords words, int i) => IsName(words, i) && !Bearers.Contains(words.Word(i).ToString())
        && !(words[i].StartsSentence && Prepositions.Contains(words.Word(i).ToString()))
        && (words.Has(i, WordFacts.Initial) || (words.Word(i).Contains('-')
            ? Array.TrueForAll(words.Word(i).ToString().Split('-'), part => (NameLists.FactsOf(Accents.Fold(part)) & Given) != 0)
            : words.Has(i, Given)));

    // "Florida [Marco Rubio]"
    private static bool IsPlaceBefore(ArticleWords words, int i) => words.Has(i, WordFacts.Place) && IsNext(words, i + 1) && IsGivenName(words, i + 1) && IsNext(words, i + 2);

    // "Angela Merkels Rede": whose name that is the text tells elsewhere, or nowhere.
    private static bool IsGenitive(ArticleWords words, int i) => words.Word(i) is [.. { Length: > 2 } name, 's'] && !words.Has(i, WordFacts.Surname)
        && (words.Holds(name.ToString()) || (name.Length > 4 && (NameLists.FactsOf(Accents.Fold(name)) & WordFacts.Surname) != 0));

    private static bool IsName(ArticleWords words, int i) => i >= 0 && i < words.Count && words.Has(i, WordFacts.Capitalised) && !Cyrillic.IsLetter(words.Word(i)[0])
        && (words.Has(i, WordFacts.Initial) || !words.Has(i, WordFacts.AllCapitals)) && !words.Has(i, NoName);

    private static bool IsNext(ArticleWords words, int i) => words.ContinuesSentence(i) && IsName(words, i);

    private static bool IsParticle(ArticleWords words, int i) => words.ContinuesSentence(i) && words.Has(i, WordFacts.Particle) && !Conjunctions.Contains(words.Word(i).ToString());

    // "elke regering", but "woordvoerster [Elke] Mertens"
    private static bool IsWordToo(ArticleWords words, int i, string language) => !words.Has(i, WordFacts.Initial) && words.IsSmallToo(i)
        && (words[i].StartsSentence || language is "de" or "lb" || SpeechWords.Of(language).IsPronoun(words.Word(i), out _) || !words.Has(i + 1, WordFacts.Surname));

    // An initial may be a list's letter, a given name a city, a month or an English word.
    private static bool IsDoubtful(ArticleWords words, int i) => words.Has(i, WordFacts.Initial | WordFacts.Particle)
        || (words.Has(i, WordFacts.Place) && !GivenThoughPlaces.Contains(words.Word(i).ToString()))
        || (words.Has(i, WordFacts.CommonWord) && !words.Has(i, WordFacts.ForeignGivenName))
        || (words[i].StartsSentence && Months.Contains(words.Word(i).ToString()));

    private static bool IsBorne(ArticleWords words, int i) => words.ContinuesSentence(i) && words.Word(i - 1).ToString() is var before && (Bearers.Contains(before) || Articles.Contains(before));
}
