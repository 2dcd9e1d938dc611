using System.Collections.Frozen;

namespace NewsArchive.Extraction.People.Names;

/// <summary>What a text tells of the pronoun that stands for a person.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}

/// <summary>Evidence of gender in honorifics, role nouns, pronouns and given names.</summary>
internal static class GenderEvidence
{
    private const string MaleWords =
        """
        Mr Sir Lord King Prince Duke Pope Father Brother he him his himself
        Viscount Emperor Tsar Czar Sultan Emir Sheikh Sheik Imam Ayatollah Monsieur Herr Señor Signor
        spokesman chairman businessman congressman gentleman policeman fireman salesman fisherman actor king father son brother husband man boy
        grandfather uncle nephew widower monk waiter alderman councilman assemblyman
        grandson stepfather stepson stepbrother boyfriend bridegroom
        """;

    private const string FemaleWords =
        """
        Mrs Ms Miss Madam Lady Dame Queen Princess Duchess Sister Mother she her hers herself
        Baroness Countess Viscountess Empress Tsarina Madame Mme Frau Señora Signora
        spokeswoman chairwoman businesswoman congresswoman policewoman saleswoman actress queen mother daughter sister wife woman girl
        grandmother aunt niece widow nun waitress alderwoman councilwoman assemblywoman
        granddaughter stepmother stepdaughter stepsister girlfriend bride heiress
        """;

    // Known from the news, and missing in the lists or borne by both there.
    private const string MoreMen = "Barack Bernie Volodymyr Yuri Olav Alastair Keir Rishi Xi Shinzo Hiroshi Newt Jeb Rand Reince Terry";
    private const string MoreWomen = "Carol Margarethe Annelise Kelly Kellyanne Condoleezza Hilary";

    // The lists have them for women alone: Senator Lindsey Graham, the Speaker Lindsay Hoyle, the footballer Ashley Young and the singer Andrea Bocelli are men.
    private const string EitherNames = "Lindsey Lindsay Ashley Stacy Dana Courtney Evelyn Vivian Andrea Simone Michele Joan Sasha";

    private static readonly FrozenDictionary<string, Gender> Words = Build((MaleWords, Gender.Male), (FemaleWords, Gender.Female));

    private static readonly FrozenDictionary<string, Gender> GivenNames = Build(
        (string.Join(' ', NameLists.Lines("Names/given-names-of-men.txt")), Gender.Male),
        (string.Join(' ', NameLists.Lines("Names/given-names-of-women.txt")), Gender.Female),
        (MoreMen, Gender.Male),
        (MoreWomen, Gender.Female),
        (EitherNames, Gender.Unknown));

    /// <summary>What an honorific, a role noun or a pronoun tells.</summary>
    public static Gender OfWord(ReadOnlySpan<char> word) => Find(Words, word.TrimEnd('.'));

    /// <summary>What a given name tells; nothing where men and women bear it. A first part is enough: Ulf-Peder.</summary>
    /// <param name="language">In which the text is: Andrea is a man in Italian. Null for English, and where nobody knows.</param>
    public static Gender OfGivenName(ReadOnlySpan<char> name, string? language = null)
    {
        var hyphen = name.IndexOf('-');
        var folded = Accents.Fold((hyphen > 0 ? name[..hyphen] : name).ToString());
        return LanguageGenders.Of(language)?.OfGivenName(folded) is { } own and not Gender.Unknown ? own
            : GivenNames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var gender) ? gender : LanguageGenders.OfAll.OfGivenName(folded);
    }

    private static Gender Find(FrozenDictionary<string, Gender> genders, ReadOnlySpan<char> word) =>
        genders.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var gender) ? gender : Gender.Unknown;

    private static FrozenDictionary<string, Gender> Build(params (string Words, Gender Gender)[] lists)
    {
        var genders = new Dictionary<string, Gender>(StringComparer.OrdinalIgnoreCase);
        foreach (var (words, gender) in lists)
        {
            foreach (var word in words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                genders[word] = gender;
            }
        }

        return genders.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
