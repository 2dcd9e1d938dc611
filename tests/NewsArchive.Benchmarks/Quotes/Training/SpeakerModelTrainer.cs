using NewsArchive.Extraction.Quotes.Ranking;

namespace NewsArchive.Benchmarks.Quotes.Training;

/// <summary>Trains a <see cref="SpeakerModel"/>: a conditional logit model over the answers of each run, by AdaGrad. Deterministic.</summary>
internal sealed class SpeakerModelTrainer
{
    private const int Epochs = 10;
    private const double Rate = 0.02;
    private const double Decay = 0.0005;

    // The order of learning leaves its mark on the weights: the mean of several orders generalises better.
    private const int Orders = 3;

    private readonly double[] weights = new double[SpeakerModel.Rows];
    private readonly double[] squares = new double[SpeakerModel.Rows];

    public SpeakerModel Train(IReadOnlyList<SpeakerExample> examples)
    {
        var sums = new double[SpeakerModel.Rows];
        var shuffled = examples.ToArray();
        for (var order = 0; order < Orders; order++)
        {
            Array.Clear(weights);
            Array.Clear(squares);
            var random = new Random(20 + order);
            for (var epoch = 0; epoch < Epochs; epoch++)
            {
                random.Shuffle(shuffled);
                foreach (var example in shuffled)
                {
                    Learn(example);
                }
            }

            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += weights[i];
            }
        }

        return new SpeakerModel([.. sums.Select(sum => (short)Math.Clamp(Math.Round(sum / Orders * SpeakerModel.Scale), short.MinValue, short.MaxValue))]);
    }

    // One step down the slope of the negative logarithm of the right answers' summed probability.
    private void Learn(SpeakerExample example)
    {
        var scores = example.Rows.Select(rows => rows.Sum(row => weights[row])).ToArray();
        var most = scores.Max();
        var odds = scores.Select(score => Math.Exp(score - most)).ToArray();
        var all = odds.Sum();
        var right = odds.Where((_, i) => example.IsRight[i]).Sum();
        for (var i = 0; i < odds.Length; i++)
        {
            var slope = (odds[i] / all) - (example.IsRight[i] ? odds[i] / Math.Max(right, 1e-300) : 0);
            if (Math.Abs(slope) > 1e-4)
            {
                Change(example.Rows[i], slope);
            }
        }
    }

    private void Change(int[] rows, double slope)
    {
        foreach (var row in rows)
        {
            var own = slope + (Decay * weights[row]);
            squares[row] += own * own;
            weights[row] -= Rate * own / (Math.Sqrt(squares[row]) + 1e-6);
        }
    }
}
