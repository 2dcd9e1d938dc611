using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes.Reading;

namespace NewsArchive.Extraction.Quotes.Speakers;

/// <summary>Says which of the people a speaker's name, pronoun or description stands for; nobody where the text leaves it open.</summary>
internal sealed class PersonResolver(Narration narration, PersonMentions mentions, SpeakerCandidates candidates, IReadOnlyList<ExtractedPerson> people)
{
    private readonly RoleResolver roles = new(narration, mentions, people);
    private readonly PronounResolver pronouns = new(narration, mentions, candidates, new PersonGenders(narration, mentions, people), new RoleResolver(narration, mentions, people));
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

    // the opposition leader in the region, Ada Hale of the Northern Party, said …: the name behind the comma says who.
    private int Apposed(SpeakerCandidate description)
    {
        const int reach = 8;
        for (var i = description.End; i < description.End + reach && i + 1 < narration.Tokens.Count && narration.IsOwn(i); i++)
        {
            if (narration.IsMark(i, ','))
            {
                return !narration.EndsWith(description.Head, "s") && (mentions.StartingAt(i + 1)?.Person ?? candidates.StartingAt(i + 1)?.Person) is { } named ? named : -1;
            }

            if (narration.Has(i, WordClass.Verb) || narration.Tokens[i].StartsSentence)
            {
                break;
            }
        }

        return -1;
    }

    // a woman who gave her name only as Ada; a driver named Bo
    private int Introduced(SpeakerCandidate description)
    {
        const int reach = 10;
        var isIntroduced = description.End < narration.Tokens.Count && narration.IsAny(description.End, "who", "named", "called", "identified");
        for (var i = description.End; isIntroduced && i < Math.Min(description.End + reach, narration.Tokens.Count) && narration.IsOwn(i); i++)
        {
            if (mentions.StartingAt(i) is { } mention)
            {
                return narration.IsAny(i - 1, "as", "named", "called") ? mention.Person : -1;
            }
        }

        return -1;
    }

    // the 71-year-old Democrat
    private bool IsAge(SpeakerCandidate description)
    {
        for (var i = description.First + 1; i < description.End; i++)
        {
            if (narration.EndsWith(i, "-year-old"))
            {
                return narration.Is(description.First, "the");
            }
        }

        return false;
    }

    private int Find(SpeakerCandidate speaker) => speaker.Kind switch
    {
        _ when speaker.Person >= 0 => speaker.Person,
        CandidateKind.Pronoun => pronouns.Resolve(speaker.First),
        CandidateKind.Description => Described(speaker),
        _ => -1,
    };

    private int Described(SpeakerCandidate description) =>
        Apposed(description) is >= 0 and var apposed ? apposed
        : Introduced(description) is >= 0 and var introduced ? introduced
        : roles.Resolve(description) is >= 0 and var known ? known
        : IsAge(description) ? pronouns.ResolveDescription(description.First) : -1;
}
