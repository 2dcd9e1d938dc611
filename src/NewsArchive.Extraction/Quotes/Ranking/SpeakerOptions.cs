using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Ranking;

/// <summary>Lists who may say a run: nobody, somebody unknown, those named in its sentence and the two beside it, and whoever spoke before.</summary>
internal sealed class SpeakerOptions(QuotedText text)
{
    private const int MostInSentence = 8;
    private const int MostBeside = 5;

    // Sentences longer than this are lists or broken files; a bound keeps the work linear.
    private const int MaxReach = 120;

    private readonly Narration narration = text.Narration;
    private readonly SpeakerCandidates candidates = text.Candidates;
    private readonly List<SpeakerOption> options = [];

    /// <summary>The answers for a run, valid until the next call.</summary>
    /// <param name="previous">What was found of the run before; null where nobody says it.</param>
    public IReadOnlyList<SpeakerOption> Of(int sentenceIndex, int run, Attribution? previous)
    {
        Attribution? byRule = null;
        options.Clear();
        options.Add(new SpeakerOption(OptionPlace.Nobody, null));
        options.Add(new SpeakerOption(OptionPlace.Unknown, null));
        var sentence = text.Sentences[sentenceIndex];
        var (first, end) = (narration.FirstTokens[run], narration.EndTokens[run]);
        var gapStart = run > sentence.FirstRun ? narration.EndTokens[run - 1] : sentence.First;
        var gapEnd = run + 1 < sentence.EndRun ? narration.FirstTokens[run + 1] : sentence.End;
        AddBackwards(OptionPlace.Before, gapStart, first, MostInSentence, byRule);
        AddForwards(OptionPlace.After, end, gapEnd, MostInSentence, byRule);
        AddBackwards(OptionPlace.FarBefore, sentence.First, gapStart, MostBeside, byRule);
        AddForwards(OptionPlace.FarAfter, gapEnd, sentence.End, MostBeside, byRule);
        if (sentenceIndex > 0)
        {
            var before = text.Sentences[sentenceIndex - 1];
            AddForwards(before.Paragraph == sentence.Paragraph ? OptionPlace.SentenceBefore : OptionPlace.ParagraphBefore, before.First, before.End, MostBeside, byRule);
        }

        if (sentenceIndex + 1 < text.Sentences.Count)
        {
            var next = text.Sentences[sentenceIndex + 1];
            AddForwards(next.Paragraph == sentence.Paragraph ? OptionPlace.SentenceAfter : OptionPlace.ParagraphAfter, next.First, next.End, MostBeside, byRule);
        }

        Add(OptionPlace.Elsewhere, byRule, byRule);
        Add(OptionPlace.SameAsBefore, previous, byRule);
        return options;
    }

    private void Add(OptionPlace place, Attribution? attribution, Attribution? byRule)
    {
        if (attribution is not null && !options.Exists(o => o.Speaker?.First == attribution.Speaker.First))
        {
            options.Add(new SpeakerOption(place, attribution.Speaker, 0, byRule?.Speaker.First == attribution.Speaker.First ? byRule : null));
        }
    }

    private void AddBackwards(OptionPlace place, int from, int to, int most, Attribution? byRule)
    {
        var order = 0;
        for (var i = to - 1; i >= Math.Max(from, to - MaxReach) && order < most; i--)
        {
            if (candidates.StartingAt(i) is { } candidate && candidate.End <= to && narration.IsOwn(i))
            {
                Add(place, candidate, order++, byRule);
            }
        }
    }

    private void AddForwards(OptionPlace place, int from, int to, int most, Attribution? byRule)
    {
        var order = 0;
        for (var i = from; i < Math.Min(to, from + MaxReach) && order < most; i++)
        {
            if (candidates.StartingAt(i) is { } candidate && narration.IsOwn(i))
            {
                Add(place, candidate, order++, byRule);
            }
        }
    }

    private void Add(OptionPlace place, SpeakerCandidate candidate, int order, Attribution? byRule) =>
        options.Add(byRule is not null && byRule.Speaker.First == candidate.First
            ? new SpeakerOption(place, byRule.Speaker, order, byRule)
            : new SpeakerOption(place, candidate, order));
}
