using System.Globalization;

namespace NewsArchive.Web.Pages.Dates;

/// <summary>A year, month or day of the calendar.</summary>
public sealed record Period
{
    private readonly Length length;

    private Period(DateOnly first, Length length)
    {
        this.length = length;
        First = first;
        Last = length switch
        {
            Length.Year => new DateOnly(first.Year, 12, 31),
            Length.Month => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            _ => first,
        };
    }

    private enum Length
    {
        Year,
        Month,
        Day,
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    public bool IsDay => length == Length.Day;

    public bool IsYear => length == Length.Year;

    /// <summary>"2024", "November 2024" or "6 November 2024".</summary>
    public string Name => length switch
    {
        Length.Year => First.ToString("yyyy", CultureInfo.InvariantCulture),
        Length.Month => First.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => Wording.Day(First),
    };

    /// <summary>"in 2024", "in November 2024" or "on 6 November 2024".</summary>
    public string When => (IsDay ? "on " : "in ") + Name;

    public string Href => length switch
    {
        Length.Year => First.ToString("'/'yyyy", CultureInfo.InvariantCulture),
        Length.Month => First.ToString("'/'yyyy'/'MM", CultureInfo.InvariantCulture),
        _ => Address.Day(First),
    };

    /// <summary>The year and month that it lies in, the longer one first.</summary>
    public IReadOnlyList<Period> Around => length switch
    {
        Length.Year => [],
        Length.Month => [YearOf(First)],
        _ => [YearOf(First), MonthOf(First)],
    };

    /// <summary>"2024", "2024-11" or "2024-11-06", as a search takes it.</summary>
    public string Written => Href[1..].Replace('/', '-');

    /// <summary>Reads the parts of an address; null where the calendar has no such period.</summary>
    public static Period? Find(string year, string? month, string? day)
    {
        var length = day is not null ? Length.Day : month is not null ? Length.Month : Length.Year;
        return DateOnly.TryParseExact($"{year}-{month ?? "1"}-{day ?? "1"}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? new Period(first, length)
            : null;
    }

    public static Period YearOf(DateOnly day) => new(new DateOnly(day.Year, 1, 1), Length.Year);

    public static Period MonthOf(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1), Length.Month);

    public static Period DayOf(DateOnly day) => new(day, Length.Day);

    /// <summary>The period of the same length that a day lies in.</summary>
    public Period Like(DateOnly day) => length switch
    {
        Length.Year => YearOf(day),
        Length.Month => MonthOf(day),
        _ => DayOf(day),
    };
}
