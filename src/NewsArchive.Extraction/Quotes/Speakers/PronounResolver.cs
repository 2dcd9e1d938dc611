using NewsArchive.Extraction.Quotes.Reading;

namespace NewsArchive.Extraction.Quotes.Speakers;

/// <summary>Says whom a speaker's pronoun stands for: the likeliest of the people named, described or quoted shortly before it.</summary>
internal sealed class PronounResolver(Narration narration, PersonMentions mentions, SpeakerCandidates candidates, PersonGenders genders, RoleResolver roles)
{
    // A pronoun that reaches back further than this points at nobody in particular.
    private const int MaxReach = 400;
    private const int MaxSentences = 12;

    private const int Nobody = -1;

    private readonly Dictionary<int, (int Person, bool IsDirect)> speakers = [];

    /// <summary>Remembers who spoke at a token, since the next “he” is mostly the one who spoke last.</summary>
    public void Remember(int token, int person, bool isDirect)
    {
        if (!speakers.TryGetValue(token, out var known) || !known.IsDirect)
        {
            speakers[token] = (person, isDirect);
        }
    }

    /// <summary>The person, or -1 where none fits.</summary>
    public int Resolve(int pronoun)
    {
        if (narration.Is(pronoun, "who"))
        {
            var end = pronoun > 0 && narration.IsMark(pronoun - 1, ',') ? pronoun - 1 : pronoun;
            return candidates.EndingAt(end) is { Kind: CandidateKind.Person } named ? named.Person : Nobody;
        }

        var gender = GenderEvidence.Of(narration.Tokens[pronoun].In(narration.Text));
        if (gender == Gender.Unknown)
        {
            return Nobody;
        }

        var person = FindLikeliest(pronoun, gender);
        if (person >= 0)
        {
            genders.Learn(person, gender);
        }

        return person;
    }

    private int FindLikeliest(int pronoun, Gender gender)
    {
        var (best, bestScore) = (Nobody, int.MinValue);
        int sentences = 0, paragraphs = 0;
        for (var i = pronoun - 1; i >= 0 && i > pronoun - MaxReach && sentences < MaxSentences; i--)
        {
            if (narration.IsOwn(i) && ReadAt(i, pronoun, gender, paragraphs) is { } antecedent)
            {
                var score = antecedent.Score - (12 * sentences) - (12 * paragraphs);
                (best, bestScore) = score > bestScore ? (antecedent.Person, score) : (best, bestScore);
            }

            // The sentences inside a quote are none of the reporter's.
            var startsSentence = narration.Tokens[i].StartsSentence && (narration.IsOwn(i) || i == 0 || narration.RunAt(i - 1) != narration.RunAt(i));
            sentences += startsSentence ? 1 : 0;
            paragraphs += narration.Tokens[i].StartsParagraph ? 1 : 0;
        }

        return best;
    }

    // Who may be meant at a token, and how much speaks for them beside the distance; null where nobody of that gender stands.
    private (int Person, int Score)? ReadAt(int token, int before, Gender gender, int paragraphs)
    {
        var candidate = candidates.NamedAt(token);
        if (mentions.StartingAt(token) is { } mention)
        {
            return mention.End <= before && genders.CanBe(mention.Person, gender)
                ? (mention.Person, SpeakerScore(token, paragraphs) + PlaceScore(candidate) + (genders[mention.Person] == gender ? 10 : 0))
                : null;
        }

        if (speakers.TryGetValue(token, out var speaker))
        {
            return genders.CanBe(speaker.Person, gender)
                ? (speaker.Person, SpeakerScore(token, paragraphs) + PlaceScore(candidate) + (genders[speaker.Person] == gender ? 10 : 0))
                : null;
        }

        return candidate is { Kind: CandidateKind.Description, IsGoverned: false } ? ReadDescription(candidate, gender) : null;
    }

    // The minister smiled. “…,” he said: the one of that role.  My late husband was a pilot. “…,” he said: nobody whom the article names.
    private (int Person, int Score)? ReadDescription(SpeakerCandidate description, Gender gender)
    {
        var person = roles.Resolve(description);
        if (person >= 0)
        {
            return genders.CanBe(person, gender) ? (person, PlaceScore(description)) : null;
        }

        var known = GenderEvidence.Of(narration.Tokens[description.Head].In(narration.Text));
        return known == gender && narration.Tokens[description.Start].StartsSentence ? (Nobody, PlaceScore(description)) : null;
    }

    // Who spoke in this paragraph or the one before goes on speaking; a paragraph about another ends that.
    private int SpeakerScore(int token, int paragraphs) =>
        speakers.TryGetValue(token, out var speaker) ? (speaker.IsDirect && paragraphs < 2 ? 40 : 15) : 0;

    private int PlaceScore(SpeakerCandidate? candidate)
    {
        if (candidate is not { Kind: CandidateKind.Person or CandidateKind.Pronoun or CandidateKind.Description })
        {
            return -20; // Hale’s house; the Hale family
        }

        if (candidate.IsGoverned)
        {
            return -25;
        }

        // A subject stands before its verb, mostly at the head of its sentence; behind “after” or “that” it is not the sentence's own.
        var isSubject = candidate.End < narration.Tokens.Count
            && (narration.Has(candidate.End, WordClass.Verb) || narration.IsMark(candidate.End, ',') || narration.EndsWith(candidate.End, "ed"));
        var isSubordinate = candidate.Start > 0 && narration.Has(candidate.Start - 1, WordClass.Subordinator | WordClass.Relative);
        return (isSubject ? 15 : 0) + (narration.Tokens[candidate.Start].StartsSentence ? 15 : 0) - (isSubordinate ? 10 : 0);
    }
}
