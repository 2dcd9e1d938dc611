using NewsArchive.Extraction.People.Roles;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Who speaks where the language leaves "he" and "she" out: «…», ha aggiunto. Alla domanda ha risposto: «…». Agregó que “…”.</summary>
internal sealed class DroppedPronouns(Narration narration, SpeechWords words, ForeignSpeakers speakers, ForeignVerbs verbs, ForeignPronouns pronouns, LanguageRoleWords? roles)
{
    private const int MostToColon = 3; // tokens from the verb: "disse apenas:"

    /// <param name="last">Who said what stands before the run; open where that is somebody who is not known.</param>
    public Attribution? Find(int run, (bool IsOpen, Attribution? Said) last)
    {
        if (!words.DropsPronouns || last.IsOpen || (VerbBehind(run) ?? VerbBefore(run) ?? VerbOfThat(run)) is not { } verb || words.IsOfSeveral(narration.Word(verb)) || (HasCases && IsStrangerNamed(run)))
        {
            return null;
        }

        var isMale = words.IsMaleBy(narration.Word(verb));

        if (last.Said is { Speaker.Person: < 0 } unnamed)
        {
            return pronouns.IsNamedSince(unnamed.Speaker.End, isMale, run) ? null : unnamed with { Cue = verb, Rule = AttributionRule.Continuation, Strength = Strength.Clear };
        }

        return pronouns.Meant(run, verb, isMale, last.Said) is { } person && speakers.LastNamed(person, run) is { } speaker
            ? new Attribution(speaker, verb, AttributionRule.Continuation, Strength.Clear) : null;
    }

    // "dodał na spotkaniu rybak", "dodał rybak": the order of words does not tell who does something.
    private bool HasCases => roles?.HasCases == true;

    // Zdaniem radnego Ireneusza Błotnickiego nie zrobiono nic. „…” – napisał: somebody whom no list knows may be meant.
    private bool IsStrangerNamed(int run)
    {
        for (var i = narration.FirstTokens[run] - 1; i > 0 && narration.IsOwn(i) && !narration.Tokens[i + 1].StartsParagraph; i--)
        {
            if (narration.IsCapitalised(i) && !narration.Tokens[i].StartsSentence && !narration.Tokens[i].StartsParagraph && !speakers.IsInName(i))
            {
                return true;
            }
        }

        return false;
    }

    private int? VerbBehind(int run)
    {
        if (verbs.Behind(run) is not { } verb || !verbs.IsSpoken(run) || IsPlural(speakers.BehindMarks(run), verb))
        {
            return null;
        }

        var next = verb + 1;
        next += !HasCases && IsWord(next) && !narration.IsCapitalised(next) && IsEnd(next + 1) ? 1 : 0; // "ha tagliato corto."
        return IsEnd(next) || (words.Governs(narration.Word(next)) && !words.OpensSubject(narration.Word(next)) && !(HasCases && IsSubjectIn(next))) ? verb : null;
    }

    private bool IsSubjectIn(int clause)
    {
        for (var i = clause; !IsEnd(i); i++)
        {
            if (roles?.IsHead(narration.Word(i)) == true || speakers.Named(i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWord(int token) => speakers.IsInParagraph(token) && narration.Tokens[token].Kind == TokenKind.Word;

    private bool IsEnd(int token) => !speakers.IsInParagraph(token) || narration.Tokens[token].StartsSentence || narration.Tokens[token].Kind == TokenKind.Punctuation;

    private int? VerbBefore(int run)
    {
        if (verbs.Before(run) is not { } verb || narration.FirstTokens[run] - 1 - verb > MostToColon)
        {
            return null;
        }

        var first = verb;
        while (first > 0 && !narration.Tokens[first].StartsSentence && !narration.IsMark(first - 1, ','))
        {
            first--;
        }

        for (var i = first; i < narration.FirstTokens[run] - 1; i++)
        {
            if (speakers.Named(i) is not null || words.IsPronoun(narration.Word(i), out _) || words.OpensSubject(narration.Word(i)) || roles?.IsHead(narration.Word(i)) == true || (i > first && narration.IsCapitalised(i)))
            {
                return null;
            }
        }

        return IsPlural(first, verb) ? null : verb;
    }

    private int? VerbOfThat(int run)
    {
        var that = narration.FirstTokens[run] - 1;
        var verb = that - 1;
        if (verb < 0 || !narration.IsOwn(verb) || !words.IsThat(narration.Word(that)) || !words.IsVerb(narration.Word(verb)))
        {
            return null;
        }

        var first = verb > 0 && words.IsAuxiliary(narration.Word(verb - 1)) ? verb - 1 : verb;
        return narration.Tokens[first].StartsSentence && !IsPlural(first, verb) ? verb : null;
    }

    // "hanno detto", "han dicho"
    private bool IsPlural(int first, int verb)
    {
        for (var i = first; i < verb; i++)
        {
            if (words.IsAuxiliary(narration.Word(i)) && narration.Word(i) is [.., 'n'] or [.., 'n', 'o'])
            {
                return true;
            }
        }

        return false;
    }
}
