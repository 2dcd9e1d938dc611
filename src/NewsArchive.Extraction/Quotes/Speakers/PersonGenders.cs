using NewsArchive.Extraction.People;
using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Quotes.Reading;

namespace NewsArchive.Extraction.Quotes.Speakers;

/// <summary>Which pronoun stands for which person, as far as honorifics, roles and given names tell.</summary>
internal sealed class PersonGenders
{
    private readonly Gender[] genders;

    public PersonGenders(Narration narration, PersonMentions mentions, IReadOnlyList<ExtractedPerson> people)
    {
        genders = new Gender[people.Count];
        foreach (var mention in mentions.InOrder)
        {
            // An honorific knows better than a given name: Ms. Robin Hale; a role does not: the spokesman Hope Hale
            var honorific = mention.First > 0 && char.IsUpper(narration.Text[narration.Tokens[mention.First - 1].Start]) ? GenderEvidence.OfWord(narration.Word(mention.First - 1)) : Gender.Unknown;
            genders[mention.Person] = genders[mention.Person] == Gender.Unknown ? honorific : genders[mention.Person];
        }

        for (var person = 0; person < people.Count; person++)
        {
            genders[person] = genders[person] == Gender.Unknown ? ByNameOrRole(people[person]) : genders[person];
        }
    }

    public Gender this[int person] => genders[person];

    public bool CanBe(int person, Gender gender) => gender == Gender.Unknown || genders[person] == Gender.Unknown || genders[person] == gender;

    /// <summary>Keeps what a pronoun told of a person of whom nothing was known.</summary>
    public void Learn(int person, Gender gender) => genders[person] = genders[person] == Gender.Unknown ? gender : genders[person];

    private static Gender ByNameOrRole(ExtractedPerson person)
    {
        var words = person.Name.Split(' ');
        var byName = words.Length > 1 ? GenderEvidence.OfGivenName(words[0]) : Gender.Unknown;
        return byName != Gender.Unknown || person.Role is null
            ? byName
            : person.Role.Split(' ').Where(word => !IsPronoun(word)).Select(word => GenderEvidence.OfWord(word)).FirstOrDefault(gender => gender != Gender.Unknown);
    }

    // “his daughter” is a woman.
    private static bool IsPronoun(string word) => word.ToLowerInvariant() is "his" or "her" or "him" or "he" or "she" or "hers";
}
