namespace NewsArchive.Benchmarks.Measuring;

/// <summary>How many of some things are right.</summary>
internal readonly record struct Share(int Right, int All)
{
    public double Ratio => Tally.Ratio(Right, All);

    public static Share operator +(Share a, Share b) => new(a.Right + b.Right, a.All + b.All);

    public static Share Of(bool isRight) => new(isRight ? 1 : 0, 1);
}
