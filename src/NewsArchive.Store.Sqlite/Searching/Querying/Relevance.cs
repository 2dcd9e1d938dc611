using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>
/// How well documents answer a query. BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) over words that are
/// weighted by the field they stand in, as BM25F does; and articles lose half of their score in <see cref="HalfLifeYears"/> years.
/// </summary>
internal sealed class Relevance
{
    private const double K1 = 1.2;
    private const double B = 0.5;
    private const double HalfLifeYears = 25;

    // What has no date counts as old.
    private static readonly int UndatedDay = new DateOnly(2000, 1, 1).DayNumber + 1;
    private static readonly int FirstDay = new DateOnly(1900, 1, 1).DayNumber + 1;
    private static readonly float[] Recencies = [.. Enumerable.Range(0, new DateOnly(2100, 1, 1).DayNumber + 1 - FirstDay).Select(RecencyAfter)];

    private readonly float[] norms = new float[256];
    private readonly int docCount;

    /// <param name="docCount">How many documents there are.</param>
    /// <param name="meanLength">Their mean length in words.</param>
    public Relevance(int docCount, double meanLength)
    {
        this.docCount = docCount;
        for (var code = 0; code < norms.Length; code++)
        {
            norms[code] = (float)(DocumentTerms.Unit * K1 * (1 - B + (B * LengthCode.ToLength((byte)code) / meanLength)));
        }
    }

    /// <summary>How much it tells that a document holds what so many hold; never less than nothing.</summary>
    public float InverseFrequency(int matchCount) => (float)Math.Max(0, Math.Log(1 + ((docCount - matchCount + 0.5) / (matchCount + 0.5))));

    /// <summary>The score of a document for one word of a query.</summary>
    public float Of(byte weight, byte length, float inverseFrequency) => (float)(inverseFrequency * weight * (K1 + 1)) / (weight + norms[length]);

    /// <summary>By how much the score of an article counts; no clock is asked, so that an order never changes by itself.</summary>
    /// <param name="day">As <see cref="ArticleValues.Day"/>.</param>
    public static float Recency(int day)
    {
        var days = Math.Max(0, (day == 0 ? UndatedDay : day) - FirstDay);
        return days < Recencies.Length ? Recencies[days] : RecencyAfter(days);
    }

    private static float RecencyAfter(int days) => MathF.Exp(days * (float)(Math.Log(2) / (365.25 * HalfLifeYears)));
}
