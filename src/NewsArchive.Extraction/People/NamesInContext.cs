using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.People.Roles;
using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>
/// Finds in a text that is not English those of whose names no list has a part, where what stands beside them leaves no doubt: "премьер-министр [Мостен Мбумбо]", "Frau [Hellbrück]",
/// "…», sier [Njorva Selsvoll].", "[Njorva Selsvoll] (45)", "[Njorva Selsvoll], leder for havnen".
/// </summary>
internal sealed class NamesInContext
{
    private const WordFacts NoPart = WordFacts.NotName | WordFacts.Place | WordFacts.PlaceWord | WordFacts.PlacePhrase | WordFacts.OrganisationWord | WordFacts.OrganisationPhrase | WordFacts.Honorific
        | WordFacts.AbbreviatedTitle | WordFacts.AllCapitals;

    private const int MostParts = 4;
    private const int LeastLetters = 2;
    private const int MostObliqueWords = 4;

    // "die [Frau] Karriere macht", "als [Frau] Bundeskanzlerin"
    private static readonly HashSet<string> NotBeforeCourtesy = new(StringComparer.OrdinalIgnoreCase)
    {
        "als", "die", "eine", "einer", "der", "diese", "dieser", "jede", "jeder", "keine", "ihre", "seine", "meine", "deine", "zur", "wenn", "und", "oder",
    };

    private readonly ArticleWords words;
    private readonly LanguageRoleWords? roles;
    private readonly SpeechWords speech;
    private readonly bool areNounsCapitalised;
    private readonly int mostPartsToParticle;
    private readonly bool[] isName;
    private readonly HashSet<string> surnames; // of those who are named in full: "Fachfrau [Hellbrück]" is one of them
    private readonly List<NameRun> added = [];

    private NamesInContext(ArticleWords words, List<NameRun> names, string language)
    {
        (this.words, roles, speech, areNounsCapitalised) = (words, LanguageRoleWords.Of(language), SpeechWords.Of(language), language is "de" or "lb");
        surnames = [.. names.Where(n => n.Length > 1).Select(n => words.Word(n.End - 1).ToString())];
        mostPartsToParticle = areNounsCapitalised || language is "nl" ? 2 : MostParts; // "Lore Dewulf [van] Groen Pad"
        isName = new bool[words.Count];
        names.ForEach(n => isName.AsSpan(n.Start, n.Length).Fill(true));
    }

    /// <summary>The names and those added, in order.</summary>
    public static List<NameRun> Add(ArticleWords words, List<NameRun> names, string language)
    {
        var finder = new NamesInContext(words, names, language);
        for (var i = 0; i < words.Count; i++)
        {
            if (finder.NameAt(i) is { } name)
            {
                finder.added.Add(name);
                finder.isName.AsSpan(name.Start, name.Length).Fill(true);
                i = name.End - 1;
            }
        }

        return RunList.Merge(names, finder.added);
    }

    private NameRun? NameAt(int i)
    {
        if (!IsPart(i) || (words.ContinuesSentence(i) && IsPart(i - 1) && !IsDescription(i - 1)))
        {
            return null; // looked at from its first word
        }

        var end = EndOf(i);
        var run = new NameRun(i, end);
        return Titled(run) ?? (CountParts(run) < 2 ? null : Described(run) ?? Speaking(run) ?? Aged(run) ?? DescribedBehind(run));
    }

    private int EndOf(int first)
    {
        var end = first + 1;
        for (var parts = 1; parts < MostParts; parts++)
        {
            var next = end;
            while (parts < mostPartsToParticle && next - end < 3 && words.ContinuesSentence(next) && words.Has(next, WordFacts.Particle) && !words.Has(next, WordFacts.Capitalised) && !speech.IsConjunction(words.Word(next)))
            {
                next++;
            }

            if (!words.ContinuesSentence(next) || !IsPart(next) || IsDescription(next))
            {
                break;
            }

            end = next + 1;
        }

        return end;
    }

    // "Frau [Hellbrück]", "г-жа [Хейлова]", "[Elbanoğlu] Bey"
    private NameRun? Titled(NameRun run)
    {
        if (roles is null)
        {
            return null;
        }

        var title = words.Word(run.Start - (run.Start > 0 ? 1 : 0));
        var isBehind = words.ContinuesSentence(run.End) && roles.IsCourtesyBehind(words.Word(run.End));
        var isBefore = words.ContinuesSentence(run.Start) && words[run.Start - 1].Kind == TokenKind.Word && roles.IsCourtesy(title) && !(areNounsCapitalised && run.Start > 1 && words.ContinuesSentence(run.Start - 1) && NotBeforeCourtesy.Contains(words.Word(run.Start - 2).ToString()));
        if (isBehind && words[run.Start].StartsSentence)
        {
            return CountParts(run) == 2 ? run with { Start = run.End - 1 } : null; // "Dün [Ayşe] Hanım": it may begin its sentence alone
        }

        return isBehind || (isBefore && (!areNounsCapitalised || IsSure(run))) ? run : null;
    }

