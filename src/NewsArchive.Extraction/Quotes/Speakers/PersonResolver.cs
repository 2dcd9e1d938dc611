using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes.Reading;

namespace NewsArchive.Extraction.Quotes.Speakers;

/// <summary>Says which of the people a speaker's name, pronoun or description stands for; nobody where the text leaves it open.</summary>
internal sealed class PersonResolver(Narration narration, PersonMentions mentions, SpeakerCandidates candidates, IReadOnlyList<ExtractedPerson> people)
{
    private readonly PronounResolver pronouns = new(narration, mentions, candidates, new PersonGenders(narration, mentions, people));
    private readonly RoleResolver roles = new(narration, mentions, people);
    private readonly Dictionary<int, int> known = [];

    /// <summary>The person's name; null for an unnamed or collective speaker. To be asked in the order of the text.</summary>
    public string? Resolve(SpeakerCandidate speaker, bool isDirect)
    {
        if (!known.TryGetValue(speaker.First, out var person))
        {
            person = Find(speaker);
            known[speaker.First] = person;
        }

        if (person < 0)
        {
            return null;
        }

        pronouns.Remember(speaker.First, person, isDirect);
        return people[person].Name;
    }

    private int Find(SpeakerCandidate speaker) => speaker.Kind switch
    {
        CandidateKind.Person => speaker.Person,
        CandidateKind.Pronoun => pronouns.Resolve(speaker.First),
        CandidateKind.Description => roles.Resolve(speaker),
        _ => -1,
    };
}
