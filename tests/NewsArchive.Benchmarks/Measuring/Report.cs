namespace NewsArchive.Benchmarks.Measuring;

/// <summary>Prints measures, one a line.</summary>
internal static class Report
{
    public static void Print(string group, string what, Tally tally) =>
        Console.WriteLine($"{group,-7} {what,-10} {tally.Gold,5}  precision {tally.Precision:0.0000}  recall {tally.Recall:0.0000}  F1 {tally.F1:0.0000}");

    /// <param name="meaning">What those are that count as right.</param>
    public static void Print(string group, string what, Share share, string meaning) =>
        Console.WriteLine($"{group,-7} {what,-10} {share.All,5}  {meaning} {share.Ratio:0.0000}");

    /// <summary>Prints as many mistakes as asked for, drawn at random, the same ones each time.</summary>
    public static void Print(IEnumerable<string> mistakes, int count)
    {
        var random = new Random(1);
        foreach (var line in mistakes.OrderBy(_ => random.Next()).Take(count).Order(StringComparer.Ordinal))
        {
            Console.WriteLine(line);
        }
    }
}