    // "министр обороны [Хейл Адаев]", "premierminister [Njorva Selsvoll]", "Premierminister [Mosten Mbumbo]"
    private NameRun? Described(NameRun run)
    {
        if (roles is null || !words.ContinuesSentence(run.Start))
        {
            return null;
        }

        var head = run.Start - 1;
        if (words[head].Kind == TokenKind.Word && roles.IsHead(words.Word(head)))
        {
            return roles.HasCases ? Nominative(run) : IsNamed(run, isOneBefore: !roles.IsArticle(words.Word(Math.Max(0, head - 1)))) ? run : null;
        }

        while (run.Start - head <= MostObliqueWords && words.ContinuesSentence(head) && words[head].Kind == TokenKind.Word && !isName[head] && (roles.HasCases ? char.IsLower(words.Word(head)[0]) && (roles.IsOblique(words.Word(head)) || roles.IsHead(words.Word(head))) : roles.IsAdjective(words.Word(head))))
        {
            head--;
            if (words[head].Kind == TokenKind.Word && roles.IsHead(words.Word(head)))
            {
                return roles.HasCases ? Nominative(run) : IsNamed(run) ? run : null;
            }
        }

        return null;
    }

    // "премьер-министр Малайзии [Мостен Мбумбо]", but "министр Большого Театра"
    private NameRun? Nominative(NameRun run)
    {
        var first = run.Start;
        while (run.End - first > 2 && EndsObliquely(first))
        {
            first++;
        }

        run = run with { Start = first };
        return EndsObliquely(first) || EndsObliquely(run.End - 1) || !IsNamed(run) ? null : run;
    }

    // "[Инга] Волошинская" may look like "Государственная"
    private bool EndsObliquely(int i) => words.Has(i, WordFacts.Place) || (!words.Word(i).EndsWith("ская", StringComparison.Ordinal) && !words.Word(i).EndsWith("цкая", StringComparison.Ordinal)) && Array.Exists(
        ["ии", "ої", "ой", "ей", "ого", "его", "ых", "их", "ым", "ом", "ем", "ему", "ому", "ія", "ії", "ие", "ая", "ое", "ji", "ii", "ego", "ej", "ych", "ich", "emu", "ów", "om", "em", "u", "у", "ы", "і"],
        ending => words.Word(i).EndsWith(ending, StringComparison.Ordinal));

    // “…”, sier [Njorva Selsvoll]. In German "“…”, sagt Spezialistin Hellbrück" looks alike.
    private NameRun? Speaking(NameRun run)
    {
        var verb = run.Start - 1;
        if (areNounsCapitalised || !words.ContinuesSentence(run.Start) || words[verb].Kind != TokenKind.Word || !speech.IsVerb(words.Word(verb)) || !(run.End == words.Count || words[run.End].Kind == TokenKind.Punctuation || words[run.End].StartsSentence))
        {
            return null;
        }

        var before = verb - 1;
        before -= before >= 0 && speech.IsAuxiliary(words.Word(before)) ? 1 : 0;
        while (before >= 0 && verb - before <= 3 && (words.IsMark(before, ',') || words.IsMark(before, '–') || words.IsMark(before, '—')))
        {
            before--;
        }

        return before >= 0 && (IsSpokenAt(before, verb) || words[before].Kind == TokenKind.Punctuation) && (IsSpokenAt(before, verb) || words.Word(before)[0] is '"' or '”' or '“' or '»' or '«' or '‹' or '’' or '‘') && IsNamed(run) ? run : null;
    }

    // "– Vi stenger havnen, sier [Njorva Selsvoll].": the paragraph begins with a dash and a comma or the mark of a question leads to the verb.
    private bool IsSpokenAt(int before, int verb)
    {
        if (!speech.OpensWithDash || !(words.IsMark(before + 1, ',') || words.IsMark(before + 1, '–') || words.IsMark(before + 1, '—') || words.IsMark(before, '?') || words.IsMark(before, '!')))
        {
            return false;
        }

        var first = verb;
        while (first > 0 && !words[first].StartsParagraph)
        {
            first--;
        }

        return words.IsMark(first, '–') || words.IsMark(first, '—') || words.IsMark(first, '-');
    }

