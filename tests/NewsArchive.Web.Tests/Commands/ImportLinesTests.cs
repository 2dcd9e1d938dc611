using Microsoft.Extensions.Time.Testing;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Commands;

namespace NewsArchive.Web.Tests.Commands;

public sealed class ImportLinesTests
{
    [Fact]
    public void A_log_gets_a_line_every_ten_seconds_and_none_of_a_short_import()
    {
        var time = new FakeTimeProvider();
        var output = new StringWriter { NewLine = "\n" };
        var lines = new ImportLines(output, time);

        for (var second = 0; second <= 21; second++)
        {
            Assert.Equal(second > 10, output.ToString().Length > 0);
            lines.Report(new ImportProgress(second * 2, 100, "a\u001b.md", new ImportCounts(New: second * 2)));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(
            ["20 of 100 seeds: 20 new, 0 changed, 0 unchanged, 0 failed; 2 seeds a second, about 40.0 s left; now at a\uFFFD.md", "40 of 100 seeds: 40 new, 0 changed, 0 unchanged, 0 failed; 2 seeds a second, about 30.0 s left; now at a\uFFFD.md"],
            output.ToString().TrimEnd().Split('\n'));
    }
}
