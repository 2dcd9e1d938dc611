using System.Globalization;

namespace NewsArchive.Benchmarks.Importing;

/// <summary><c>import</c>: how fast invented seeds are imported, in how much memory, to how many bytes.</summary>
internal static class ImportCommand
{
    private const int WarmUpCount = 300;

    /// <summary><c>import FOLDER COUNT… [--rounds=N]</c>: imports so many seeds each, and again unchanged, beside a bare pipeline.</summary>
    public static async Task<int> MeasureAsync(string folder, IReadOnlyList<string> rest)
    {
        var rounds = rest.FirstOrDefault(r => r.StartsWith("--rounds=", StringComparison.Ordinal)) is { } option ? int.Parse(option[9..], CultureInfo.InvariantCulture) : 1;
        var counts = rest.Where(r => !r.StartsWith("--", StringComparison.Ordinal)).Select(r => int.Parse(r, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
        await new ImportBenchmark(folder, WarmUpCount).RunAsync(); // what is loaded and compiled once
        foreach (var count in counts)
        {
            var benchmark = new ImportBenchmark(folder, count);
            for (var round = 0; round < rounds; round++)
            {
                Print(await benchmark.RunAsync());
            }
        }

        return 0;
    }

    private static void Print(ImportMeasures m)
    {
        Console.WriteLine($"\n## {m.Count:N0} seeds, {m.TextBytes / 1e6:N0} MB\n");
        Console.WriteLine("| | a second | µs of processors each |\n|---|---:|---:|");
        Line("bare pipeline", m.Bare, m.Count);
        Line("import", m.Import, m.Count);
        Line("import of unchanged seeds", m.Again, m.Count);
        Line("reading and hashing alone", m.Hashing, m.Count);
        Line("extraction alone, on one core", m.Extraction, Math.Min(m.Count, ImportBenchmark.ExtractionCount));
        Console.WriteLine("\n| | |\n|---|---:|");
        Line("rate of the import to the bare pipeline's", $"{m.Bare.Seconds / m.Import.Seconds:N2}");
        Line("the same by time of processors", $"{m.Bare.ProcessorSeconds / m.Import.ProcessorSeconds:N2}");
        Line("memory at most, MB", $"{m.PeakBytes / 1e6:N0}");
        Line("memory at most when unchanged, MB", $"{m.AgainPeakBytes / 1e6:N0}");
        Line("database to text", $"{m.DatabaseBytes / (double)m.TextBytes:N2}");
        Line("bare database to text", $"{m.BareBytes / (double)m.TextBytes:N2}");
        Console.WriteLine("\n| largest tables and indexes | MB | to text |\n|---|---:|---:|");
        foreach (var (name, bytes) in m.Trees.Take(24))
        {
            Console.WriteLine($"| {name} | {bytes / 1e6:N1} | {bytes / (double)m.TextBytes:N3} |");
        }
    }

    private static void Line(string name, Effort effort, int count) =>
        Console.WriteLine($"| {name} | {count / effort.Seconds:N0} | {effort.ProcessorSeconds * 1e6 / count:N0} |");

    private static void Line(string name, string value) => Console.WriteLine($"| {name} | {value} |");
}
