using System.Globalization;

namespace NewsArchive.Web.Charts;

/// <summary>Numbers as bars in a row, and the same numbers as a table.</summary>
/// <param name="Summary">What the bars show, in words.</param>
/// <param name="Rows">What a bar stands for: "Month".</param>
/// <param name="Columns">The names of each bar's numbers.</param>
/// <param name="Drawn">How many of the columns are drawn, from the first: each is a part of the one before it.</param>
public sealed record BarChart(string Summary, string Rows, IReadOnlyList<string> Columns, int Drawn, IReadOnlyList<Bar> Bars)
{
    /// <summary>In pixels; as wide as there is room.</summary>
    public const int PlotHeight = 160;

    private const int MaxLines = 4;

    /// <summary>The number at the upper edge.</summary>
    public int Top { get; } = RoundedUp(Bars.Max(b => b.Numbers[0]));

    /// <summary>The numbers at which a line goes across, the highest first: 1, 2 or 5 and zeros apart.</summary>
    public IEnumerable<int> Lines
    {
        get
        {
            var step = StepOf(Top);
            return Enumerable.Range(0, (Top / step) + 1).Reverse().Select(i => i * step);
        }
    }

    /// <summary>The bars that the table holds: those that are no gaps.</summary>
    public IEnumerable<Bar> Filled => Bars.Where(b => b.Numbers.Any(n => n > 0));

    /// <summary>How far below the upper edge a number lies, in pixels.</summary>
    public int Y(int number) => PlotHeight - (int)Math.Round((double)PlotHeight * number / Top);

    /// <summary>How far from the left edge a place lies, counted in bars: 1.5 is the middle of the second.</summary>
    public string X(double bars) => string.Create(CultureInfo.InvariantCulture, $"{100 * bars / Bars.Count:0.###}%");

    // To the next line: the lines below it lie as far apart as below the number itself.
    private static int RoundedUp(int max)
    {
        var step = StepOf(max);
        return (max + step - 1) / step * step;
    }

    private static int StepOf(int max)
    {
        var power = 1;
        while (max > 10 * power * MaxLines)
        {
            power *= 10;
        }

        return power * ((int[])[1, 2, 5, 10]).First(n => max <= n * power * MaxLines);
    }
}

/// <param name="Name">"November 2024".</param>
/// <param name="Tick">What stands below it; null where there is no room for that.</param>
/// <param name="Numbers">One for each column of the chart.</param>
public sealed record Bar(string Name, string? Tick, string Href, IReadOnlyList<int> Numbers);
