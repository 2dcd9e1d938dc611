using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Speakers;

/// <summary>Reads one noun phrase of the reporter's words, from its determiner or name to its main noun.</summary>
internal sealed class NounPhraseReader(Narration narration, PersonMentions mentions)
{
    private const int MaxTokens = 12;

    /// <summary>The phrase that begins at the token, as if no preposition stood before it; null where none begins.</summary>
    public SpeakerCandidate? Read(int at, int end)
    {
        if (mentions.StartingAt(at) is { } mention)
        {
            return ReadPerson(mention, end);
        }

        // Secretary of State Ada Hale
        if (mentions.TitledAt(at) is { } titled && titled.End <= end)
        {
            return ReadPerson(titled, end);
        }

        // “that” mostly opens a clause: she said that donors …
        if (narration.Tokens[at].Kind == TokenKind.Punctuation || narration.IsGenitive(at) || narration.Is(at, "that"))
        {
            return null;
        }

        if (narration.Has(at, WordClass.Pronoun | WordClass.Relative) && ReadPronoun(at, end) is { } pronoun)
        {
            return pronoun;
        }

        if (narration.Has(at, WordClass.Determiner) || narration.Tokens[at].Kind == TokenKind.Number)
        {
            return ReadDetermined(at, end);
        }

        if (IsName(at))
        {
            return ReadName(at, end);
        }

        return (narration.Has(at, WordClass.SpeakerNoun) && IsNounHere(at)) || IsAdjectiveOfSpeaker(at, end) ? ReadRest(at, at, end) : null;
    }

    // former harbour master Ada Hale; anonymous sources
    private bool IsAdjectiveOfSpeaker(int at, int end)
    {
        var next = at;
        while (next < end && next < at + 3 && narration.IsOwn(next) && IsAdjective(next))
        {
            next++;
        }

        return next > at && next < end && narration.IsOwn(next) && (mentions.StartingAt(next) is not null || IsName(next) || IsLowerNoun(next));
    }

    // Nothing of a word tells that it is an adjective, but much tells that it is none.
    private bool IsAdjective(int at) =>
        narration.Tokens[at].Kind == TokenKind.Word && !narration.IsCapitalised(at) && !narration.IsGenitive(at)
        && !narration.Has(at, WordClass.Function | WordClass.Verb | WordClass.Adverb | WordClass.Time | WordClass.SpeakerNoun | WordClass.DocumentNoun)
        && !narration.EndsWith(at, "ed") && !narration.EndsWith(at, "ing") && !narration.EndsWith(at, "s");

    private SpeakerCandidate? ReadPerson(PersonMention mention, int end)
    {
        var next = mention.End;
        var isModifier = next < end && narration.IsOwn(next) && (narration.IsGenitive(next) || LeadsToNoun(next, end));
        if (!isModifier)
        {
            return Person(mention);
        }

        // Hale’s campaign manager; Hale aides
        return ReadRest(mention.First, narration.IsGenitive(next) ? next + 1 : next, end);
    }

    private static SpeakerCandidate Person(PersonMention mention) =>
        new(mention.First, mention.First, mention.End, mention.End - 1, CandidateKind.Person, mention.Person, false);

    private SpeakerCandidate? ReadPronoun(int at, int end)
    {
        var word = narration.Word(at);
        if (word is "I" || narration.IsAny(at, "he", "she", "they", "we", "it", "who"))
        {
            return new SpeakerCandidate(at, at, at + 1, at, CandidateKind.Pronoun, -1, false);
        }

        if (narration.IsAny(at, "someone", "somebody", "others", "everyone"))
        {
            return Described(at, at + 1);
        }

        return narration.Has(at, WordClass.Determiner) && at + 1 < end ? ReadDetermined(at, end) : null;
    }

    private SpeakerCandidate? ReadDetermined(int at, int end)
    {
        var next = at + 1;
        if (next < end && narration.IsOwn(next) && narration.Has(next, WordClass.Determiner) && !narration.IsCapitalised(next) && !narration.Is(next, "that"))
        {
            next++; // the other; the two senators; both the ministers
        }

        if (next + 1 < end && narration.Is(next, "of") && narration.IsOwn(next + 1))
        {
            if (narration.Has(next + 1, WordClass.Pronoun) || narration.Is(next + 1, "whom"))
            {
                return Described(at, next + 2); // one of them
            }

            next += narration.Has(next + 1, WordClass.Determiner) ? 2 : 1; // one of the sources; several of her neighbours
        }

        if (ReadRest(at, next, end) is { } phrase)
        {
            return phrase;
        }

        if (next > at + 1)
        {
            return narration.Is(next - 1, "of") ? null : Described(at, next);
        }

        return narration.IsAny(at, "one", "another", "some", "many", "several", "both", "two", "few")
            ? Described(at, at + 1)
            : null;
    }

    private static SpeakerCandidate Described(int first, int end) => new(first, first, end, end - 1, CandidateKind.Description, -1, false);

