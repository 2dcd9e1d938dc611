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

        if (narration.Tokens[at].Kind == TokenKind.Punctuation || narration.IsGenitive(at))
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

        return narration.Has(at, WordClass.SpeakerNoun) && IsNounHere(at) ? ReadRest(at, at, end) : null;
    }

    private SpeakerCandidate? ReadPerson(PersonMention mention, int end)
    {
        var next = mention.End;
        var isModifier = next < end && narration.IsOwn(next) && (narration.IsGenitive(next) || IsLowerNoun(next));
        if (!isModifier)
        {
            return new SpeakerCandidate(mention.First, mention.End, mention.End - 1, CandidateKind.Person, mention.Person, false);
        }

        // Hale’s campaign manager; Hale aides
        return ReadRest(mention.First, narration.IsGenitive(next) ? next + 1 : next, end);
    }

    private SpeakerCandidate? ReadPronoun(int at, int end)
    {
        var word = narration.Tokens[at].In(narration.Text);
        if (word is "I" || IsAny(word, "he", "she", "they", "we", "it", "who"))
        {
            return new SpeakerCandidate(at, at + 1, at, CandidateKind.Pronoun, -1, false);
        }

        if (IsAny(word, "someone", "somebody", "others", "everyone"))
        {
            return new SpeakerCandidate(at, at + 1, at, CandidateKind.Description, -1, false);
        }

        return narration.Has(at, WordClass.Determiner) && at + 1 < end ? ReadDetermined(at, end) : null;
    }

    private SpeakerCandidate? ReadDetermined(int at, int end)
    {
        // one of the sources; several of her neighbours
        var next = at + 1;
        if (next + 1 < end && narration.Is(next, "of") && narration.IsOwn(next + 1))
        {
            next += narration.Has(next + 1, WordClass.Determiner) ? 2 : 1;
        }

        if (ReadRest(at, next, end) is { } phrase)
        {
            return phrase;
        }

        var word = narration.Tokens[at].In(narration.Text);
        return IsAny(word, "one", "another", "some", "many", "several", "both", "two", "few")
            ? new SpeakerCandidate(at, at + 1, at, CandidateKind.Description, -1, false)
            : null;
    }

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

        if (last < end && narration.IsOwn(last) && (narration.IsGenitive(last) || IsLowerNoun(last)))
        {
            return ReadRest(at, narration.IsGenitive(last) ? last + 1 : last, end);
        }

        return new SpeakerCandidate(at, last, last - 1, CandidateKind.Name, -1, false);
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

                return new SpeakerCandidate(mention.First, mention.End, mention.End - 1, CandidateKind.Person, mention.Person, false);
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

        return head < 0 ? null : new SpeakerCandidate(first, head + 1, head, KindOf(first, head), -1, false);
    }

    private bool Ends(int at, int head)
    {
        if (narration.Tokens[at].Kind == TokenKind.Punctuation)
        {
            // the tired, 71-year-old diplomat
            return !(narration.IsMark(at, ',') && head >= 0 && !IsHead(head) && at + 1 < narration.Tokens.Count
                && narration.Tokens[at + 1].In(narration.Text).Contains('-'));
        }

        if (narration.Has(at, WordClass.Function) || (narration.Has(at, WordClass.Time) && head >= 0))
        {
            return true;
        }

        var hasHead = head >= 0 && IsHead(head);
        if (narration.Has(at, WordClass.Verb))
        {
            return head >= 0 ? hasHead || !IsNounHere(at) || narration.Has(at, WordClass.Speech) : !IsNounHere(at);
        }

        return hasHead && (narration.Has(at, WordClass.Adverb) || narration.EndsWith(at, "ed") || narration.EndsWith(at, "ing"));
    }

    private bool IsHead(int at) => narration.Has(at, WordClass.SpeakerNoun | WordClass.DocumentNoun);

    // A word that may be verb or noun is a noun behind a determiner, an adjective or a genitive: the report, a senior aide’s claims.
    private bool IsNounHere(int at) =>
        !narration.Has(at, WordClass.Verb) || narration.Has(at, WordClass.SpeakerNoun | WordClass.DocumentNoun | WordClass.AlsoNoun);

    private bool IsLowerNoun(int at) => narration.Has(at, WordClass.SpeakerNoun | WordClass.DocumentNoun) && !narration.IsCapitalised(at) && !narration.Has(at, WordClass.Verb);

    private bool IsName(int at)
    {
        if (!narration.IsCapitalised(at) || !narration.IsOwn(at))
        {
            return false;
        }

        // A capital at the start of a sentence, or on a day or month, makes no name: But …, Monday.
        var isCommon = narration.Has(at, WordClass.Function | WordClass.Time | WordClass.Adverb | WordClass.Verb);
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

    private static bool IsAny(ReadOnlySpan<char> word, params ReadOnlySpan<string> words)
    {
        foreach (var candidate in words)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
