using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Ranking;

/// <summary>Looks at each run and at what stands around it.</summary>
internal sealed class RunViews(QuotedText text)
{
    // Sentences longer than this are lists or broken files; a bound keeps the work linear.
    private const int MaxReach = 120;

    private readonly Narration narration = text.Narration;
    private readonly SpeakerCandidates candidates = text.Candidates;
    private readonly CueFinder cues = new(text.Narration);
    private readonly TermJudge terms = new(text.Narration, new CueFinder(text.Narration));
    private readonly SubjectFinder subjects = new(text.Narration, text.Candidates);

    /// <param name="last">Who spoke last.</param>
    public RunView Of(int sentenceIndex, int run, Attribution? last)
    {
        var sentence = text.Sentences[sentenceIndex];
        var before = sentenceIndex > 0 ? text.Sentences[sentenceIndex - 1] : null;
        var (first, end) = (narration.FirstTokens[run], narration.EndTokens[run]);
        var from = Math.Max(sentence.First, first - MaxReach);
        var to = Math.Min(sentence.End, end + MaxReach);
        var cueBefore = cues.LastBefore(first, from, first);
        var cueAfter = cues.FirstAfter(end, to, allowsWeak: false);
        return new RunView
        {
            Run = run,
            First = first,
            End = end,
            ByRule = text.ByRule[run],
            Last = last,
            CueBefore = cueBefore,
            SubjectBefore = cueBefore < 0 ? null : SubjectOf(cueBefore, from, first),
            LeadBefore = cueBefore < 0 ? subjects.Leading(from, first) : null,
            CueBeforeSits = cueBefore < 0 ? 0 : Bits(cues.IsTight(cueBefore, first), cues.IsInOpeningClause(cueBefore, first, from), cues.IsInfinitive(cueBefore, from), HasNoMark(cueBefore + 1, first)),
            CueAfter = cueAfter,
            SubjectAfter = cueAfter < 0 ? null : SubjectOf(cueAfter, end, to),
            SubjectOfSentenceBefore = before is null ? null : SubjectOf(before),
            SentenceBefore = before is null ? 0 : 1 + Bits(before.Paragraph == sentence.Paragraph, narration.IsMark(before.End - 1, ':'), before.HasRuns),
            SinceRunBefore = SinceRunBefore(sentenceIndex, run),
            Questions = Bits(IsQuestion(run), run > 0 && IsQuestion(run - 1)),
            Length = LengthOf(narration.Runs[run].CountWords(narration.Text)),
            Shape = ShapeOf(sentence, run),
            Ending = EndingOf(narration.Runs[run].LastCharacter(narration.Text)),
            Naming = Bits(terms.IsTitle(run), text.Rules.IsTerm(run)),
            ContinuesRun = narration.Runs[run].ContinuesRun,
            RunsInSentence = (uint)Math.Min(sentence.EndRun - sentence.FirstRun, 4),
        };
    }

    // Hale said; said Hale; according to Hale
    private SpeakerCandidate? SubjectOf(int cue, int from, int to)
    {
        if (cues.PhraseLength(cue) is > 0 and var length)
        {
            return candidates.Between(cue + length, to).FirstOrDefault();
        }

        return subjects.Find(cue, from) ?? (candidates.StartingAt(cue + 1) is { IsGoverned: false } inverted ? inverted : null);
    }

    private SpeakerCandidate? SubjectOf(Sentence sentence)
    {
        var from = Math.Max(sentence.First, sentence.End - MaxReach);
        var cue = cues.LastBefore(sentence.End, from, sentence.End);
        return (cue >= 0 ? subjects.Find(cue, from) : null) ?? subjects.Leading(from, sentence.End);
    }

    private uint SinceRunBefore(int sentenceIndex, int run)
    {
        var sentence = text.Sentences[sentenceIndex];
        if (run > sentence.FirstRun || run == 0)
        {
            return run == 0 ? 0u : 1;
        }

        for (var i = sentenceIndex - 1; i >= 0; i--)
        {
            if (text.Sentences[i].HasRuns)
            {
                return 2 + (uint)Math.Min((i + 1 == sentenceIndex ? 0 : 1) + (2 * (sentence.Paragraph - text.Sentences[i].Paragraph)), 5);
            }
        }

        return 0;
    }

    private bool IsQuestion(int run) => narration.Runs[run].LastCharacter(narration.Text) == '?';

    private uint ShapeOf(Sentence sentence, int run)
    {
        var (first, end) = (narration.FirstTokens[run], narration.EndTokens[run]);
        return Bits(!HasWords(sentence.First, first), !HasWords(end, sentence.End), char.IsUpper(narration.Text[narration.Runs[run].Span.Start]), narration.Tokens[first].StartsParagraph);
    }

    private bool HasNoMark(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (narration.Tokens[i].Kind == TokenKind.Punctuation || !narration.IsOwn(i))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasWords(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (narration.Tokens[i].Kind != TokenKind.Punctuation)
            {
                return true;
            }
        }

        return false;
    }

    private static uint LengthOf(int words) => words switch { <= 4 => (uint)words, <= 6 => 5, <= 10 => 6, _ => 7 };

    private static uint EndingOf(char last) => last switch { ',' => 1, '.' => 2, '!' or '?' => 3, '…' or '—' or '–' or '-' => 4, _ => 0 };

    private static uint Bits(params ReadOnlySpan<bool> bits)
    {
        var sum = 0u;
        for (var i = 0; i < bits.Length; i++)
        {
            sum |= bits[i] ? 1u << i : 0;
        }

        return sum;
    }
}
