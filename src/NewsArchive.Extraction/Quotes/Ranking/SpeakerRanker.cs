using NewsArchive.Extraction.Quotes.Attributing;

namespace NewsArchive.Extraction.Quotes.Ranking;

/// <summary>What was decided of a run.</summary>
/// <param name="Attribution">Who says it; null where nobody does or the text does not tell who.</param>
/// <param name="IsSpeech">Whether anybody says it.</param>
/// <param name="Confidence">How likely that is, 0 to 1.</param>
internal sealed record Decision(Attribution? Attribution, bool IsSpeech, double Confidence);

/// <summary>Weighs, run after run, everybody who may say it, and takes the likeliest. The rules' choice is one of the things that it weighs.</summary>
internal sealed class SpeakerRanker
{
    private static double E(string n, double d) => Environment.GetEnvironmentVariable(n) is { } v ? double.Parse(v, System.Globalization.CultureInfo.InvariantCulture) : d;
    private static readonly double TS = E("TS", 0.08);
    private static readonly double TL1 = E("TL1", 0.15);
    private static readonly double TL2 = E("TL2", 0.4);
    private readonly QuotedText text;
    private readonly SpeakerModel model;
    private readonly RunViews views;
    private readonly SpeakerOptions options;
    private readonly OptionFeatures features;

    public SpeakerRanker(QuotedText text, SpeakerModel model)
    {
        (this.text, this.model) = (text, model);
        views = new RunViews(text);
        options = new SpeakerOptions(text);
        features = new OptionFeatures(text.Narration);
    }

    /// <summary>For each run what is decided of it.</summary>
    public Decision[] Decide()
    {
        var decided = new Decision[text.Narration.Runs.Count];
        Span<uint> buffer = stackalloc uint[OptionFeatures.Most];
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            for (var run = text.Sentences[i].FirstRun; run < text.Sentences[i].EndRun; run++)
            {
                var previous = run > 0 ? decided[run - 1].Attribution : null;
                decided[run] = Decide(views.Of(i, run, previous), options.Of(i, run, previous), buffer);
            }
        }

        return decided;
    }

    private Decision Decide(RunView run, IReadOnlyList<SpeakerOption> answers, Span<uint> buffer)
    {
        Span<double> scores = stackalloc double[answers.Count];
        var best = 0;
        for (var i = 0; i < answers.Count; i++)
        {
            scores[i] = model.Score(buffer[..features.Of(run, answers[i], buffer)]);
            best = scores[i] > scores[best] ? i : best;
        }

        // The probability of the best (softmax).
        var sum = 0.0;
        foreach (var score in scores)
        {
            sum += Math.Exp(score - scores[best]);
        }

        var nobody = Math.Exp(scores[0] - scores[best]) / sum;
        var isShort = run.Length < 4;
        if (nobody > (isShort ? TS : TL2))
        {
            return new Decision(null, false, nobody);
        }

        if (!isShort && nobody > TL1)
        {
            return new Decision(null, true, 1 - nobody);
        }

        return new Decision(AttributionOf(run, answers[best]), answers[best].Place != OptionPlace.Nobody, 1 / sum);
    }

    // The words that show why: those of the rule that chose the same, else the verb whose subject the speaker is.
    private static Attribution? AttributionOf(RunView run, SpeakerOption option)
    {
        if (option.Speaker is null)
        {
            return null;
        }

        if (option.ByRule is not null)
        {
            return option.ByRule;
        }

        if (run.Previous is { } previous && previous.Speaker.First == option.Speaker.First)
        {
            return previous with { Rule = run.Sentence.FirstRun < run.Run ? AttributionRule.SameSentence : AttributionRule.Continuation };
        }

        var cue = run.SubjectBefore?.First == option.Speaker.First ? run.CueBefore : run.SubjectAfter?.First == option.Speaker.First ? run.CueAfter : -1;
        var rule = cue < 0 ? AttributionRule.Nearby : cue == run.CueBefore ? AttributionRule.Before : AttributionRule.After;
        return new Attribution(option.Speaker, cue, rule);
    }
}
