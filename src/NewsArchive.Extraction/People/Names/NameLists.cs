using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People.Names;

/// <summary>What the built-in lists say of words, apart from the text that they stand in. NOTICE.md says where each list comes from.</summary>
internal static class NameLists
{
    private static readonly Dictionary<string, WordFacts> Words = new(120_000, StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, WordFacts> Phrases = new(StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, WordFacts>.AlternateLookup<ReadOnlySpan<char>> WordLookup;
    private static readonly Dictionary<string, WordFacts>.AlternateLookup<ReadOnlySpan<char>> PhraseLookup;

    static NameLists()
    {
        AddWords("Names/given-names.txt", WordFacts.GivenName);
        AddWords("Names/surnames.txt", WordFacts.Surname);
        AddWords("Names/romanised-names.txt", WordFacts.GivenName | WordFacts.Surname);
        AddWords("Names/common-words.txt", WordFacts.CommonWord);
        AddWords("Names/countries.txt", WordFacts.Place);
        AddWords("Names/not-names.txt", WordFacts.NotName);
        AddWords("Names/particles.txt", WordFacts.Particle);
        AddWords("Names/organisation-words.txt", WordFacts.OrganisationWord);
        AddWords("Names/place-words.txt", WordFacts.PlaceWord);
        AddWords("Roles/honorifics.txt", WordFacts.Honorific);
        AddWords("Roles/abbreviated-titles.txt", WordFacts.AbbreviatedTitle);
        AddWords("Roles/role-nouns.txt", WordFacts.RoleNoun);
        AddWords("Roles/role-modifiers.txt", WordFacts.RoleModifier);
        AddPlaces("Names/cities.txt");
        AddPlaces("Names/regions.txt");
        foreach (var organisation in Lines("Names/organisations.txt"))
        {
            Phrases[organisation] = WordFacts.OrganisationPhrase;
        }

        WordLookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        PhraseLookup = Phrases.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What all lists together say of a word whose accents are <see cref="Accents.Fold">folded</see>.</summary>
    public static WordFacts FactsOf(ReadOnlySpan<char> word) => WordLookup.TryGetValue(word, out var facts) ? facts : WordFacts.None;

    /// <summary>What a name of several words is: "Santa Barbara" a place, "Eli Lilly" an organisation.</summary>
    public static WordFacts FactsOfPhrase(ReadOnlySpan<char> words) => PhraseLookup.TryGetValue(words, out var facts) ? facts : WordFacts.None;

    private static void AddWords(string resource, WordFacts facts)
    {
        foreach (var line in Lines(resource))
        {
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Words[word] = Words.GetValueOrDefault(word) | facts;
            }
        }
    }

    private static void AddPlaces(string resource)
    {
        foreach (var place in Lines(resource))
        {
            if (place.Contains(' '))
            {
                Phrases[place] = WordFacts.PlacePhrase;
            }
            else
            {
                Words[place] = Words.GetValueOrDefault(place) | WordFacts.Place;
            }
        }
    }

    /// <summary>The lines of a built-in list, without remarks.</summary>
    public static IEnumerable<string> Lines(string resource)
    {
        using var stream = BuiltInFile.Open($"People/{resource}");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
