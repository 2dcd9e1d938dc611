using NewsArchive.Extraction.People;
using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Quotes.Reading;

namespace NewsArchive.Extraction.Quotes.Speakers;

/// <summary>Which pronoun stands for which person, as far as honorifics, roles and given names tell.</summary>
internal sealed class PersonGenders
{
    private readonly Gender[] genders;

    /// <param name="language">Of a text that is not English; null for English.</param>
    public PersonGenders(Narration narration, PersonMentions mentions, IReadOnlyList<ExtractedPerson> people, string? language = null)
    {
        var own = LanguageGenders.Of(language);
        genders = new Gender[people.Count];
        foreach (var mention in mentions.InOrder)
        {
            // An honorific knows better than a given name: Ms. Robin Hale; a role does not: the spokesman Hope Hale
            var before = mention.First > 0 ? narration.Word(mention.First - 1) : default;
            var honorific = before.IsEmpty ? Gender.Unknown : char.IsUpper(before[0]) && GenderEvidence.OfWord(before) is var courtesy and not Gender.Unknown ? courtesy : own?.OfWord(before) ?? Gender.Unknown;
            genders[mention.Person] = genders[mention.Person] == Gender.Unknown ? honorific : genders[mention.Person];
        }

        for (var person = 0; person < people.Count; person++)
        {
            genders[person] = genders[person] == Gender.Unknown ? ByNameOrRole(people[person], own, language) : genders[person];
        }
    }

    public Gender this[int person] => genders[person];

    public bool CanBe(int person, Gender gender) => gender == Gender.Unknown || genders[person] == Gender.Unknown || genders[person] == gender;

    /// <summary>Keeps what a pronoun told of a person of whom nothing was known.</summary>
    public void Learn(int person, Gender gender) => genders[person] = genders[person] == Gender.Unknown ? gender : genders[person];

    private static Gender ByNameOrRole(ExtractedPerson person, LanguageGenders? own, string? language)
    {
        var words = person.Name.Split(' ');
        var isFamilyFirst = language is not null && FamilyFirst.Has(language);
        var byName = words.Length > 1 ? GenderEvidence.OfGivenName(isFamilyFirst ? words[^1] : words[0], language) : Gender.Unknown;
        if (own is not null && !isFamilyFirst && own.OfSurname(words[^1]) is var bySurname and not Gender.Unknown)
        {
            byName = byName == Gender.Unknown || byName == bySurname ? bySurname : Gender.Unknown; // "Саша Волкова"
        }

        return byName != Gender.Unknown || person.Role is null
            ? byName
            : person.Role.Split(' ').Where(word => !IsPronoun(word)).Select(word => own is null ? GenderEvidence.OfWord(word) : own.OfWord(word)).FirstOrDefault(gender => gender != Gender.Unknown);
    }

    // “his daughter” is a woman.
    private static bool IsPronoun(string word) => word.ToLowerInvariant() is "his" or "her" or "him" or "he" or "she" or "hers";
}
