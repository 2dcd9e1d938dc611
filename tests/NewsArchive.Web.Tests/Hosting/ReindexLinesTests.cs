using Microsoft.Extensions.Time.Testing;
using NewsArchive.Web.Hosting;

namespace NewsArchive.Web.Tests.Hosting;

public sealed class ReindexLinesTests
{
    [Fact]
    public void There_is_a_line_every_ten_seconds_and_none_where_it_takes_less()
    {
        var time = new FakeTimeProvider();
        var output = new StringWriter { NewLine = "\n" };
        var lines = new ReindexLines(output, time, total: 5000);

        for (var second = 1; second <= 21; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            lines.Report(second * 100);
            Assert.Equal(second >= 10, output.ToString().Length > 0);
        }

        Assert.Equal("1000 of 5000 articles are in the search index\n2000 of 5000 articles are in the search index\n", output.ToString());
    }
}
