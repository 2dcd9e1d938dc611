namespace NewsArchive.Web.Pages.Dates;

/// <summary>A month in weeks from Monday to Sunday, with how many articles each day has.</summary>
/// <param name="Weeks">Seven days each; null for a day of another month.</param>
public sealed record Calendar(string Name, IReadOnlyList<IReadOnlyList<CalendarDay?>> Weeks)
{
    private const int WeekLength = 7;

    /// <summary>Short and long, Monday first.</summary>
    public static IReadOnlyList<(string Short, string Long)> Weekdays { get; } =
        [("Mo", "Monday"), ("Tu", "Tuesday"), ("We", "Wednesday"), ("Th", "Thursday"), ("Fr", "Friday"), ("Sa", "Saturday"), ("Su", "Sunday")];

    /// <param name="days">The days of the month that have articles.</param>
    public static Calendar Of(Period month, IEnumerable<(Period Day, int Count)> days)
    {
        var counts = days.ToDictionary(d => d.Day.First, d => d.Count);
        var before = ((int)month.First.DayOfWeek + WeekLength - 1) % WeekLength;
        var cells = Enumerable.Repeat<CalendarDay?>(null, before)
            .Concat(Enumerable.Range(0, month.Last.Day).Select(i => month.First.AddDays(i)).Select(day => new CalendarDay(Period.DayOf(day), counts.GetValueOrDefault(day))));
        return new Calendar(month.Name, [.. cells.Chunk(WeekLength).Select(week => (CalendarDay?[])[.. week, .. Enumerable.Repeat<CalendarDay?>(null, WeekLength - week.Length)])]);
    }
}

/// <param name="Count">Its articles.</param>
public sealed record CalendarDay(Period Day, int Count);
