namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary><c>fuzz [COUNT] [SEED]</c>: more spoilt files than the tests take, so many of each format.</summary>
internal static class FuzzCommand
{
    public static int Run(int count, int seed)
    {
        var cases = RepositoryFolder.Of(Path.Combine("tests", "NewsArchive.Extraction.Tests", "Cases"));
        var fuzzer = new Fuzzer(FuzzSource.ReadAll(cases), seed);
        var failures = 0;
        foreach (var format in fuzzer.Formats)
        {
            var time = System.Diagnostics.Stopwatch.StartNew();
            var before = failures;
            foreach (var failure in fuzzer.Run(format, count))
            {
                failures++;
                Console.WriteLine(failure);
            }

            Console.WriteLine($"{format}: {count} inputs, {failures - before} failures, {time.Elapsed.TotalSeconds:F1} s");
        }

        return failures == 0 ? 0 : 1;
    }
}
