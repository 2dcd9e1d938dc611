using System.Runtime.InteropServices;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People.Names;

/// <summary>What the built-in lists say of words, apart from the text that they stand in. NOTICE.md says where each list comes from.</summary>
internal static class NameLists
{
    // By hashes of 64 bits: of every token of every article it is asked, and a hash lies in fewer places of the memory than a string.
    // That a word has the hash of another is as likely as one in a hundred million million.
    private static readonly Dictionary<ulong, WordFacts> Words = new(120_000);
    private static readonly Dictionary<ulong, WordFacts> Phrases = [];

    static NameLists()
    {
        AddWords("Names/given-names.txt", WordFacts.GivenName);
        AddWords("Names/given-names-in-languages.txt", WordFacts.ForeignGivenName);
        AddWords("Names/given-names-by-hand.txt", WordFacts.ForeignGivenName);
        AddWords("Names/surnames.txt", WordFacts.Surname);
        AddWords("Names/surnames-by-hand.txt", WordFacts.Surname);
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
        AddInEnglish("Names/given-names-in-languages.txt");
        AddInEnglish("Names/given-names-by-hand.txt");
        foreach (var organisation in Lines("Names/organisations.txt").Concat(Lines("Names/no-persons.txt")))
        {
            Phrases[HashOf(organisation)] = WordFacts.OrganisationPhrase;
        }
    }

    /// <summary>What all lists together say of a word whose accents are <see cref="Accents.Fold">folded</see>.</summary>
    public static WordFacts FactsOf(ReadOnlySpan<char> word) => Words.GetValueOrDefault(HashOf(word));

    /// <summary>What a name of several words is: "Santa Barbara" a place, "Eli Lilly" an organisation.</summary>
    public static WordFacts FactsOfPhrase(ReadOnlySpan<char> words) => Phrases.GetValueOrDefault(HashOf(words));

    private static void AddWords(string resource, WordFacts facts)
    {
        foreach (var line in Lines(resource))
        {
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(word, facts);
            }
        }
    }

    // Articles in English name people of all the world; short names of theirs are words there, or initials.
    private static void AddInEnglish(string resource)
    {
        const WordFacts Other = WordFacts.CommonWord | WordFacts.Place | WordFacts.NotName | WordFacts.RoleNoun | WordFacts.RoleModifier | WordFacts.Honorific | WordFacts.Particle | WordFacts.OrganisationWord | WordFacts.PlaceWord;
        foreach (var word in Lines(resource).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length > 3 && (FactsOf(w) & Other) == 0))
        {
            Add(word, WordFacts.GivenName);
        }
    }

    private static void AddPlaces(string resource)
    {
        foreach (var place in Lines(resource))
        {
            if (place.Contains(' '))
            {
                Phrases[HashOf(place)] = WordFacts.PlacePhrase;
            }
            else
            {
                Add(place, WordFacts.Place);
            }
        }
    }

    private static void Add(string word, WordFacts facts) => CollectionsMarshal.GetValueRefOrAddDefault(Words, HashOf(word), out _) |= facts;

    // Without regard to case, as StringComparer.OrdinalIgnoreCase.
    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        const ulong Odd = 0x9E37_79B9_7F4A_7C15;
        var hash = (ulong)word.Length;
        foreach (var c in word)
        {
            hash = (hash ^ char.ToUpperInvariant(c)) * Odd;
            hash ^= hash >> 32;
        }

        return hash;
    }

    /// <summary>The lines of a built-in list, without remarks.</summary>
    public static IEnumerable<string> Lines(string resource) => BuiltInFile.Lines($"People/{resource}");
}