    // The Harbour Gazette; White House officials; Democrats
    private SpeakerCandidate? ReadName(int at, int end)
    {
        var last = at + 1;
        while (last < end && narration.IsOwn(last) && mentions.StartingAt(last) is null
            && (IsName(last) || (narration.Is(last, "of") && last + 1 < end && IsName(last + 1)) || narration.IsMark(last, '&')))
        {
            last++;
        }

        if (last < end && mentions.StartingAt(last) is { } mention)
        {
            return ReadPerson(mention, end); // President Ada Hale
        }

        if (last < end && narration.IsOwn(last) && (narration.IsGenitive(last) || LeadsToNoun(last, end)))
        {
            return ReadRest(at, narration.IsGenitive(last) ? last + 1 : last, end);
        }

        // Underneath the pier …: a lone capital at the head of a sentence is a name only where a verb, a mark or another capital follows.
        var isLoneOpening = last == at + 1 && narration.Tokens[at].StartsSentence && last < end && narration.IsOwn(last)
            && narration.Tokens[last].Kind == TokenKind.Word && !narration.Has(last, WordClass.Verb | WordClass.Adverb) && !narration.EndsWith(last, "ed");
        return isLoneOpening ? null : new SpeakerCandidate(at, at, last, last - 1, CandidateKind.Name, -1, false);
    }

    // From inside the phrase on: adjectives, nouns, names, genitives, up to the verb or whatever else ends it.
    private SpeakerCandidate? ReadRest(int first, int at, int end)
    {
        var head = -1;
        var i = at;
        for (; i < end && i < first + MaxTokens && narration.IsOwn(i); i++)
        {
            if (mentions.StartingAt(i) is { } mention)
            {
                var next = mention.End;
                if (next < end && narration.IsOwn(next) && (narration.IsGenitive(next) || IsLowerNoun(next)))
                {
                    i = next - (narration.IsGenitive(next) ? 0 : 1);
                    head = -1;
                    continue;
                }

                return Person(mention);
            }

            if (narration.IsGenitive(i))
            {
                head = -1;
                continue;
            }

            if (Ends(i, head))
            {
                break;
            }

            head = IsHead(i) || head < 0 || !IsHead(head) ? i : head;
        }

        // this week; that month
        return head < 0 || narration.Has(head, WordClass.Time) ? null : new SpeakerCandidate(first, first, head + 1, head, KindOf(first, head), -1, false);
    }

    private bool Ends(int at, int head)
    {
        if (narration.Tokens[at].Kind == TokenKind.Punctuation)
        {
            // the tired, 71-year-old diplomat
            return !(narration.IsMark(at, ',') && head >= 0 && !IsHead(head) && at + 1 < narration.Tokens.Count
                && narration.Word(at + 1).Contains('-'));
        }

        if (narration.Has(at, WordClass.Function) || (narration.Has(at, WordClass.Time) && head >= 0))
        {
            return true;
        }

        var hasHead = head >= 0 && IsHead(head);
        if (narration.Has(at, WordClass.Verb))
        {
            // a court document: behind a singular noun the plain form is no verb.
            var isCompound = head >= 0 && narration.Has(at, WordClass.BaseForm) && !narration.EndsWith(head, "s") && !narration.IsCapitalised(head);
            return !IsNounHere(at) || (head >= 0 && !isCompound && (hasHead || narration.Has(at, WordClass.Speech)));
        }

        return hasHead && (narration.Has(at, WordClass.Adverb) || narration.EndsWith(at, "ed") || narration.EndsWith(at, "ing"));
    }

    private bool IsHead(int at) => narration.Has(at, WordClass.SpeakerNoun | WordClass.DocumentNoun);

    // A word that may be verb or noun is a noun behind a determiner, an adjective or a genitive: the report, a senior aide’s claims.
    private bool IsNounHere(int at) =>
        !narration.Has(at, WordClass.Verb) || narration.Has(at, WordClass.SpeakerNoun | WordClass.DocumentNoun | WordClass.AlsoNoun);

    private bool IsLowerNoun(int at) => narration.Has(at, WordClass.SpeakerNoun | WordClass.DocumentNoun) && !narration.IsCapitalised(at) && !narration.Has(at, WordClass.Verb);

    // Hale aides; Northern Party parliamentary candidate: a name that only modifies the noun behind it.
    private bool LeadsToNoun(int at, int end)
    {
        for (var i = at; i < end && i < at + 3 && narration.IsOwn(i); i++)
        {
            if (IsLowerNoun(i))
            {
                return true;
            }

            if (!IsAdjective(i))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsName(int at)
    {
        if (!narration.IsCapitalised(at) || !narration.IsOwn(at))
        {
            return false;
        }

        // A capital at the start of a sentence, or on a day or month, makes no name: But …, Monday.
        var isCommon = narration.Has(at, WordClass.Function | WordClass.Time | WordClass.Adverb | WordClass.Verb) || narration.Is(at, "according");
        return !isCommon && !(narration.Tokens[at].StartsSentence && narration.Has(at, WordClass.SpeakerNoun));
    }

    private CandidateKind KindOf(int first, int head)
    {
        if (narration.Has(head, WordClass.SpeakerNoun))
        {
            return CandidateKind.Description;
        }

        if (narration.Has(head, WordClass.DocumentNoun))
        {
            return CandidateKind.Document;
        }

        if (narration.IsCapitalised(head))
        {
            return CandidateKind.Name; // the Tribune
        }

        var isPersonal = narration.EndsWith(head, "er") || narration.EndsWith(head, "or") || narration.EndsWith(head, "ist") || narration.EndsWith(head, "man")
            || narration.EndsWith(head, "ian") || narration.EndsWith(head, "ers") || narration.EndsWith(head, "ists") || narration.EndsWith(head, "-old")
            || narration.EndsWith(head, "woman") || (head == first && narration.Has(head, WordClass.Determiner));
        return isPersonal ? CandidateKind.Description : CandidateKind.Thing;
    }
}
