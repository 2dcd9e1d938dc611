using System.Globalization;
using NewsArchive.Web.Pages.Dates;

namespace NewsArchive.Web.Charts;

/// <summary>A stretch of time in equal parts, empty ones included: the months of whole years, or years where months would be too many to tell apart.</summary>
public sealed class Timeline
{
    private const int MaxMonths = 36;
    private const int MaxYears = 6; // beside the results of a search a chart is 245 pixels wide, a year 31

    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50];

    private readonly int step;

    public Timeline(DateOnly first, DateOnly last)
    {
        IsByYear = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1 > MaxMonths;
        var years = Enumerable.Range(first.Year, last.Year - first.Year + 1).Select(y => Period.YearOf(new DateOnly(y, 1, 1)));
        Parts = [.. IsByYear ? years : years.SelectMany(y => Enumerable.Range(1, 12).Select(m => Period.MonthOf(new DateOnly(y.First.Year, m, 1))))];
        step = Steps.FirstOrDefault(s => Parts.Count(p => p.First.Year % s == 0) <= MaxYears, 100);
    }

    public bool IsByYear { get; }

    public IReadOnlyList<Period> Parts { get; }

    /// <summary>The part that a day lies in.</summary>
    public Period Of(DateOnly day) => Parts[0].Like(day);

    /// <summary>What stands below a part on an axis: the quarters of one year, else years as there is room; null for no label.</summary>
    public string? Tick(Period part)
    {
        var year = part.First.ToString("yyyy", CultureInfo.InvariantCulture);
        if (IsByYear)
        {
            return part.First.Year % step == 0 ? year : null;
        }

        var isQuarter = part.First.Month % 3 == 1;
        return Parts.Count == 12
            ? isQuarter ? part.First.ToString("MMM", CultureInfo.InvariantCulture) : null
            : part.First.Month == 1 ? year : null;
    }
}
