using NewsArchive.Extraction.Quotes;
using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Quotes.Ranking;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Benchmarks.Quotes.Training;

/// <summary>A run to learn from: for each answer the rows of the model that it touches, and whether it is right.</summary>
internal sealed record SpeakerExample(int[][] Rows, bool[] IsRight)
{
    /// <summary>The runs of an article that people marked. Before each stands what they said of the run before it.</summary>
    public static IEnumerable<SpeakerExample> Of(LabelledText labelled)
    {
        var text = labelled.Text;
        var (views, options, features) = (new RunViews(text), new SpeakerOptions(text), new OptionFeatures(text.Narration));
        Attribution? last = null;
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            for (var run = text.Sentences[i].FirstRun; run < text.Sentences[i].EndRun; run++)
            {
                if (labelled.Labels[run] is { } gold)
                {
                    var view = views.Of(i, run, last);
                    var answers = options.Of(i, run, last);
                    var isRight = RightOnes(labelled, gold, answers);
                    yield return new SpeakerExample([.. answers.Select(answer => RowsOf(features, view, answer))], isRight);
                    last = answers.Where((_, answer) => isRight[answer]).Select(a => a.Speaker).OfType<SpeakerCandidate>().FirstOrDefault() is { } speaker
                        ? new Attribution(speaker, -1, AttributionRule.Nearby)
                        : last;
                }
            }
        }
    }

    private static bool[] RightOnes(LabelledText labelled, AttributedRun gold, IReadOnlyList<SpeakerOption> answers)
    {
        if (gold.Label == RunLabel.Scare)
        {
            return [.. answers.Select(a => a.Place == OptionPlace.Nobody)];
        }

        // A marked span may hold several noun phrases: the person, else the first that no preposition governs, is the one who speaks.
        var marked = answers.Where(a => a.Speaker is not null && labelled.IsMarked(gold, a.Speaker)).ToList();
        var heads = marked.Where(a => a.Speaker is { IsGoverned: false, Kind: CandidateKind.Person }).ToList();
        heads = heads.Count > 0 ? heads : [.. marked.Where(a => !a.Speaker!.IsGoverned).OrderBy(a => a.Speaker!.First).Take(1)];
        heads = heads.Count > 0 ? heads : marked;
        heads = heads.Count > 0 ? heads : [.. answers.Where(a => a.Speaker is { } speaker && labelled.IsNamed(gold, speaker.Person))];
        return [.. answers.Select(a => heads.Count > 0 ? heads.Contains(a) : a.Place == OptionPlace.Unknown)];
    }

    private static int[] RowsOf(OptionFeatures features, RunView run, SpeakerOption answer)
    {
        Span<uint> buffer = stackalloc uint[OptionFeatures.Most];
        var count = features.Of(run, answer, buffer);
        var rows = new int[count];
        for (var i = 0; i < count; i++)
        {
            rows[i] = SpeakerModel.RowOf(buffer[i]);
        }

        return rows;
    }
}
