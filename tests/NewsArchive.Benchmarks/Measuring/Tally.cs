namespace NewsArchive.Benchmarks.Measuring;

/// <summary>How many of the things found are right or extra, and how many were missed.</summary>
internal readonly record struct Tally(int Right, int Extra, int Missed)
{
    public double Precision => Ratio(Right, Right + Extra);

    public double Recall => Ratio(Right, Right + Missed);

    public double F1 => Ratio(2 * Right, (2 * Right) + Extra + Missed);

    /// <summary>How many there are to find.</summary>
    public int Gold => Right + Missed;

    public static Tally operator +(Tally a, Tally b) => new(a.Right + b.Right, a.Extra + b.Extra, a.Missed + b.Missed);

    public static Tally Of<T>(IReadOnlySet<T> found, IReadOnlySet<T> gold)
    {
        var right = found.Count(gold.Contains);
        return new(right, found.Count - right, gold.Count - right);
    }

    public static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
