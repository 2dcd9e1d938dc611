using System.Globalization;
using NewsArchive.Web.Importing;

namespace NewsArchive.Web.Tests.Importing;

public sealed class ImportEveryTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("06:00:00", "2025-01-15 12:00", "2025-01-15 18:00")]
    [InlineData("1.00:00:00", "2025-01-15 12:00", "2025-01-16 12:00")]
    [InlineData("0:30:00", "2025-01-15 12:00", "2025-01-15 12:30")]
    [InlineData("06:00", "2025-01-15 12:00", "2025-01-16 05:00")] // six in Berlin
    [InlineData("14:00", "2025-01-15 12:00", "2025-01-15 13:00")]
    [InlineData("13:00", "2025-01-15 12:00", "2025-01-16 12:00")] // it is one o'clock there now
    [InlineData("02:30", "2025-03-29 12:00", "2025-03-30 01:00")] // there is no half past two on that day
    [InlineData("02:30", "2025-10-25 12:00", "2025-10-26 01:30")] // and here it comes twice
    public void The_next_import_is_at(string text, string now, string next)
    {
        Assert.True(ImportEvery.TryParse(text, out var every));
        Assert.Equal(Utc(next), every.Next(Utc(now), Berlin));
    }

    [Theory]
    [InlineData("")]
    [InlineData("6")]
    [InlineData("daily")]
    [InlineData("25:00")]
    [InlineData("00:00:10")]
    [InlineData("-06:00:00")]
    [InlineData("60.00:00:00")]
    public void What_names_no_time_is_refused(string text) => Assert.False(ImportEvery.TryParse(text, out _));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
