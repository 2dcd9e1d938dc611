using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NewsArchive.Web.Importing;

/// <summary>When the seeds are imported without anybody asking: each time so much time has passed, or at a time of the day.</summary>
internal sealed record ImportEvery(TimeSpan? Interval, TimeOnly? TimeOfDay)
{
    private static readonly TimeSpan MinInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MaxInterval = TimeSpan.FromDays(30); // a timer knows no more than 49

    /// <summary>Reads "06:30:00" or "1.00:00:00" as an interval, "06:30" as a time of the day.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ImportEvery? every)
    {
        every = TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new ImportEvery(null, time)
            : TimeSpan.TryParseExact(text, ["c", @"h\:mm\:ss"], CultureInfo.InvariantCulture, out var interval) && interval >= MinInterval && interval <= MaxInterval && text.Contains(':', StringComparison.Ordinal) ? new ImportEvery(interval, null)
            : null;
        return every is not null;
    }

    /// <summary>The next import after a moment; a time of the day is the server's own.</summary>
    public DateTimeOffset Next(DateTimeOffset now, TimeZoneInfo zone)
    {
        if (Interval is { } interval)
        {
            return now + interval;
        }

        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var next = local.Date + TimeOfDay!.Value.ToTimeSpan();
        next = next > local ? next : next.AddDays(1);
        while (zone.IsInvalidTime(next)) // left out on the day on which summer time begins
        {
            next = next.AddMinutes(30);
        }

        return new DateTimeOffset(next, zone.GetUtcOffset(next)).ToUniversalTime();
    }
}
