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
    private Attribution? byRule;

    /// <summary>The answers for a run, nobody first; valid until the next call.</summary>
    /// <param name="last">Who spoke last.</param>
    public IReadOnlyList<SpeakerOption> Of(int sentenceIndex, int run, Attribution? last)
    {
        byRule = text.ByRule[run];
        options.Clear();
        options.Add(new SpeakerOption(OptionPlace.Nobody, null));
        options.Add(new SpeakerOption(OptionPlace.Unknown, null));
        var sentence = text.Sentences[sentenceIndex];
        var (first, end) = (narration.FirstTokens[run], narration.EndTokens[run]);
        var gapStart = run > sentence.FirstRun ? narration.EndTokens[run - 1] : sentence.First;
        var gapEnd = run + 1 < sentence.EndRun ? narration.FirstTokens[run + 1] : sentence.End;
        AddBackwards(OptionPlace.Before, gapStart, first, MostInSentence);
        AddForwards(OptionPlace.After, end, gapEnd, MostInSentence);
        AddBackwards(OptionPlace.FarBefore, sentence.First, gapStart, MostBeside);
        AddForwards(OptionPlace.FarAfter, gapEnd, sentence.End, MostBeside);
        if (sentenceIndex > 0)
        {
            var before = text.Sentences[sentenceIndex - 1];
            AddForwards(before.Paragraph == sentence.Paragraph ? OptionPlace.SentenceBefore : OptionPlace.ParagraphBefore, before.First, before.End, MostBeside);
        }

        if (sentenceIndex + 1 < text.Sentences.Count)
        {
            var next = text.Sentences[sentenceIndex + 1];
            AddForwards(next.Paragraph == sentence.Paragraph ? OptionPlace.SentenceAfter : OptionPlace.ParagraphAfter, next.First, next.End, MostBeside);
        }

        AddFurther(OptionPlace.LastSpeaker, last?.Speaker);
        AddFurther(OptionPlace.Elsewhere, byRule?.Speaker);
        return options;
    }

    private void AddFurther(OptionPlace place, SpeakerCandidate? speaker)
    {
        if (speaker is not null && !options.Exists(o => o.Speaker?.First == speaker.First))
        {
            Add(place, speaker, 0);
        }
    }

    private void Add(OptionPlace place, SpeakerCandidate speaker, int order) => options.Add(byRule is not null && byRule.Speaker.First == speaker.First
        ? new SpeakerOption(place, byRule.Speaker, order, byRule)
        : new SpeakerOption(place, speaker, order));

    private void AddBackwards(OptionPlace place, int from, int to, int most)
    {
        var order = 0;
        for (var i = to - 1; i >= Math.Max(from, to - MaxReach) && order < most; i--)
        {
            if (candidates.StartingAt(i) is { } candidate && candidate.End <= to && narration.IsOwn(i))
            {
                Add(place, candidate, order++);
            }
        }
    }

    private void AddForwards(OptionPlace place, int from, int to, int most)
    {
        var order = 0;
        for (var i = from; i < Math.Min(to, from + MaxReach) && order < most; i++)
        {
            if (candidates.StartingAt(i) is { } candidate && narration.IsOwn(i))
            {
                Add(place, candidate, order++);
            }
        }
    }
}
