using NewsArchive.Extraction.People.Roles;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Reads who speaks where a text that is not English describes them beside the verb, or names what is no person: "eine Sprecherin", "el portavoz", "das Gericht", "Norges Bank".</summary>
internal sealed class UnnamedSpeakers(Narration narration, SpeechWords words, ForeignSpeakers speakers, LanguageRoleWords? roles)
{
    private const int MostToHead = 6; // tokens: "der 35 Jahre alte frühere Kapitän"
    private const int MostOfName = 4;

    // "sagte [der Zeitung]": to whom, not who. What ends so is feminine, and "der" its dative.
    private static readonly string[] FeminineEndings = ["ung", "heit", "keit", "schaft", "tion", "sion", "tät", "agentur", "presse", "post", "welt", "in", "ik", "enz", "anz", "redaktion", "runde", "gruppe", "behörde", "polizei"];

    /// <summary>The description or the name that begins at a token; null where none does.</summary>
    /// <param name="isSaid">Whether the verb beside it has no other object than what is said: "dijo [la mujer]", but "pidió la dimisión".</param>
    public SpeakerCandidate? At(int first, bool isSaid)
    {
        if (first >= narration.Tokens.Count || !narration.IsOwn(first) || narration.Tokens[first].Kind != TokenKind.Word)
        {
            return null;
        }

        if (words.OpensSubject(narration.Word(first)))
        {
            return HeadBehind(first, isSaid) is { } head && !IsNamedIn(first, head) && !IsDative(first, head) ? Described(first, head) : null;
        }

        if (IsElided(narration.Word(first)) || (IsRole(first) && roles?.AreNounsCapitalised == false))
        {
            return IsNamedIn(first, first) ? null : Described(first, first);
        }

        return isSaid && narration.IsCapitalised(first) && !words.IsPronoun(narration.Word(first), out _) && !words.IsInner(narration.Word(first)) && !words.IsTime(narration.Word(first)) ? Name(first) : null;
    }

    /// <summary>The body in whose name several speak: "[в полиции]".</summary>
    public SpeakerCandidate? Behind(int preposition) => IsWord(preposition + 1) && !IsNamedIn(preposition, preposition + 1) ? Described(preposition, preposition + 1) : null;

    /// <summary>Whether the description may stand for somebody whom the article has named; of a man where <paramref name="isMale"/>.</summary>
    public bool StandsForName(SpeakerCandidate description, out bool isMale)
    {
        isMale = false;
        return description.Kind == CandidateKind.Description && words.IsDefinite(narration.Word(description.First), out isMale) && words.IsOtherName(narration.Word(description.Head));
    }

    private int? HeadBehind(int article, bool isSaid)
    {
        var at = article + 1;
        if (roles?.AreNounsCapitalised != true)
        {
            at += IsWord(at) && roles?.StandsBefore(narration.Word(at)) == true && IsWord(at + 1) ? 1 : 0;
            return !IsWord(at) || words.IsVerbAfter(narration.Word(at)) || words.Governs(narration.Word(at)) ? null
                : narration.IsCapitalised(at) ? EndOfName(at) - 1
                : isSaid || IsRole(at) || words.IsOtherName(narration.Word(at)) || roles?.IsOfBody(narration.Word(at)) == true ? at : null;
        }

        while (at - article <= MostToHead && IsInPhrase(at))
        {
            if (narration.IsCapitalised(at) && !IsMeasure(at))
            {
                return EndOfName(at) - 1;
            }

            if (!narration.IsCapitalised(at) && char.IsLetter(narration.Word(at)[0]) && (!IsAdjective(at) || words.IsVerbAfter(narration.Word(at)) || words.Governs(narration.Word(at))))
            {
                return char.IsDigit(narration.Word(at)[0]) ? at : null;
            }

            if (char.IsDigit(narration.Word(at)[0]) && narration.Word(at).Contains('-'))
            {
                return at; // "die 36-Jährige"
            }

            at++;
        }

        return null;
    }

    private bool IsAdjective(int token) => narration.Word(token) is [.., 'e' or 'n' or 'r' or 's'] && narration.Word(token).Length > 3;

    // "der 35 [Jahre] alte Kapitän"
    private bool IsMeasure(int token) => narration.Is(token, "Jahre") && IsInPhrase(token + 1) && narration.Word(token + 1).StartsWith("alt", StringComparison.Ordinal);

    // "sagte [der Zeitung]", "sagte [der Deutschen] Presse-Agentur"
    private bool IsDative(int article, int head)
    {
        if (!narration.Is(article, "der"))
        {
            return false;
        }

        for (var i = article + 1; i < head; i++)
        {
            if (narration.Word(i).EndsWith("en", StringComparison.Ordinal))
            {
                return true;
            }
        }

        var noun = narration.Word(head).ToString();
        return Array.Exists(FeminineEndings, ending => noun.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private SpeakerCandidate? Name(int first)
    {
        var end = EndOfName(first);
        return IsNamedIn(first, end - 1) || (roles?.AreNounsCapitalised == true && speakers.IsInParagraph(end) && speakers.Named(end) is not null) ? null : new SpeakerCandidate(first, first, end, end - 1, CandidateKind.Name, -1, IsGoverned: false);
    }

    private int EndOfName(int first)
    {
        var end = first + 1;
        while (end - first < MostOfName && IsWord(end) && narration.IsCapitalised(end) && speakers.Named(end) is null)
        {
            end++;
        }

        return end;
    }

    private bool IsNamedIn(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (speakers.Named(i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static SpeakerCandidate Described(int first, int head) => new(first, first, head + 1, head, CandidateKind.Description, -1, IsGoverned: false);

    // "попросил [водителей]": not who does something
    private bool IsRole(int token) => roles?.HasCases == true ? roles.IsNominativeHead(narration.Word(token)) : roles?.IsHead(narration.Word(token)) == true;

    // "l'avocat"
    private static bool IsElided(ReadOnlySpan<char> word) => word is ['l' or 'L', '\'' or '’', _, _, ..];

    private bool IsWord(int token) => IsInPhrase(token) && narration.Tokens[token].Kind == TokenKind.Word;

    private bool IsInPhrase(int token) => speakers.IsInParagraph(token) && narration.Tokens[token].Kind is TokenKind.Word or TokenKind.Number && !(narration.Tokens[token].StartsSentence && token > 0 && narration.IsOwn(token - 1));
}
