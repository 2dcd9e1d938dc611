using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes.Reading;

namespace NewsArchive.Extraction.Quotes.Speakers;

/// <summary>Says which of the people a speaker's name, pronoun or description stands for; nobody where the text leaves it open.</summary>
internal sealed class PersonResolver
{
    // A pronoun that reaches back further than this points at nobody in particular.
    private const int MaxReach = 200;

    private readonly Narration narration;
    private readonly PersonMentions mentions;
    private readonly SpeakerCandidates candidates;
    private readonly IReadOnlyList<ExtractedPerson> people;
    private readonly Gender[] genders;

    public PersonResolver(Narration narration, PersonMentions mentions, SpeakerCandidates candidates, IReadOnlyList<ExtractedPerson> people)
    {
        (this.narration, this.mentions, this.candidates, this.people) = (narration, mentions, candidates, people);
        genders = [.. people.Select(GenderOf)];
        foreach (var mention in mentions.InOrder.Where(m => m.First > 0))
        {
            var honorific = GenderEvidence.Of(narration.Tokens[mention.First - 1].In(narration.Text));
            genders[mention.Person] = genders[mention.Person] == Gender.Unknown ? honorific : genders[mention.Person];
        }
    }

    /// <summary>The person's name; null for an unnamed or collective speaker.</summary>
    public string? Resolve(SpeakerCandidate speaker)
    {
        var person = speaker.Kind switch
        {
            CandidateKind.Person => speaker.Person,
            CandidateKind.Pronoun => ByPronoun(speaker),
            CandidateKind.Description => ByRole(speaker),
            _ => -1,
        };
        return person < 0 ? null : people[person].Name;
    }

    private int ByPronoun(SpeakerCandidate pronoun)
    {
        if (narration.Is(pronoun.First, "who"))
        {
            var end = pronoun.First > 0 && narration.IsMark(pronoun.First - 1, ',') ? pronoun.First - 1 : pronoun.First;
            return candidates.EndingAt(end) is { Kind: CandidateKind.Person } named ? named.Person : -1;
        }

        var gender = GenderEvidence.Of(narration.Tokens[pronoun.First].In(narration.Text));
        return gender == Gender.Unknown ? -1 : NearestSubject(pronoun.First, gender);
    }

    // The subject of the nearest sentence before that may be meant: names in the reporter's words, not those inside quotes.
    private int NearestSubject(int before, Gender gender)
    {
        var best = -1;
        var bestScore = double.MinValue;
        for (var i = before - 1; i >= 0 && i > before - MaxReach; i--)
        {
            if (!narration.IsOwn(i) || mentions.StartingAt(i) is not { } mention || mention.First >= before || IsOpposite(genders[mention.Person], gender))
            {
                continue;
            }

            var score = ScoreOf(mention, before, gender);
            if (score > bestScore)
            {
                (best, bestScore) = (mention.Person, score);
            }
        }

        return best;
    }

    private double ScoreOf(PersonMention mention, int before, Gender gender)
    {
        var isSubject = mention.End < narration.Tokens.Count && (narration.Has(mention.End, WordClass.Verb) || narration.IsMark(mention.End, ','));
        var isInverted = mention.First > 0 && narration.Has(mention.First - 1, WordClass.Speech);
        var isGoverned = candidates.StartingAt(mention.First) is not { Kind: CandidateKind.Person, IsGoverned: false };
        var startsSentence = narration.Tokens[mention.First].StartsSentence;
        return (isSubject || isInverted ? 25 : 0) + (startsSentence ? 15 : 0) + (genders[mention.Person] == gender ? 20 : 0)
            - (isGoverned ? 30 : 0) - (before - mention.First);
    }

    // The spokesman; the mayor: the person whom the text has given that role, if it is one only.
    private int ByRole(SpeakerCandidate description)
    {
        if (!narration.Is(description.First, "the"))
        {
            return -1;
        }

        var head = narration.Tokens[description.Head].In(narration.Text);
        var found = -1;
        for (var person = 0; person < people.Count; person++)
        {
            if (people[person].Role is { } role && HasWord(role, head))
            {
                if (found >= 0)
                {
                    return LastNamed(description.First, head);
                }

                found = person;
            }
        }

        return found;
    }

    private int LastNamed(int before, ReadOnlySpan<char> head)
    {
        for (var i = before - 1; i >= 0 && i > before - MaxReach; i--)
        {
            if (mentions.StartingAt(i) is { } mention && people[mention.Person].Role is { } role && HasWord(role, head))
            {
                return mention.Person;
            }
        }

        return -1;
    }

    private static bool HasWord(string role, ReadOnlySpan<char> word)
    {
        foreach (var range in role.AsSpan().Split(' '))
        {
            if (role.AsSpan(range).TrimEnd(',').Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static Gender GenderOf(ExtractedPerson person)
    {
        var words = person.Name.Split(' ');
        var byName = words.Length > 1 ? GenderEvidence.Of(words[0]) : Gender.Unknown;
        return byName != Gender.Unknown || person.Role is null
            ? byName
            : person.Role.Split(' ').Select(w => GenderEvidence.Of(w)).FirstOrDefault(g => g != Gender.Unknown);
    }

    private static bool IsOpposite(Gender a, Gender b) => a != Gender.Unknown && b != Gender.Unknown && a != b;
}
