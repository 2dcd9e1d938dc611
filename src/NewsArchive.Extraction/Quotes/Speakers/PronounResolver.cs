using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Speakers;

/// <summary>Says whom a speaker's pronoun stands for: the likeliest of the people named, described or quoted shortly before it.</summary>
internal sealed class PronounResolver(Narration narration, PersonMentions mentions, SpeakerCandidates candidates, PersonGenders genders, RoleResolver roles)
{
    // A pronoun that reaches back further than this points at nobody in particular.
    private const int MaxReach = 400;
    private const int MaxSentences = 12;

    private const int Nobody = -1;

    private readonly SubjectFinder subjects = new(narration, candidates);
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
            var end = BeforeBracket(pronoun > 0 && narration.IsMark(pronoun - 1, ',') ? pronoun - 1 : pronoun);
            return candidates.EndingAt(end) is { Kind: CandidateKind.Person } named ? named.Person : Nobody;
        }

        var gender = GenderEvidence.OfWord(narration.Word(pronoun));
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

    // Senator Ada Hale (D-Ore.), who …
    private int BeforeBracket(int end)
    {
        const int mostTokens = 8;
        var open = end - 1;
        while (open > end - mostTokens && open > 0 && !narration.IsMark(open, '('))
        {
            open--;
        }

        return end > 0 && narration.IsMark(end - 1, ')') && open >= 0 && narration.IsMark(open, '(') ? open : end;
    }

    /// <summary>The person whom a description at a token goes back to as a pronoun would: the 33-year-old.</summary>
    public int ResolveDescription(int token) => FindLikeliest(token, Gender.Unknown);

    private int FindLikeliest(int pronoun, Gender gender)
    {
        var (best, bestScore) = (Nobody, int.MinValue);
        int sentences = 0, paragraphs = 0;
        for (var i = pronoun - 1; i >= 0 && i > pronoun - MaxReach && sentences < MaxSentences; i--)
        {
            if (narration.IsOwn(i) && ReadAt(i, pronoun, gender, sentences, paragraphs) is { } antecedent)
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
    private (int Person, int Score)? ReadAt(int token, int before, Gender gender, int sentences, int paragraphs)
    {
        var candidate = candidates.NamedAt(token);
        var isTopical = paragraphs == 0 && sentences <= 1;
        if (mentions.StartingAt(token) is { } mention)
        {
            // Hale’s house; the Hale family: whoever is named there does nothing.
            var named = candidate is { Kind: CandidateKind.Person } ? candidate : null;
            return mention.End <= before && genders.CanBe(mention.Person, gender)
                ? (mention.Person, ScoreOf(mention.Person, token, named, gender, isTopical, paragraphs))
                : null;
        }

        if (speakers.TryGetValue(token, out var speaker))
        {
            return genders.CanBe(speaker.Person, gender) ? (speaker.Person, ScoreOf(speaker.Person, token, candidate, gender, isTopical, paragraphs)) : null;
        }

        return candidate is { Kind: CandidateKind.Description, IsGoverned: false } ? ReadDescription(candidate, gender, isTopical) : null;
    }

    private int ScoreOf(int person, int token, SpeakerCandidate? candidate, Gender gender, bool isTopical, int paragraphs) =>
        SpeakerScore(token, paragraphs) + PlaceScore(candidate, isTopical) + (gender != Gender.Unknown && genders[person] == gender ? 10 : 0);

    // The minister smiled. “…,” he said: the one of that role.  My late husband was a pilot. “…,” he said: nobody whom the article names, as with “one of the sources”.
    private (int Person, int Score)? ReadDescription(SpeakerCandidate description, Gender gender, bool isTopical)
    {
        var person = roles.Resolve(description);
        if (person >= 0)
        {
            return genders.CanBe(person, gender) ? (person, PlaceScore(description, isTopical)) : null;
        }

        var known = GenderEvidence.OfWord(narration.Word(description.Head));
        var isOther = known == gender || (known == Gender.Unknown && isTopical && IsSomebodyNew(description));
        return isOther && gender != Gender.Unknown && narration.Tokens[description.Start].StartsSentence ? (Nobody, PlaceScore(description, isTopical)) : null;
    }

    // A clerk; one of the sources; but not: A clerk, Ada Hale, …
    private bool IsSomebodyNew(SpeakerCandidate description)
    {
        var isIndefinite = narration.IsAny(description.First, "a", "an", "one", "another");
        return isIndefinite && !(narration.IsMark(description.End, ',') && candidates.StartingAt(description.End + 1) is { Kind: CandidateKind.Person });
    }

    // Who spoke in this paragraph or the one before goes on speaking; a paragraph about another ends that.
    private int SpeakerScore(int token, int paragraphs) =>
        speakers.TryGetValue(token, out var speaker) ? (speaker.IsDirect && paragraphs < 2 ? 40 : 15) : 0;

    private int PlaceScore(SpeakerCandidate? candidate, bool isTopical)
    {
        if (candidate is not { Kind: CandidateKind.Person or CandidateKind.Pronoun or CandidateKind.Description })
        {
            return -20;
        }

        var isSource = candidate.Start > 1 && narration.Is(candidate.Start - 1, "to") && narration.Is(candidate.Start - 2, "according");
        if (candidate.IsGoverned && !isSource)
        {
            return LeadsToPronoun(candidate) ? -60 : -25;
        }

        // A subject stands before its verb, mostly at the head of its sentence; behind “after” or “that” it is not the sentence's own.
        var end = candidate.End < narration.Tokens.Count && narration.IsAny(candidate.End, "himself", "herself") ? candidate.End + 1 : candidate.End; // Hale herself seemed glad
        end = BehindOrigin(end);
        var isSubject = isSource || (end < narration.Tokens.Count
            && (narration.Has(end, WordClass.Verb) || narration.IsMark(end, ',') || narration.EndsWith(end, "ed") || (narration.Tokens[candidate.Start].StartsSentence && IsPlainWord(end))));
        var isSubordinate = candidate.Start > 0 && narration.Has(candidate.Start - 1, WordClass.Subordinator | WordClass.Relative);
        var leads = isSource || narration.Tokens[candidate.Start].StartsSentence || IsApposedToLead(candidate) || (isSubject && !narration.IsMark(end, ',') && IsBehindIntroduction(candidate));
        return (isSubject ? 15 : 0) + (leads ? 15 : 0) + (isSubject && leads && isTopical ? 20 : 0) - (isSubordinate ? 10 : 0);
    }

    // The Rev. Ada Hale of St. Olave’s told …; Ada Hale (D-Ore.) told …
    private int BehindOrigin(int end)
    {
        const int mostTokens = 8;
        if (end + 1 >= narration.Tokens.Count || !(narration.IsMark(end, '(') || (narration.Is(end, "of") && (narration.IsCapitalised(end + 1) || narration.Is(end + 1, "the")))))
        {
            return end;
        }

        var isBracket = narration.IsMark(end, '(');
        for (var i = end + 1; i < narration.Tokens.Count && i < end + mostTokens && narration.IsOwn(i); i++)
        {
            if (isBracket ? narration.IsMark(i - 1, ')') : narration.Has(i, WordClass.Verb) && !narration.IsCapitalised(i))
            {
                return i;
            }
        }

        return end;
    }

    // Hale left early; Hale soon slept: behind the head of a sentence stands its verb.
    private bool IsPlainWord(int token) =>
        narration.Tokens[token].Kind == TokenKind.Word && char.IsLower(narration.Text[narration.Tokens[token].Start]) && !narration.Has(token, WordClass.Function);

    // In nearly every field, Hale vowed …
    private bool IsBehindIntroduction(SpeakerCandidate candidate) =>
        FirstOfSentence(candidate.Start) is var first && first < candidate.Start && subjects.BehindIntroduction(first, candidate.Start) == candidate.Start;

    // Moved by Ada Hale, she …: somebody else.
    private bool LeadsToPronoun(SpeakerCandidate candidate)
    {
        const int farthest = 12;
        var comma = candidate.End;
        while (comma < candidate.End + farthest && comma + 1 < narration.Tokens.Count && narration.IsOwn(comma) && !narration.IsMark(comma, ',') && !narration.Tokens[comma].StartsSentence)
        {
            comma++;
        }

        return comma + 1 < narration.Tokens.Count && narration.IsMark(comma, ',') && narration.IsAny(comma + 1, "he", "she") && subjects.BehindIntroduction(FirstOfSentence(candidate.Start), comma + 1) == comma + 1;
    }

    private int FirstOfSentence(int token)
    {
        while (token > 0 && !narration.Tokens[token].StartsSentence && narration.IsOwn(token - 1))
        {
            token--;
        }

        return token;
    }

    // The treasurer, Ada Hale, was asked …: the name is the subject as well.
    private bool IsApposedToLead(SpeakerCandidate candidate) =>
        candidate.Start > 0 && narration.IsMark(candidate.Start - 1, ',') && candidates.EndingAt(candidate.Start - 1) is { IsGoverned: false } described
        && narration.Tokens[described.Start].StartsSentence;
}
