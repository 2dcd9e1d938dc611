using System.Globalization;
using System.Text.RegularExpressions;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Puts a date together whose parts stand in elements of their own: &lt;b&gt;07&lt;/b&gt; &lt;i&gt;März&lt;/i&gt; &lt;i&gt;2013&lt;/i&gt;.</summary>
internal static partial class SplitDate
{
    /// <param name="texts">The texts of the elements.</param>
    /// <param name="inAddress">The year and month of the page's address, where the texts lack a year.</param>
    /// <returns>"2013-03-07"; null where the texts are no date.</returns>
    public static string? Of(IEnumerable<string> texts, (int Year, int Month)? inAddress)
    {
        var parts = texts.SelectMany(t => Part().Matches(t).Select(m => m.Value)).Take(12).ToList();
        var months = parts.Select(p => CalendarWords.Months.TryGetValue(p, out var m) ? m : 0).Where(m => m > 0).Distinct().ToList();
        var numbers = parts.Where(p => char.IsAsciiDigit(p[0])).ToList();
        var days = numbers.Where(n => n.Length <= 2).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).Where(d => d is > 0 and <= 31).ToList();
        var years = numbers.Where(n => n.Length == 4).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList();
        return months is [var month] && days is [var day] && (years.Count == 0 && inAddress is { } known && known.Month == month ? known.Year : years is [var one] ? one : 0) is > 1600 and < 2200 and var year && day <= DateTime.DaysInMonth(year, month)
            ? $"{year}-{month:00}-{day:00}" : null;
    }

    [GeneratedRegex(@"\d+|\p{L}+")]
    private static partial Regex Part();
}
