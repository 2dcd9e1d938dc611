using Microsoft.Extensions.Time.Testing;
using NewsArchive.Store.Importing;

namespace NewsArchive.Store.Tests.Importing;

public sealed class ImportPaceTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void It_says_nothing_before_there_is_something_to_measure()
    {
        var pace = new ImportPace(time);
        pace.Add(new ImportProgress(0, 100, "a.md", new ImportCounts()));

        Assert.Null(pace.Rate);
        Assert.Null(pace.Left);
    }

    [Fact]
    public void It_measures_what_was_done_lately()
    {
        var pace = new ImportPace(time);
        Run(pace, from: 0, to: 1_000, perSecond: 100); // unchanged
        Run(pace, from: 1_000, to: 1_200, perSecond: 10); // new

        Assert.Equal(10, pace.Rate!.Value, 1.0);
        Assert.Equal(180, pace.Left!.Value.TotalSeconds, 20.0);
    }

    [Fact]
    public void A_container_counts_its_members_but_gives_no_end()
    {
        var pace = new ImportPace(time);
        for (var second = 0; second < 5; second++)
        {
            pace.Add(new ImportProgress(0, 1, $"a.zip/{second}.md", new ImportCounts(New: second * 50)));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(50, pace.Rate!.Value, 0.1);
        Assert.Null(pace.Left);
    }

    private void Run(ImportPace pace, int from, int to, int perSecond)
    {
        for (var done = from; done <= to; done++)
        {
            pace.Add(new ImportProgress(done, 3_000, "x.md", new ImportCounts(New: done)));
            time.Advance(TimeSpan.FromSeconds(1.0 / perSecond));
        }
    }
}
