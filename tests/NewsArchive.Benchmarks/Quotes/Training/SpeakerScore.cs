using System.Globalization;
using NewsArchive.Benchmarks.Measuring;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Extraction.Quotes.Ranking;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Benchmarks.Quotes.Training;

/// <summary>Counts how often speakers are found as people marked them, by kind of speaker, and how sure the program was.</summary>
internal sealed class SpeakerScore
{
    private readonly Dictionary<string, Share> byKind = [];
    private readonly Share[] byConfidence = new Share[10];
    private int right;
    private int sourced;
    private int claimed;
    private int scare;
    private int scareSpoken;
    private int found;
    private int missed;
    private int extra;
    private int shorts;
    private int shortsRight;
    private int longScare;
    private int longScareSpoken;

    public List<string> Mistakes { get; } = [];

    /// <summary>Adds an article as decided.</summary>
    /// <param name="decided">For each run the speaker, and the confidence.</param>
    public void Add(LabelledText labelled, IReadOnlyList<Decision> decided)
    {
        missed += labelled.Missed;
        for (var run = 0; run < decided.Count; run++)
        {
            var (attribution, isSpeech, confidence) = decided[run];
            if (labelled.Labels[run] is not { } gold)
            {
                continue;
            }

            if (gold.Label == RunLabel.Short)
            {
                shorts += gold.Sources.Count > 0 ? 1 : 0;
                shortsRight += gold.Sources.Count > 0 && attribution is not null && (labelled.IsMarked(gold, attribution.Speaker) || labelled.IsNamed(gold, attribution.Speaker.Person)) ? 1 : 0;
                continue;
            }

            if (gold.Label == RunLabel.Scare)
            {
                scare++;
                scareSpoken += attribution is null ? 0 : 1;
                var isLong = labelled.Text.Narration.Runs[run].CountWords(labelled.Text.Narration.Text) >= KindJudge.ShortWords;
                longScare += isLong ? 1 : 0;
                longScareSpoken += isLong && attribution is not null ? 1 : 0;
                extra += isSpeech && isLong ? 1 : 0;
                claimed += attribution is not null && isLong ? 1 : 0;
                if (attribution is not null)
                {
                    Count(confidence, isRight: false);
                    Mistakes.Add($"scare   {labelled.Describe(gold)} given to “{Words(labelled, attribution.Speaker)}” {attribution.Rule} {confidence:0.00}");
                }

                continue;
            }

            found += isSpeech ? 1 : 0;
            missed += isSpeech ? 0 : 1;
            claimed += attribution is null ? 0 : 1;
            if (!isSpeech)
            {
                Mistakes.Add($"missed  {labelled.Describe(gold)} {confidence:0.00}");
            }

            if (gold.Sources.Count == 0)
            {
                continue;
            }

            var isRight = attribution is not null && (labelled.IsMarked(gold, attribution.Speaker) || labelled.IsNamed(gold, attribution.Speaker.Person));
            sourced++;
            right += isRight ? 1 : 0;
            if (attribution is not null)
            {
                Count(confidence, isRight);
            }

            var kind = labelled.KindOf(gold);
            byKind[kind] = byKind.GetValueOrDefault(kind) + new Share(isRight ? 1 : 0, isSpeech ? 1 : 0);
            if (!isRight && isSpeech)
            {
                Mistakes.Add($"speaker {labelled.Describe(gold)} not “{(attribution is null ? "" : Words(labelled, attribution.Speaker))}” {attribution?.Rule} {confidence:0.00}");
            }
        }
    }

    public void Print()
    {
        var attributed = byKind.Values.Sum(k => k.All);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"segments F1 {new Tally(found, extra, missed).F1:0.0000}  attribution {(double)right / attributed:0.0000}  end-to-end F1 {new Tally(right, claimed - right, sourced - right).F1:0.0000}  scare quotes with a speaker {(double)scareSpoken / scare:0.000} (long {longScareSpoken}/{longScare} short {scareSpoken - longScareSpoken}/{scare - longScare}) short right {(double)shortsRight / shorts:0.000}   {string.Join("  ", byKind.OrderBy(k => k.Key).Select(k => $"{k.Key} {k.Value.Ratio:0.000}"))}"));
    }

    /// <summary>Prints how often the program is right where it is so sure.</summary>
    public void PrintConfidence()
    {
        for (var i = 0; i < byConfidence.Length; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"confidence {i / 10.0:0.0}–{(i + 1) / 10.0:0.0}: {byConfidence[i].All,5} speakers, right {byConfidence[i].Ratio:0.000}"));
        }
    }

    private void Count(double confidence, bool isRight) => byConfidence[Math.Min((int)(confidence * 10), 9)] += Share.Of(isRight);

    private static string Words(LabelledText labelled, SpeakerCandidate speaker) =>
        labelled.Text.Narration.SpanOf(speaker.First, speaker.End).Of(labelled.Text.Narration.Text);
}