    // "[Njorva Selsvoll] (45)"
    private NameRun? Aged(NameRun run) =>
        words.IsMark(run.End, '(') && run.End + 2 < words.Count && words[run.End + 1].Kind == TokenKind.Number && words.IsMark(run.End + 2, ')') && int.TryParse(words.Word(run.End + 1), out var age) && age is > 9 and < 110
            ? AtStart(run) : null;

    // "[Njorva Selsvoll], leder for havnen,"
    private NameRun? DescribedBehind(NameRun run)
    {
        if (roles is null || roles.IsHeadLast || !words.IsMark(run.End, ','))
        {
            return null;
        }

        var head = run.End + 1;
        head += head < words.Count && words[head].Kind == TokenKind.Word && roles.IsArticle(words.Word(head)) ? 1 : 0;
        return head + 1 < words.Count && words[head].Kind == TokenKind.Word && words.ContinuesSentence(head) && roles.IsHead(words.Word(head)) && !isName[head]
            && words.ContinuesSentence(head + 1) && words[head + 1].Kind == TokenKind.Word && char.IsLower(words.Word(head + 1)[0]) && !speech.IsConjunction(words.Word(head + 1)) && !speech.IsInner(words.Word(head + 1))
            && !(roles.HasCases && EndsObliquely(run.End - 1)) ? AtStart(run) : null;
    }

    // The first word of a sentence has its capital for that; in German a noun may stand before the name: "Bäcker [Zoran Hellbrück]".
    private NameRun? AtStart(NameRun run)
    {
        var count = CountParts(run);
        if (count > 2 && (areNounsCapitalised || words[run.Start].StartsSentence))
        {
            run = run with { Start = areNounsCapitalised ? BehindNouns(run) : run.Start + 1 };
        }
        else if (areNounsCapitalised && words[run.Start].StartsSentence && !IsSure(run))
        {
            return null;
        }

        return IsNamed(run) ? run : null;
    }

    private int BehindNouns(NameRun run)
    {
        var first = run.End - 2;
        while (first > run.Start && (words.Has(first, WordFacts.Particle) || words.Has(first - 1, WordFacts.GivenName | WordFacts.ForeignGivenName)))
        {
            first--;
        }

        return first;
    }

    // In German two nouns may stand side by side: "Das gab der Minister [Journalisten Auskunft]".
    // "sagte Minister [Sosthène Mboumba]" has no article.
    private bool IsNamed(NameRun run, bool isOneBefore = false)
    {
        var isListed = false;
        for (var i = run.Start; i < run.End; i++)
        {
            if (isName[i] || (areNounsCapitalised && surnames.Contains(words.Word(i).ToString())) || roles?.IsOfBody(words.Word(i)) == true)
            {
                return false;
            }

            isListed |= words.Has(i, WordFacts.GivenName | WordFacts.ForeignGivenName | WordFacts.Surname);
        }

        return CountParts(run) >= 2 && (!areNounsCapitalised || isOneBefore || isListed || IsAgain(run));
    }

    private bool IsSure(NameRun run) => words.Has(run.Start, WordFacts.GivenName | WordFacts.ForeignGivenName | WordFacts.Surname) || words.Has(run.End - 1, WordFacts.Surname) || IsAgain(run);

    // Whether the last word stands alone elsewhere as the subject of saying, or behind "Herr" or "Frau".
    private bool IsAgain(NameRun run)
    {
        var last = words.Word(run.End - 1);
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (i != run.End - 1 && words.Word(i).SequenceEqual(last) && (speech.IsVerb(words.Word(i - 1)) || speech.IsVerb(words.Word(i + 1)) || roles?.IsCourtesy(words.Word(i - 1)) == true))
            {
                return true;
            }
        }

        return false;
    }

    private int CountParts(NameRun run)
    {
        var count = 0;
        for (var i = run.Start; i < run.End; i++)
        {
            count += words.Has(i, WordFacts.Capitalised) ? 1 : 0;
        }

        return count;
    }

    private bool IsDescription(int i) => roles is not null && (roles.IsHead(words.Word(i)) || roles.IsCourtesy(words.Word(i)) || roles.IsCourtesyBehind(words.Word(i)));

    // "[Der] Bäcker", "[Según] el"
    private bool IsSmallWord(ReadOnlySpan<char> word) => roles is not null && (roles.IsArticle(word) || roles.IsLink(word) || roles.Stops(word) || roles.StandsBefore(word) || speech.IsConjunction(word) || speech.IsVerbAfter(word) || speech.Governs(word));

    private bool IsPart(int i) => i >= 0 && i < words.Count && words.Has(i, WordFacts.Capitalised) && !words.Has(i, NoPart) && !isName[i] && words[i].Length > LeastLetters && !IsDescription(i) && !IsSmallWord(words.Word(i))
        && !words.IsSmallToo(i);
}
