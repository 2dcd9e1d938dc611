using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Articles;

/// <summary>Tells which of the two numbers in "06/11/2024" is the day, where something does.</summary>
internal static partial class DayOrder
{
    /// <summary>Languages in which the month never comes first; Spanish is not among them, for it is written in the United States too.</summary>
    private static readonly string[] DayFirst = ["fr", "de", "it", "pt", "nl", "ru", "uk", "pl", "cs", "ro", "el", "tr", "da", "nb", "no", "sv", "fi"];

    /// <summary>Whether the day comes first in a date with slashes or hyphens, by what stands in the same line; null where nothing tells.</summary>
    /// <param name="dayFirst">The date if the day comes first; null where there is no such day.</param>
    public static bool? IsDayFirst(string line, DateOnly? dayFirst, DateOnly? monthFirst)
    {
        if (dayFirst is null || monthFirst is null || dayFirst == monthFirst)
        {
            return dayFirst is not null;
        }

        var weekday = Word().Matches(line).Select(w => CalendarWords.Weekdays.TryGetValue(w.Value, out var day) && w.Length > 2 ? day : -1).FirstOrDefault(d => d >= 0, -1);
        if (weekday >= 0 && (int)dayFirst.Value.DayOfWeek == weekday != ((int)monthFirst.Value.DayOfWeek == weekday))
        {
            return (int)dayFirst.Value.DayOfWeek == weekday;
        }

        var (isMonth, isDay) = (American().IsMatch(line) || OtherMonthFirst().IsMatch(line), Elsewhere().IsMatch(line) || OtherDayFirst().IsMatch(line));
        return isMonth == isDay ? null : isDay;
    }

    /// <summary>The same by what the whole article tells; null where nothing does.</summary>
    /// <param name="known">A day that another place of the file names: its address, its dateline.</param>
    public static DateOnly? Choose(DateOnly dayFirst, DateOnly monthFirst, IEnumerable<DateOnly?> known, string? language, string text) =>
        known.FirstOrDefault(k => k == dayFirst || k == monthFirst)
        ?? (language is not null && DayFirst.Contains(language) ? dayFirst : Dateline.IsAmerican(text) ? monthFirst : null);

    [GeneratedRegex(@"[\p{L}’']+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(E[SD]?T|C[SD]T|CT|M[SD]T|P[SD]?T|AK[SD]T|Eastern|Pacific)\b")]
    private static partial Regex American();

    // Time zones and words of countries that write the day first.
    [GeneratedRegex(@"\b(CES?T|EES?T|WES?T|BST|MSK|IST|AE[SD]T|AC[SD]T|AWST|NZ[SD]T|GST|SAST|WAT|EAT|CAT|PKT|WIB|SGT|Uhr|[Pp]ublié|PUBLIÉ|[Pp]ublicado\s+em|[Pp]ubblicato|[Gg]epubliceerd|[Vv]eröffentlicht|[Оо]публик\w+|[Yy]ayınlan\w+|[Oo]publikowan\w+|[Jj]ulkaistu|[Pp]ubliser[t]|\d{1,2}h\d{2})\b")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"(?<!\d)(?:0?[1-9]|1[0-2])[/-](?:1[3-9]|2\d|3[01])[/-]\d{4}")]
    private static partial Regex OtherMonthFirst();

    [GeneratedRegex(@"(?<!\d)(?:1[3-9]|2\d|3[01])[/-](?:0?[1-9]|1[0-2])[/-]\d{4}")]
    private static partial Regex OtherDayFirst();
}
