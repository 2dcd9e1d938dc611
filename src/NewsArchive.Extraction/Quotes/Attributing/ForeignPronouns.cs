using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.People.Roles;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Whom "he" or "she" beside a verb of saying means: whoever spoke last, where nobody else is named since; else whom alone the paragraphs or the sentence before name.</summary>
internal sealed class ForeignPronouns(Narration narration, SpeechWords words, ForeignSpeakers speakers, PersonGenders genders, LanguageRoleWords? roles)
{
    /// <summary>Tokens from a name to its pronoun, at most.</summary>
    public const int FarthestSpeaker = 400;

    /// <param name="last">Who said what was said before the run, and is near; null where nobody knows.</param>
    /// <param name="at">The pronoun, or what stands for one.</param>
    /// <param name="isMale">Null where the language leaves the pronoun out.</param>
    public int? Meant(int run, int at, bool? isMale, Attribution? last)
    {
        if (DescribedBefore(run, at) is { } described)
        {
            return Means(described, isMale) ? described : null;
        }

        var meant = last is not null && narration.FirstTokens[run] - last.Speaker.First < FarthestSpeaker && Means(last.Speaker.Person, isMale)
            ? IsNamedSince(last.Speaker.First, isMale, run, last.Speaker.Person) ? null : last.Speaker.Person
            : isMale is null && words.DropsPronouns ? null : OnlyOneMeant(run, isMale);
        meant ??= SubjectBefore(run, at, isMale);
        if (meant is not { } person || IsUnknownNamed(run) || (isMale is not null && !IsInIntroduction(person, run)))
        {
            return null;
        }

        if (isMale is { } male)
        {
            genders.Learn(person, male ? Gender.Male : Gender.Female); // "siger hun"
        }

        return person;
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

    /// <summary>Whether somebody whom a pronoun may mean, other than <paramref name="person"/>, is named from a token to a run.</summary>
    public bool IsNamedSince(int token, bool? isMale, int run, int person = -1)
    {
        for (var i = token; i < narration.FirstTokens[run]; i++)
        {
            if (narration.IsOwn(i) && speakers.Named(i) is { } named && named != person && Means(named, isMale))
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
    private int? OnlyOneMeant(int run, bool? isMale)
    {
        int? only = null;
        var (paragraphs, isOfPronoun, isAnotherNamed) = (0, false, false);
        for (var i = narration.FirstTokens[run]; i >= 0 && narration.FirstTokens[run] - i < FarthestSpeaker && paragraphs < 2; i--)
        {
            if (narration.IsOwn(i) && speakers.Named(i) is { } named && Means(named, isMale))
            {
                if (only is { } other && other != named)
                {
                    return null;
                }

                (only, isOfPronoun) = (named, false);
            }
            else if (narration.IsOwn(i))
            {
                isAnotherNamed |= speakers.Named(i) is not null;
                isOfPronoun |= words.IsPronoun(narration.Word(i), out var isMaleThere) && isMaleThere == isMale;
            }

            if (narration.Tokens[i].StartsParagraph)
            {
                (paragraphs, isOfPronoun) = (paragraphs + (isOfPronoun && only is null ? 0 : 1), false); // "Hun er lei seg." goes back to one before it
            }
        }

        return only is { } person && ((!isAnotherNamed && genders[person] == Gender.Unknown) || isMale is not { } male || genders[person] == (male ? Gender.Male : Gender.Female)) ? only : null;
    }

    // Zijn collega Nathalie knikt. “…”, zegt ze: a given name alone in the sentence before is somebody of whom nothing else is told.
    private bool IsUnknownNamed(int run)
    {
        if (roles?.AreNounsCapitalised != false)
        {
            return false;
        }

        for (var i = narration.FirstTokens[run] - 1; i > 0 && narration.IsOwn(i) && !narration.Tokens[i].StartsSentence && !narration.Tokens[i].StartsParagraph; i--)
        {
            if (IsUnknownFullName(i))
            {
                return true;
            }

            if (narration.IsCapitalised(i) && speakers.Named(i) is null && !speakers.IsInName(i) && NameLists.FactsOf(Accents.Fold(narration.Word(i))) is var facts
                && (facts & (WordFacts.GivenName | WordFacts.ForeignGivenName)) != 0 && (facts & (WordFacts.Place | WordFacts.NotName | WordFacts.CommonWord)) == 0
                && !narration.IsCapitalised(i - 1) && (i + 1 >= narration.Tokens.Count || !narration.IsCapitalised(i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    // "a aposentada [Dalva Ferraz], 67": two words with capitals behind what says who that is
    private bool IsUnknownFullName(int i) => narration.IsCapitalised(i) && narration.IsCapitalised(i - 1) && speakers.Named(i - 1) is null && !speakers.IsInName(i) && i > 2 && narration.IsOwn(i - 2)
        && narration.Tokens[i - 2].Kind == Words.TokenKind.Word && !narration.IsCapitalised(i - 2) && !words.Governs(narration.Word(i - 2)) && !words.OpensSubject(narration.Word(i - 2))
        && roles?.IsArticle(narration.Word(i - 2)) == false && !words.IsConjunction(narration.Word(i - 2)) && roles.IsLink(narration.Word(i - 2)) == false;

    // Hier sieht auch Ada Hale Vorteile. „…“, sagte sie: whom alone the sentence before tells of.
    private int? SubjectBefore(int run, int at, bool? isMale)
    {
        var end = at < narration.FirstTokens[run] ? speakers.FirstOfSentence(at) : narration.FirstTokens[run];
        if (end == 0 || narration.Tokens[end].StartsParagraph || !narration.IsOwn(end - 1))
        {
            return null;
        }

        var first = speakers.FirstOfSentence(end - 1);
        if (words.IsPronoun(narration.Word(first), out var isOfMale) && (isMale ?? isOfMale) == isOfMale && first > 0 && !narration.Tokens[first].StartsParagraph)
        {
            (end, first) = (first, speakers.FirstOfSentence(first - 1)); // Ada Hale ist dagegen. Sie will klagen. „…“, sagt sie.
        }

        int? only = null;
        for (var i = first; i < end; i++)
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

    // L'ancien maire, lui, s'en amuse. « … », répète-t-il: whom the sentence before describes; -1 where the text leaves open who that is.
    private int? DescribedBefore(int run, int at)
    {
        var end = at < narration.FirstTokens[run] ? speakers.FirstOfSentence(at) : narration.FirstTokens[run];
        if (roles is null || end == 0 || narration.Tokens[end].StartsParagraph || !narration.IsOwn(end - 1))
        {
            return null;
        }

        var first = speakers.FirstOfSentence(end - 1);
        if (!words.OpensSubject(narration.Word(first)) && narration.Word(first) is not ['l' or 'L', '\'' or '’', _, ..])
        {
            return null;
        }

        for (var i = first; i < end && i < first + 3 && narration.IsOwn(i); i++)
        {
            if (roles.IsHead(narration.Word(i)) && !words.IsOtherName(narration.Word(i)))
            {
                return IsRoleOfNext(i) ? null : speakers.DescribedBehind(first - 1)?.Person ?? -1;
            }
        }

        return null;
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

    private bool Means(int person, bool? isMale) => person >= 0 && genders.CanBe(person, isMale switch { null => Gender.Unknown, true => Gender.Male, false => Gender.Female });
}
