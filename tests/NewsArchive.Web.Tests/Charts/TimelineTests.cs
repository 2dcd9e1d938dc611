using System.Globalization;
using NewsArchive.Web.Charts;

namespace NewsArchive.Web.Tests.Charts;

public class TimelineTests
{
    [Theory]
    [InlineData("2024-11-06", "2024-11-06", "January 2024", "December 2024", 12)]
    [InlineData("2023-12-31", "2024-01-01", "January 2023", "December 2024", 24)]
    [InlineData("2021-12-01", "2024-11-30", "January 2021", "December 2024", 48)]
    [InlineData("2021-12-01", "2024-12-01", "2021", "2024", 4)]
    [InlineData("2000-01-01", "2024-12-31", "2000", "2024", 25)]
    public void Months_of_whole_years_until_they_are_too_many(string first, string last, string firstPart, string lastPart, int count)
    {
        var timeline = new Timeline(Day(first), Day(last));

        Assert.Equal((firstPart, lastPart, count), (timeline.Parts[0].Name, timeline.Parts[^1].Name, timeline.Parts.Count));
    }

    [Theory]
    [InlineData("2024-11-06", "2024-12-06", "Jan Apr Jul Oct")]
    [InlineData("2023-12-31", "2024-01-01", "2023 2024")]
    [InlineData("2018-01-01", "2024-01-01", "2018 2020 2022 2024")]
    [InlineData("2019-01-01", "2024-01-01", "2019 2020 2021 2022 2023 2024")]
    [InlineData("2011-01-01", "2024-01-01", "2015 2020")]
    [InlineData("2012-01-01", "2026-01-01", "2015 2020 2025")]
    [InlineData("1999-01-01", "2024-01-01", "2000 2005 2010 2015 2020")]
    [InlineData("1960-01-01", "2024-01-01", "1960 1980 2000 2020")]
    [InlineData("1700-01-01", "2024-01-01", "1700 1800 1900 2000")]
    public void Labels_are_as_many_as_there_is_room_for(string first, string last, string ticks)
    {
        var timeline = new Timeline(Day(first), Day(last));

        Assert.Equal(ticks, string.Join(' ', timeline.Parts.Select(timeline.Tick).OfType<string>()));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
