using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.People.Roles;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Finds whom a text that is not English names beside a verb of saying, leaving out whom it only speaks about.</summary>
internal sealed class ForeignSpeakers
{
    private const int MostToSpeaker = 8; // tokens: "sagte die Vorsitzende des Ausschusses, Ada Hale"
    private const int MostToHead = 4;
    private const int LongestSentence = 200;

    private readonly Narration narration;
    private readonly SpeechWords words;
    private readonly PersonMentions mentions;
    private readonly QuotedText text;
    private readonly string? language;
    private readonly LanguageRoleWords? roleWords;
    private readonly RoleResolver roles;
    private readonly Dictionary<int, int> roleStarts = []; // by where a name starts in the text, where its role does

    public ForeignSpeakers(QuotedText text, SpeechWords words, string? language)
    {
        (this.text, this.words, this.language, narration, mentions) = (text, words, language, text.Narration, text.Mentions);
        roleWords = language is null ? null : LanguageRoleWords.Of(language);
        roles = new RoleResolver(narration, mentions, text.People, roleWords);
        foreach (var mention in text.People.SelectMany(p => p.Mentions).Where(m => m.Role is { } role && role.Start < m.Span.Start))
        {
            roleStarts[mention.Span.Start] = mention.Role!.Value.Start;
        }
    }

    /// <summary>The token behind a run and the marks after it: “…“, – [sagte].</summary>
    public int BehindMarks(int run)
    {
        var at = narration.EndTokens[run];
        for (var marks = 0; marks < 2 && IsInParagraph(at) && (narration.IsMark(at, ',') || narration.IsDash(at)); marks++)
        {
            at++;
        }

        return at;
    }

    /// <summary>Who is named first behind a verb, in its sentence; null where somebody unnamed speaks.</summary>
    public SpeakerCandidate? Behind(int verb)
    {
        var comma = -1;
        for (var i = verb + 1; i <= verb + MostToSpeaker && IsInParagraph(i) && !narration.Tokens[i].StartsSentence && !narration.IsMark(i, ':') && !narration.IsMark(i, ';'); i++)
        {
            if (words.IsPronoun(narration.Word(i), out _) || words.IsThat(narration.Word(i)) || (words.IsVerb(narration.Word(i)) && i > verb + 1))
            {
                return null;
            }

            comma = narration.IsMark(i, ',') ? i : comma;
            if (mentions.StartingAt(i) is { } mention)
            {
                return comma >= 0 && FirstOf(mention) > comma + 1 ? null : At(i); // "brummt der Parteichef, worauf Ada Hale geht"
            }
        }

        return null;
    }

    /// <summary>Whom a role alone means behind a verb: "sagte die Ministerin"; null where the text leaves it open.</summary>
    public SpeakerCandidate? DescribedBehind(int verb)
    {
        var head = verb + 1;
        while (head <= verb + MostToHead && IsPhraseWord(head) && !roleWords!.IsHead(narration.Word(head)))
        {
            head++;
        }

        if (roleWords is null || head > verb + MostToHead || !IsPhraseWord(head) || IsQualified(head))
        {
            return null;
        }

        var described = new SpeakerCandidate(verb + 1, verb + 1, head + 1, head, CandidateKind.Description, -1, IsGoverned: false);
        return roles.Resolve(described) is >= 0 and var person ? described with { Person = person } : null;
    }

    // "sagte die [ehemalige] Ministerin", "sagte die Ministerin"; a word of another kind makes it somebody else: "sagte die Schwester des Ministers".
    private bool IsPhraseWord(int token) =>
        roleWords is not null && IsInParagraph(token) && narration.Tokens[token].Kind == Words.TokenKind.Word && mentions.StartingAt(token) is null
        && (roleWords.IsHead(narration.Word(token)) || roleWords.IsArticle(narration.Word(token)) || roleWords.StandsBefore(narration.Word(token)));

    // "der Chef [der Werft]", "el ministro [de Defensa]", "представитель [компании]": which one it is the head alone does not tell.
    private bool IsQualified(int head)
    {
        var next = head + 1;
        return IsInParagraph(next) && narration.Tokens[next].Kind == Words.TokenKind.Word
            && (roleWords!.IsArticle(narration.Word(next)) || (roleWords.IsLink(narration.Word(next))) || roleWords.IsAdjective(narration.Word(next))
                || narration.IsCapitalised(next) || (roleWords.HasCases && roleWords.IsOblique(narration.Word(next))));
    }

    /// <summary>Who is named at a token and may speak; not in "der Sprecher von Ada Hale".</summary>
    public SpeakerCandidate? At(int token) => mentions.StartingAt(token) is { } mention && !IsGoverned(mention) && !IsDative(mention) ? Candidate(mention) : null;

    /// <summary>Whoever is named at a token, in whatever part; null where nobody is.</summary>
    public int? Named(int token) => mentions.StartingAt(token)?.Person;

    /// <summary>Who is named at a token behind a word that calls for it ("selon X"): only what stands between may make it another.</summary>
    public SpeakerCandidate? Accorded(int from, int most)
    {
        for (var i = from; i < from + most && IsInParagraph(i) && !narration.Tokens[i].StartsSentence && narration.Tokens[i].Kind == Words.TokenKind.Word; i++)
        {
            if (mentions.StartingAt(i) is { } mention)
            {
                return FirstOf(mention) == from || !IsGoverned(mention) ? Candidate(mention) : null;
            }
        }

        return null;
    }

