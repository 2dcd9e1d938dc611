using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Ranking;

/// <summary>Looks at each run and at what stands around it.</summary>
internal sealed class RunViews(QuotedText text)
{
    private const int MaxReach = 120;

    private readonly Narration narration = text.Narration;
    private readonly SpeakerCandidates candidates = text.Candidates;
    private readonly CueFinder cues = new(text.Narration);
    private readonly SubjectFinder subjects = new(text.Narration, text.Candidates);
    private readonly TermJudge terms = new(text.Narration, new CueFinder(text.Narration));

    /// <param name="previous">What was found of the run before; null where nobody says it.</param>
    public RunView Of(int sentenceIndex, int run, Attribution? previous)
    {
        var sentence = text.Sentences[sentenceIndex];
        var (first, end) = (narration.FirstTokens[run], narration.EndTokens[run]);
        var from = Math.Max(sentence.First, first - MaxReach);
        var to = Math.Min(sentence.End, end + MaxReach);
        var cueBefore = cues.LastBefore(first, from, first);
        var cueAfter = cues.FirstAfter(end, to, allowsWeak: false);
        return new RunView
        {
            Run = run,
            Sentence = sentence,
            ByRule = null,
            IsTerm = false,
            Previous = previous,
            CueBefore = cueBefore,
            SubjectBefore = cueBefore < 0 ? null : SubjectOf(cueBefore, from, first),
            CueAfter = cueAfter,
            SubjectAfter = cueAfter < 0 ? null : SubjectOf(cueAfter, end, to),
            Length = LengthOf(narration.Runs[run].CountWords(narration.Text)),
            Shape = ShapeOf(sentence, run),
            Ending = EndingOf(narration.Runs[run].LastCharacter(narration.Text)),
            IsTitleCase = terms.IsTitle(run),
            ContinuesRun = narration.Runs[run].ContinuesRun,
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

    private uint ShapeOf(Sentence sentence, int run)
    {
        var startsSentence = !HasWords(sentence.First, narration.FirstTokens[run]);
        var endsSentence = !HasWords(narration.EndTokens[run], sentence.End);
        var startsParagraph = narration.Tokens[narration.FirstTokens[run]].StartsParagraph;
        return (startsSentence ? 1u : 0) + (endsSentence ? 2u : 0) + (char.IsUpper(narration.Text[narration.Runs[run].Span.Start]) ? 4u : 0) + (startsParagraph ? 8u : 0);
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
}
