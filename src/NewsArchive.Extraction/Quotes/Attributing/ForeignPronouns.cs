using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.People.Roles;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Whom "he" or "she" beside a verb of saying means: whoever spoke last, where nobody else is named since; else whom alone the paragraphs or the sentence before name.</summary>
internal sealed class ForeignPronouns(Narration narration, SpeechWords words, ForeignSpeakers speakers, PersonGenders genders, LanguageRoleWords? roles)
{
    private const int FarthestSpeaker = 400; // tokens from a name to its pronoun

    /// <param name="last">Who said what was said before the run, and is near; null where nobody knows.</param>
    /// <param name="at">The pronoun, or what stands for one.</param>
    public int? Meant(int run, int at, bool isMale, Attribution? last)
    {
        var meant = last is not null && narration.FirstTokens[run] - last.Speaker.First < FarthestSpeaker && Means(last.Speaker.Person, isMale)
            ? IsAnotherNamed(last.Speaker, isMale, run) ? null : last.Speaker.Person
            : OnlyOneMeant(run, isMale);
        meant ??= SubjectBefore(run, at, isMale);
        return meant is { } person && IsInIntroduction(person, run) ? person : null;
    }

    /// <summary>Whether a run and one before it stand in one paragraph or in two that follow each other.</summary>
    public bool IsNear(int last, int run)
    {
        var breaks = 0;
        for (var i = narration.EndTokens[last]; i <= narration.FirstTokens[run]; i++)
        {
            breaks += narration.Tokens[i].StartsParagraph ? 1 : 0;
        }

        return breaks < 2;
    }

    /// <summary>Whether somebody whom a pronoun may mean is named from a token to a run.</summary>
    public bool IsNamedSince(int token, bool isMale, int run)
    {
        for (var i = token; i < narration.FirstTokens[run]; i++)
        {
            if (narration.IsOwn(i) && speakers.Named(i) is { } named && Means(named, isMale))
            {
                return true;
            }
        }

        return false;
    }

    // Da kam Ada Hale zu Wort: „…“, sagte sie. Who is named before the colon is who speaks, known or not.
    private bool IsInIntroduction(int person, int run)
    {
        var at = narration.FirstTokens[run] - 1;
        if (at < 0 || !narration.IsMark(at, ':') || narration.Tokens[at + 1].StartsParagraph)
        {
            return true;
        }

        for (var first = speakers.FirstOfSentence(at); at >= first; at--)
        {
            if (speakers.Named(at) == person || words.IsPronoun(narration.Word(at), out _))
            {
                return true;
            }
        }

        return false;
    }

    // Kari Hale er lei seg. – Det er trist, sier hun: nobody else whom she may be is named in this paragraph and the one before.
    private int? OnlyOneMeant(int run, bool isMale)
    {
        int? only = null;
        var paragraphs = 0;
        for (var i = narration.FirstTokens[run]; i >= 0 && narration.FirstTokens[run] - i < FarthestSpeaker && paragraphs < 2; i--)
        {
            if (narration.IsOwn(i) && speakers.Named(i) is { } named && Means(named, isMale))
            {
                if (only is { } other && other != named)
                {
                    return null;
                }

                only = named;
            }

            paragraphs += narration.Tokens[i].StartsParagraph ? 1 : 0;
        }

        return only is { } person && genders[person] == (isMale ? Gender.Male : Gender.Female) ? only : null;
    }

    // Hier sieht auch Ada Hale Vorteile. „…“, sagte sie: whom alone the sentence before tells of.
    private int? SubjectBefore(int run, int at, bool isMale)
    {
        var end = at < narration.FirstTokens[run] ? speakers.FirstOfSentence(at) : narration.FirstTokens[run];
        if (end == 0 || narration.Tokens[end].StartsParagraph || !narration.IsOwn(end - 1))
        {
            return null;
        }

        int? only = null;
        for (var i = speakers.FirstOfSentence(end - 1); i < end; i++)
        {
            if (!narration.IsOwn(i) || words.IsPronoun(narration.Word(i), out _))
            {
                return null;
            }

            if (speakers.Named(i) is { } named && Means(named, isMale))
            {
                if ((only is { } other && other != named) || (only is null && speakers.At(i) is null))
                {
                    return null; // "sprach mit Ada Hale"
                }

                only = named;
            }
            else if (only is null && roles?.IsHead(narration.Word(i)) == true && !IsRoleOfNext(i))
            {
                return null; // "Der Chef der Werft traf Ada Hale."
            }
        }

        return only;
    }

    // "die [Ministerin] Ada Hale"
    private bool IsRoleOfNext(int head)
    {
        for (var i = head + 1; i < head + 6 && i < narration.Tokens.Count && narration.IsOwn(i); i++)
        {
            if (speakers.Named(i) is not null)
            {
                return speakers.At(i) is { } named && speakers.FirstOf(named) <= head;
            }
        }

        return false;
    }

    private bool Means(int person, bool isMale) => person >= 0 && genders.CanBe(person, isMale ? Gender.Male : Gender.Female);

    private bool IsAnotherNamed(SpeakerCandidate speaker, bool isMale, int run)
    {
        for (var i = speaker.First; i < narration.FirstTokens[run]; i++)
        {
            if (narration.IsOwn(i) && speakers.Named(i) is { } named && named != speaker.Person && Means(named, isMale))
            {
                return true;
            }
        }

        return false;
    }
}
