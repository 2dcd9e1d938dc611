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
    // A speaker put to words that nobody said is worse than a speaker left out: so little doubt is enough to name none …
    private const double MostDoubt = 0.075;

    // … and a word or two in marks is as often a term as speech.
    private const double MostDoubtOfShort = 0.07;

    // Where a verb of saying stands right beside the marks, or these hold a whole sentence, there is less reason for doubt.
    private const double MostDoubtOfPlain = 0.18;

    // What the rules take for a title or a term seldom is anything else.
    private const double MostDoubtOfTerm = 0.03;

    // Longer runs count as speech, of nobody known, up to this.
    private const double MostDoubtOfSpeech = 0.4;

    private readonly QuotedText text;
    private readonly SpeakerModel model;
    private readonly RunViews views;
    private readonly SpeakerOptions options;
    private readonly OptionFeatures features;
    private readonly RelayedSpeech relayed;

    public SpeakerRanker(QuotedText text, SpeakerModel model)
    {
        (this.text, this.model) = (text, model);
        views = new RunViews(text);
        options = new SpeakerOptions(text);
        features = new OptionFeatures(text.Narration);
        relayed = new RelayedSpeech(text.Narration, text.Candidates);
    }

    /// <summary>For each run what is decided of it.</summary>
    public Decision[] Decide()
    {
        var decided = new Decision[text.Narration.Runs.Count];
        Attribution? last = null;
        Span<uint> buffer = stackalloc uint[OptionFeatures.Most];
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            for (var run = text.Sentences[i].FirstRun; run < text.Sentences[i].EndRun; run++)
            {
                decided[run] = Decide(views.Of(i, run, last), options.Of(i, run, last), buffer);
                last = decided[run].Attribution ?? last;
            }
        }

        // “We shall rebuild the quay. ¶ “And,” she added, “the mill.”: the paragraphs of one quotation are one person's.
        for (var run = decided.Length - 1; run > 0; run--)
        {
            if (text.Narration.Runs[run].ContinuesRun && decided[run] is { Attribution: { } attribution } next && decided[run - 1] is { Attribution: null, IsSpeech: true })
            {
                decided[run - 1] = next with { Attribution = attribution with { Rule = AttributionRule.Continuation } };
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

        // Interviews are too rare in what the model has learnt from: there the rules know better.
        best = run.ByRule is { Rule: AttributionRule.Turn } ? IndexOfRule(answers) : best;

        // The probability of the best (softmax).
        var sum = 0.0;
        foreach (var score in scores)
        {
            sum += Math.Exp(score - scores[best]);
        }

        var nobody = Math.Exp(scores[0] - scores[best]) / sum;
        var mostDoubt = MostDoubtOf(run);
        if (nobody > (run.IsShort || run.IsTerm ? mostDoubt : MostDoubtOfSpeech))
        {
            return new Decision(null, false, nobody);
        }

        if (nobody > mostDoubt)
        {
            return new Decision(null, true, 1 - nobody);
        }

        return new Decision(AttributionOf(run, answers[best]) is { } attribution ? relayed.Of(attribution) : null, answers[best].Place != OptionPlace.Nobody, 1 / sum);
    }

    private static double MostDoubtOf(RunView run) => run switch
    {
        { ByRule: { Strength: Strength.Tight, CueLength: > 1 } or { Rule: AttributionRule.Turn } } => MostDoubtOfSpeech,
        { IsTerm: true } => MostDoubtOfTerm,
        { IsSentence: true } or { ByRule.Strength: Strength.Tight } => MostDoubtOfPlain,
        { IsShort: true } => MostDoubtOfShort,
        _ => MostDoubt,
    };

    private static int IndexOfRule(IReadOnlyList<SpeakerOption> answers)
    {
        var at = answers.Count - 1;
        while (answers[at].ByRule is null)
        {
            at--;
        }

        return at;
    }

    // How the text tells: the rule that chose the same says it, else the place, and the verb whose subject the speaker is.
    private static Attribution? AttributionOf(RunView run, SpeakerOption option)
    {
        if (option.Speaker is not { } speaker)
        {
            return null;
        }

        if (option.ByRule is not null)
        {
            return option.ByRule;
        }

        if (run.Last is { } last && last.Speaker.First == speaker.First)
        {
            return last with { Rule = run.SinceRunBefore == 1 ? AttributionRule.SameSentence : AttributionRule.Continuation };
        }

        var cue = run.SubjectBefore?.First == speaker.First ? run.CueBefore : run.SubjectAfter?.First == speaker.First ? run.CueAfter : -1;
        return new Attribution(speaker, cue, RuleOf(option.Place, cue));
    }

    private static AttributionRule RuleOf(OptionPlace place, int cue) => place switch
    {
        OptionPlace.Before or OptionPlace.FarBefore => cue < 0 ? AttributionRule.Subject : AttributionRule.Before,
        OptionPlace.After => AttributionRule.After,
        OptionPlace.FarAfter => AttributionRule.SentenceEnd,
        _ => AttributionRule.Nearby,
    };
}
