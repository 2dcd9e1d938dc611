using NewsArchive.Web.Charts;

namespace NewsArchive.Web.Tests.Charts;

public class BarChartTests
{
    [Theory]
    [InlineData(1, "1 0")]
    [InlineData(4, "4 3 2 1 0")]
    [InlineData(5, "6 4 2 0")]
    [InlineData(17, "20 15 10 5 0")]
    [InlineData(21, "30 20 10 0")]
    [InlineData(40, "40 30 20 10 0")]
    [InlineData(41, "60 40 20 0")]
    [InlineData(1234, "1500 1000 500 0")]
    public void Lines_stand_at_round_numbers(int most, string lines)
    {
        var chart = Chart(0, most);

        Assert.Equal(lines, string.Join(' ', chart.Lines));
        Assert.Equal(0, chart.Y(chart.Top));
        Assert.Equal(BarChart.PlotHeight, chart.Y(0));
    }

    [Fact]
    public void Bars_share_the_width_evenly()
    {
        var chart = Chart(1, 2, 3);

        Assert.Equal(["0%", "33.333%", "50%", "100%"], [chart.X(0), chart.X(1), chart.X(1.5), chart.X(3)]);
    }

    private static BarChart Chart(params int[] numbers) => new("Articles", "Month", ["Articles"], 1, [.. numbers.Select(n => new Bar("A month", null, "/", [n]))]);
}
