using System.Text;
using NewsArchive.Benchmarks.Fuzzing;

namespace NewsArchive.Extraction.Tests;

/// <summary>Runs alone: other tests' memory would count.</summary>
[CollectionDefinition(nameof(FuzzTests), DisableParallelization = true)]
public class FuzzCollection;

/// <summary>Spoilt files of every format give articles whose spans hold, or reasons: no exception, no hang, memory in proportion. "fuzz" of the benchmarks runs longer.</summary>
[Collection(nameof(FuzzTests))]
public class FuzzTests
{
    private const int InputsPerFormat = 400;
    private const int Seed = 20240304;

    private static readonly Fuzzer Fuzzer = new(FuzzSource.ReadAll(Path.Combine(AppContext.BaseDirectory, "Cases")), Seed);

    public static TheoryData<string> Formats => [.. Fuzzer.Formats];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Spoilt_files_give_articles_or_reasons(string format)
    {
        var failures = Fuzzer.Run(format, InputsPerFormat).Take(3).ToList();

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    // Fifty thousand bytes of what costs a reader most for each.
    [Theory]
    [InlineData("a.html", "<p>a")]
    [InlineData("a.html", "<br>")]
    [InlineData("a.html", "<i>a</i>")]
    [InlineData("a.html", "<a href=b>c</a> ")]
    [InlineData("a.md", "- a\n")]
    [InlineData("a.md", "*a* ")]
    [InlineData("a.md", "“a” ")]
    [InlineData("a.txt", "Ab ")]
    [InlineData("a.mhtml", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n\r\n")]
    [InlineData("a.xml", "<rss version=\"2.0\"><item><a/></item>")]
    [InlineData("a.warc", "WARC/1.0\r\n\r\n\r\n\r\n")]
    [InlineData("a.md", "+++\na=1\n")]
    public void Memory_grows_in_proportion_to_the_file(string path, string unit)
    {
        var file = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, 50_000 / unit.Length)));

        Assert.Null(Fuzzer.Check(path, file, out _));
    }

    [Fact]
    public void Every_format_that_is_read_has_a_case_to_spoil() =>
        Assert.Equal([".atom", ".htm", ".html", ".markdown", ".md", ".mhtml", ".txt", ".warc", ".warc.gz", ".xml", ".zip"], Fuzzer.Formats);

    [Fact]
    public void The_same_seed_gives_the_same_files()
    {
        var sources = FuzzSource.ReadAll(Path.Combine(AppContext.BaseDirectory, "Cases"));
        var (one, two) = (new Mutator(7), new Mutator(7));

        Assert.All(sources, s => Assert.Equal(one.Mutate(s, sources), two.Mutate(s, sources)));
    }

    [Fact]
    public void Memory_that_lives_at_one_time_is_seen()
    {
        const int bound = 8 << 20;

        Assert.NotNull(LiveMemory.Exceeding(bound, long.MaxValue, () =>
        {
            var held = new byte[64 << 20];
            Thread.Sleep(200); // so that a collection falls into it
            GC.KeepAlive(held);
        }));
        Assert.Null(LiveMemory.Exceeding(bound, allocatedInAll: bound, () => throw new InvalidOperationException("Nothing is run again that is proved already.")));
    }
}
