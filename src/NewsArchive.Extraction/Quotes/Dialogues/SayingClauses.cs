using NewsArchive.Extraction.People.Roles;
using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Dialogues;

/// <summary>The clause of saying that breaks off speech opened by a dash.</summary>
/// <param name="SpeechEnd">The token behind the last that is spoken.</param>
/// <param name="End">Where what is behind the clause is read on.</param>
/// <param name="Resumes">The mark at which the same speech goes on; -1 where only another dash could open more.</param>
internal readonly record struct SayingClause(int SpeechEnd, int End, int Resumes);

/// <summary>Finds clauses of saying within speech: ", sier Kari Hale", ", — сказал Орлов, —", "—dijo la ministra—".</summary>
internal sealed class SayingClauses(DialogueText text, SpeechWords words, string language)
{
    private const int MostBeforeVerb = 2; // "— тут же сказал Орлов"
    private const int MostToParticiple = 3;
    private const int MostToSubject = 6;
    private const int LongestBare = 8; // tokens between dashes that no comma tells from others: "– My – powiedział minister Jan Nowak – nie otworzymy"

    private readonly LanguageRoleWords? roles = LanguageRoleWords.Of(language);

    /// <summary>The clause that begins at a mark; null where the speech goes on there.</summary>
    /// <param name="end">The end of the paragraph.</param>
    public SayingClause? At(int mark, int end)
    {
        var (at, speechEnd) = (mark, mark);
        if (text.IsMark(mark, ','))
        {
            at++;
        }
        else if (text.EndsSentence(mark - 1))
        {
            return null; // of "?!" and "..." the first mark was looked at
        }
        else
        {
            while (at < end && text.EndsSentence(at))
            {
                at++;
            }

            speechEnd = at;
        }

        var hasDash = at < end && text.IsDash(at);
        var dash = at;
        at += hasDash ? 1 : 0;
        var isPossible = hasDash ? words.BreaksOffWithDash : words.BreaksOffWithComma && at > mark && !text.IsMark(at - 1, '.');
        if (isPossible && words.IsSubjectFirst && VerbBehindSubject(at, end) is { } last)
        {
            return Behind(last, hasDash ? dash : -1, end, speechEnd, hasComma: at - 1 > mark);
        }

        return isPossible && VerbAt(at, end, hasDash) is { } verb && (hasDash ? !IsInner(verb + 1, end) : HasSubject(verb, at, end)) ? Behind(verb, hasDash ? dash : -1, end, speechEnd, hasComma: at - 1 > mark) : null;
    }

    /// <summary>Whether a verb of saying stands in the sentence whose colon is right before a dash, in its paragraph or the one before: "Hale sier: – Vi åpner ikke."</summary>
    public bool Introduces(int dash)
    {
        if (dash == 0 || !text.IsMark(dash - 1, ':'))
        {
            return false;
        }

        for (var i = dash - 2; i >= 0 && !text.IsDash(i); i--)
        {
            if (text.IsWord(i) && words.IsVerb(text.Word(i)))
            {
                return true;
            }

            if (text.Tokens[i].StartsSentence)
            {
                break;
            }
        }

        return false;
    }

    private int? VerbAt(int at, int end, bool hasDash)
    {
        for (var i = at; i < end && i <= at + (hasDash ? MostBeforeVerb : 0) && text.IsLowerWord(i) && !IsInner(i, end); i++)
        {
            if (words.IsAuxiliary(text.Word(i)))
            {
                for (var participle = i + 1; participle < end && participle <= i + MostToParticiple && text.IsLowerWord(participle); participle++)
                {
                    if (words.IsVerbAfter(text.Word(participle)))
                    {
                        return participle;
                    }
                }
            }

            if (words.IsVerbAfter(text.Word(i)) || words.IsVerbWithPronoun(text.Word(i)))
            {
                return i;
            }
        }

        return null;
    }

    // "– Emme avaa, [satamakapteeni Hale] sanoo."
    private int? VerbBehindSubject(int at, int end)
    {
        for (var i = at; i < end && i <= at + MostToSubject && text.IsWord(i); i++)
        {
            if (i > at && words.IsVerbAfter(text.Word(i)))
            {
                return i;
            }

            if (!char.IsUpper(text.Word(i)[0]) && !words.IsPronoun(text.Word(i), out _) && roles?.IsHead(text.Word(i)) != true && roles?.StandsBefore(text.Word(i)) != true)
            {
                return null;
            }
        }

        return null;
    }

    // "tror jeg", "как сказал": these belong to what is said.
    private bool IsInner(int token, int end) => token < end && text.IsWord(token) && words.IsInner(text.Word(token));

    // A comma parts the clauses of speech as well: "– Han kom, sa ingenting og gikk igjen."
    private bool HasSubject(int verb, int at, int end)
    {
        if (words.IsVerbWithPronoun(text.Word(verb)) || words.IsVerbWithPronoun(text.Word(at)))
        {
            return true;
        }

        if (IsInner(verb + 1, end))
        {
            return false;
        }

        for (var i = verb + 1; i < end && i <= verb + MostToSubject; i++)
        {
            if (!text.IsWord(i))
            {
                return i > verb + 1 && text.IsMark(i, '.') && roles is not null && IsNounPhrase(verb + 1, i);
            }

            if ((i == verb + 1 && words.IsPronoun(text.Word(i), out _)) || char.IsUpper(text.Word(i)[0]) || roles?.IsHead(text.Word(i)) == true)
            {
                return true;
            }

            if (words.IsConjunction(text.Word(i)) || words.IsThat(text.Word(i)) || words.Governs(text.Word(i)))
            {
                return false;
            }
        }

        return false;
    }

    // "sier politiet.", "sier en nabo."
    private bool IsNounPhrase(int first, int end) => end - first <= 3 && !words.IsVerbAfter(text.Word(end - 1));

    private SayingClause Behind(int verb, int dash, int end, int speechEnd, bool hasComma)
    {
        var isRaya = dash >= 0 && text.IsGluedAfter(dash);
        for (var i = verb + 1; i < end; i++)
        {
            if (!text.IsDash(i))
            {
                continue;
            }

            if (text.OpensSpeech(i, end, isFirst: false))
            {
                return new SayingClause(speechEnd, i, -1);
            }

            if (text.IsGluedBefore(i) && text.IsGluedAfter(i) && i + 1 < end && (text.IsPause(i + 1) || text.IsMark(i + 1, '.')))
            {
                return new SayingClause(speechEnd, i + 2, i + 1); // "—dijo la ministra—. Es definitivo."
            }

            var resumes = dash >= 0 && (text.IsMark(i - 1, ',') || (isRaya && text.IsGluedBefore(i)) || (!hasComma && i - verb <= LongestBare && IsSpokenOn(i + 1, end)));
            if (resumes)
            {
                return new SayingClause(speechEnd, i + 1, i);
            }
        }

        return new SayingClause(speechEnd, end, -1);
    }

    // "– powiedział Jan Nowak – szef portu" says who he is.
    private bool IsSpokenOn(int token, int end) => token < end && text.IsLowerWord(token) && roles?.IsHead(text.Word(token)) != true;
}
