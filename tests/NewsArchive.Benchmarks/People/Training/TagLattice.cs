using NewsArchive.Extraction.People.Tagging;

namespace NewsArchive.Benchmarks.People.Training;

/// <summary>How likely each tag of each token of a run is, over all sequences of tags (the forward-backward algorithm).</summary>
internal sealed class TagLattice
{
    /// <summary>The number of tags.</summary>
    public const int Tags = 3;

    private readonly int length;
    private readonly double[,] scores;
    private readonly double[] transitions;

    // The logarithm of the summed weight of all sequences up to, and from, a token's tag.
    private readonly double[,] forward;
    private readonly double[,] backward;
    private readonly double all;

    /// <param name="scores">Per token and tag.</param>
    /// <param name="transitions">Per earlier and later tag; before a run stands no name.</param>
    public TagLattice(double[,] scores, double[] transitions)
    {
        (this.scores, this.transitions, length) = (scores, transitions, scores.GetLength(0));
        (forward, backward) = (new double[length, Tags], new double[length, Tags]);
        for (var i = 0; i < length; i++)
        {
            for (var to = 0; to < Tags; to++)
            {
                forward[i, to] = scores[i, to] + LogOfSum(Before(i, 0) + Transition(0, to), Before(i, 1) + Transition(1, to), Before(i, 2) + Transition(2, to));
            }
        }

        for (var i = length - 2; i >= 0; i--)
        {
            for (var from = 0; from < Tags; from++)
            {
                backward[i, from] = LogOfSum(After(i, from, 0), After(i, from, 1), After(i, from, 2));
            }
        }

        all = LogOfSum(forward[length - 1, 0], forward[length - 1, 1], forward[length - 1, 2]);
    }

    public double ProbabilityOf(int token, NameTag tag) => Math.Exp(forward[token, (int)tag] + backward[token, (int)tag] - all);

    /// <summary>How often each transition is expected in the run.</summary>
    public double[] ExpectedTransitions()
    {
        var expected = new double[Tags * Tags];
        for (var i = 0; i < length; i++)
        {
            for (var from = 0; from < Tags; from++)
            {
                for (var to = 0; to < Tags; to++)
                {
                    expected[(from * Tags) + to] += Math.Exp(Before(i, from) + Transition(from, to) + scores[i, to] + backward[i, to] - all);
                }
            }
        }

        return expected;
    }

    private double Before(int token, int from) => token > 0 ? forward[token - 1, from] : from == (int)NameTag.Outside ? 0 : double.NegativeInfinity;

    private double After(int token, int from, int to) => Transition(from, to) + scores[token + 1, to] + backward[token + 1, to];

    // Inside a name one can only come from its beginning.
    private double Transition(int from, int to) =>
        from == (int)NameTag.Outside && to == (int)NameTag.Inside ? double.NegativeInfinity : transitions[(from * Tags) + to];

    private static double LogOfSum(double a, double b, double c)
    {
        var most = Math.Max(a, Math.Max(b, c));
        return double.IsNegativeInfinity(most) ? most : most + Math.Log(Math.Exp(a - most) + Math.Exp(b - most) + Math.Exp(c - most));
    }
}
