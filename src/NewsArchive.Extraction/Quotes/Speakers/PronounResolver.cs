using NewsArchive.Extraction.Quotes.Reading;

namespace NewsArchive.Extraction.Quotes.Speakers;

/// <summary>Says whom a speaker's pronoun stands for: the likeliest of the people named or quoted shortly before it.</summary>
internal sealed class PronounResolver(Narration narration, PersonMentions mentions, SpeakerCandidates candidates, PersonGenders genders)
{
    // A pronoun that reaches back further than this many tokens points at nobody in particular.
    private const int MaxReach = 400;

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
            return candidates.EndingAt(end) is { Kind: CandidateKind.Person } named ? named.Person : -1;
        }

        var gender = GenderEvidence.Of(narration.Tokens[pronoun].In(narration.Text));
        return gender == Gender.Unknown ? -1 : FindLikeliest(pronoun, gender);
    }

    private int FindLikeliest(int pronoun, Gender gender)
    {
        var (best, bestScore) = (-1, int.MinValue);
        var sentences = 0;
        for (var i = pronoun - 1; i >= 0 && i > pronoun - MaxReach && sentences < 12; i--)
        {
            if (narration.IsOwn(i))
            {
                var person = PersonAt(i, pronoun);
                if (person >= 0 && genders.CanBe(person, gender))
                {
                    var score = ScoreOf(i, sentences) + (genders[person] == gender ? 15 : 0);
                    (best, bestScore) = score > bestScore ? (person, score) : (best, bestScore);
                }
            }

            // The sentences inside a quote are none of the reporter's.
            var startsSentence = narration.Tokens[i].StartsSentence && (narration.IsOwn(i) || i == 0 || narration.RunAt(i - 1) != narration.RunAt(i));
            sentences += startsSentence ? 1 : 0;
        }

        return best;
    }

    private int PersonAt(int token, int before)
    {
        if (mentions.StartingAt(token) is { } mention)
        {
            return mention.End <= before ? mention.Person : -1;
        }

        return speakers.TryGetValue(token, out var speaker) ? speaker.Person : -1;
    }

    private int ScoreOf(int token, int sentencesBack)
    {
        var score = -12 * sentencesBack;
        if (speakers.TryGetValue(token, out var speaker))
        {
            score += speaker.IsDirect ? 40 : 15;
        }

        if (candidates.NamedAt(token) is not { Kind: CandidateKind.Person or CandidateKind.Pronoun } candidate)
        {
            return score - 20; // Hale’s house; the Hale family
        }

        if (candidate.IsGoverned)
        {
            return score - 25;
        }

        // A subject stands before its verb, mostly at the head of its sentence; behind “after” or “that” it is not the sentence's own.
        var isSubject = candidate.End < narration.Tokens.Count && (narration.Has(candidate.End, WordClass.Verb) || narration.IsMark(candidate.End, ','));
        var isSubordinate = candidate.Start > 0 && narration.Has(candidate.Start - 1, WordClass.Subordinator | WordClass.Relative);
        return score + (isSubject ? 15 : 0) + (narration.Tokens[candidate.Start].StartsSentence ? 15 : 0) - (isSubordinate ? 10 : 0);
    }
}