    /// <summary>Who is named right before a token, a party or an age in brackets left out: "Ada Hale (CDU) | :".</summary>
    public SpeakerCandidate? EndingAt(int token)
    {
        var end = token;
        if (end > 2 && narration.IsOwn(end - 1) && narration.IsMark(end - 1, ')'))
        {
            end--;
            while (end > 0 && token - end < 6 && narration.IsOwn(end) && !narration.IsMark(end, '('))
            {
                end--;
            }
        }

        for (var i = end - 1; i >= 0 && end - i < 6 && narration.IsOwn(i); i--)
        {
            if (mentions.StartingAt(i) is { } mention)
            {
                return mention.End == end ? Candidate(mention) : null;
            }
        }

        return null;
    }

    /// <summary>Who is named at the start of a sentence that a colon ends, where only a description stands between: "Ada Hale, inženýrka mostů | :".</summary>
    public SpeakerCandidate? DescribedBefore(int colon)
    {
        var first = FirstOfSentence(colon);
        if (mentions.StartingAt(first) is not { } mention || !narration.IsMark(mention.End, ',') || !IsHead(mention.End + 1))
        {
            return null;
        }

        for (var i = mention.End + 1; i < colon; i++)
        {
            if (!narration.IsOwn(i) || narration.Tokens[i].Kind == Words.TokenKind.Punctuation || Named(i) is not null || words.IsVerbAfter(narration.Word(i)) || words.IsThat(narration.Word(i)))
            {
                return null;
            }
        }

        return Candidate(mention);
    }

    /// <summary>The first token of the sentence of a token; in one of hundreds of words only somewhere before.</summary>
    public int FirstOfSentence(int token)
    {
        for (var steps = 0; steps < LongestSentence && token > 0 && !narration.Tokens[token].StartsSentence && !narration.Tokens[token].StartsParagraph; steps++)
        {
            token--;
        }

        return token;
    }

    /// <summary>The first token of a name with its role and article: "[der Minister] Ada Hale".</summary>
    public int FirstOf(SpeakerCandidate speaker) => FirstOf(new PersonMention(speaker.Person, speaker.First, speaker.End));

    /// <summary>Whether a token is part of a name.</summary>
    public bool IsInName(int token)
    {
        for (var i = token; i >= 0 && token - i < 6; i--)
        {
            if (mentions.StartingAt(i) is { } mention)
            {
                return mention.End > token;
            }
        }

        return false;
    }

    /// <summary>Where a person is named last before a run.</summary>
    public SpeakerCandidate? LastNamed(int person, int run)
    {
        for (var i = narration.FirstTokens[run] - 1; i >= 0; i--)
        {
            if (mentions.StartingAt(i) is { } mention && mention.Person == person)
            {
                return Candidate(mention);
            }
        }

        return null;
    }

    /// <summary>Whether a word names an office or a profession.</summary>
    public bool IsHead(int token) => roleWords?.IsHead(narration.Word(token)) == true;

    public bool IsInParagraph(int token) => token < narration.Tokens.Count && narration.IsOwn(token) && !narration.Tokens[token].StartsParagraph;

    private int FirstOf(PersonMention mention)
    {
        var first = mention.First;
        if (roleStarts.TryGetValue(narration.Tokens[mention.First].Start, out var start))
        {
            while (first > 0 && narration.Tokens[first].Start > start)
            {
                first--;
            }
        }

        return first > 0 && narration.IsOwn(first - 1) && LanguageRoleWords.IsArticle(language, narration.Word(first - 1)) && IsArticle(first, mention) && !IsGenitiveArticle(first) ? first - 1 : first;
    }

    // "disse [a] ministra Ada Hale", but "disse a Ada Hale"
    private bool IsArticle(int behind, PersonMention mention) => !words.Governs(narration.Word(behind - 1)) || (behind < mention.First && narration.Is(behind - 1, "a"));

    // "die Sprecherin [der] Ministerin Ada Hale", "sagte [der] Ministerin Ada Hale"
    private bool IsGenitiveArticle(int behind) => narration.Is(behind - 1, "der") && narration.Word(behind).EndsWith("in", StringComparison.Ordinal);

    private bool IsGoverned(PersonMention mention)
    {
        var first = FirstOf(mention);
        return narration.Word(mention.First) is ['d' or 'D', '\'' or '’', _, ..]
            || (first > 0 && narration.IsOwn(first - 1) && !narration.Tokens[first].StartsSentence && (words.Governs(narration.Word(first - 1)) || IsGenitiveArticle(first)));
    }

    // "сказал Владимиру Путину", "за словами Тараса Бойченка": not who does something, as the endings tell.
    private bool IsDative(PersonMention mention)
    {
        var word = narration.Word(mention.End - 1);
        return Cyrillic.IsLetter(word[0]) && !text.People[mention.Person].Name.AsSpan().EndsWith(word, StringComparison.Ordinal) && word[^1] is 'у' or 'ю' or 'м' or 'а' or 'я' or 'і' or 'и';
    }

    private static SpeakerCandidate Candidate(PersonMention mention) => new(mention.First, mention.First, mention.End, mention.End - 1, CandidateKind.Person, mention.Person, IsGoverned: false);
}
