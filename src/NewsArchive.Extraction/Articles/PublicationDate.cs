using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Articles;

/// <summary>Reads the calendar day of a publication, as the outlet wrote it: no conversion between time zones.</summary>
internal static partial class PublicationDate
{
    /// <summary>UTF-16 units of a line of nothing but a date, a time and labels.</summary>
    public const int LongestLine = 120;

    private const int FirstYear = 1600; // the first newspapers
    private const int LastYear = 2200;
    private const int FirstShortYear = 50; // "06.11.24" is of 2024, "06.11.62" of 1962

    // Any word may stand for the month; whether it is one is looked up. Arabic has months of two words.
    private const string Word = @"(?>(?:كانون|تشرين)\s\p{L}+|\p{L}[\p{L}\p{M}’']{1,13})";

    // "2024-11-06T08:15:00+03:00", "2024/11/06", "2024. 11. 6."; "6 November 2024", "6th of Nov. 2024", "6-Nov-2024"; "November 06, 2024", "Nov-06-2024"; "Nov 6 14:05:00 GMT 2024"; "2024. november 6."; "25.11.2024", "25/11/2024", "25-11-2024", "25. 11. 2024"; "2024年11月6日"; "2024 m. lapkričio 6 d.", "2024. gada 6. novembris", "6 tháng 11, 2024"; "20241106" alone
    private static readonly Regex Full = new(
        @"(?<![\d/.-])(?<y>\d{4})(?:[-/]|\.\s?)(?<m>\d{1,2})(?:[-/]|\.\s?)(?<d>\d{1,2})(?!\d)"
        + $@"|(?<!\d)(?<d>\d{{1,2}})(?:st|nd|rd|th|er|\.|º|ª|-?an|-?го)?(?:\s+|[-/])(?:of\s+|de\s+)?ב?(?<name>{Word})\.?(?:\s?/\s?{Word})?(?:,?\s+|[-/])(?:del?\s+|พ\.ศ\.\s?)?(?<y>\d{{4}})(?!\d)"
        + $@"|(?<![\p{{L}}\d])(?<name>{Word})\.?(?:\s+|-)(?<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+|,|-)(?<y>\d{{4}})(?!\d)"
        + $@"|(?<![\p{{L}}\d])(?<name>{Word})\s+(?<d>\d{{1,2}})\s+\d{{1,2}}:\d{{2}}(?::\d{{2}})?\s+(?:[A-Z]{{1,5}}\s+)?(?<y>\d{{4}})(?!\d)"
        + $@"|(?<!\d)(?<y>\d{{4}})\.?\s+gada\s+(?<d>\d{{1,2}})\.?\s+(?<name>{Word})"
        + $@"|(?<!\d)(?<y>\d{{4}})\.?\s+(?:m\.\s+)?(?<name>{Word})\.?\s+(?<d>\d{{1,2}})(?!\d)\.?"
        + @"|(?<!\d)(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})(?:,?\s+(?:năm\s+)?|/)(?<y>\d{4})(?!\d)"
        + @"|(?<![\d.])(?<either>(?<a>\d{1,2})(?<part>[./-])(?<b>\d{1,2})\k<part>(?<y>\d{4})|(?<a>\d{1,2})(?<part>\.)\s(?<b>\d{1,2})\.\s(?<y>\d{4}))(?![\d.]\d)(?!\d)"
        + @"|(?<y>\d{4})\s?[年년]\s?(?<m>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日일]"
        + @"|^(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})(?=$|T\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    // "06.11.24", "06/11/24"; "06-Nov-24", "6 Nov ’24", "Nov 6th, ’24"; no time: "6 Nov 14:05", "6 Nov 10 a.m."
    private static readonly Regex ShortYear = new(
        @"(?<![\d.,:/-])(?<either>(?<a>\d{1,2})(?<part>[./-])(?<b>\d{1,2})\k<part>(?<yy>\d{2}))(?![\d:/-]|\.\d)"
        + $@"|(?<!\d)(?<d>\d{{1,2}})(?:st|nd|rd|th|\.)?[\s-]+(?<name>{Word})\.?[\s-]+['’]?(?<yy>\d{{2}})(?![\d:.h-])(?!\s*[ap]\.?m)"
        + $@"|(?<![\p{{L}}\d])(?<name>{Word})\.?\s+(?<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+['’](?<yy>\d{{2}})(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>The first date that a text states as published; null where there is none or it is implausible.</summary>
    /// <param name="isImplausible">Whether there was something like a date that no newspaper can bear.</param>
    public static DateOnly? Find(string text, out bool isImplausible)
    {
        isImplausible = false;
        text = Plain(text);
        foreach (Match match in Matches(text))
        {
            // "Published 6 November 2024 | Updated 7 November 2024": an update is not the publication.
            if (DateLabels.SaysOther(text, match.Index, match.Length))
            {
                continue;
            }

            if (Day(match, text) is { } day)
            {
                return day;
            }

            isImplausible = true;
        }

        return null;
    }

    /// <summary>Whether a line states a date and nothing else but weekday, time, place or "Published".</summary>
    public static bool IsDateLine(string line) => Without(line) is { } rest && !rest.Any(char.IsLetterOrDigit);

    /// <summary>What a short line with a date says beside the date, its time and their labels; null for other lines.</summary>
    public static string? Without(string line)
    {
        if (line.Length > LongestLine || !line.Any(char.IsDigit))
        {
            return null;
        }

        line = Plain(line);
        if (HasYear(line) && Full.Matches(line).Any(IsDate))
        {
            return DateLabels.Without(Full.Replace(line, m => IsDate(m) ? " " : m.Value));
        }

        // "23/4/97 16/4/97 2/5/96" and "Grade as of 04/23/97" are rows of a table.
        return ShortYear.Matches(line).Count(IsDate) == 1 && Capitals().Count(line) <= 2 && DateLabels.Without(ShortYear.Replace(line, m => IsDate(m) ? " " : m.Value)) is var rest && !rest.Any(char.IsLetterOrDigit) ? rest : null;
    }

    /// <summary>The two days that a text's date may be: "06/11/2024"; null where it is one.</summary>
    public static (DateOnly DayFirst, DateOnly MonthFirst)? FindBoth(string text)
    {
        text = Plain(text);
        return text.Length <= LongestLine && Matches(text).FirstOrDefault(m => !DateLabels.SaysOther(text, m.Index, m.Length)) is { } match && match.Groups["either"].Success
            && Day(match, text) is null && Both(match) is ({ } dayFirst, { } monthFirst) ? (dayFirst, monthFirst) : null;
    }

    /// <summary>The day in a URL's path: "/2024/11/06/…", "/2024-11-06/…", "/2024/nov/06/…".</summary>
    public static DateOnly? FindInPath(string path) => PathDate().Match(path) is { Success: true } match && IsDate(match) ? Day(match, path) : null;

    private static List<Match> Matches(string text)
    {
        var full = HasYear(text) ? Dates(Full, text) : [];
        return full.Count > 0 || text.Length > LongestLine ? full : Dates(ShortYear, text);
    }

    // "Nr. 31/2014 vom 7. März 2014": what is no date, "2014 vom 7", must not swallow the beginning of one.
    private static List<Match> Dates(Regex regex, string text)
    {
        var dates = new List<Match>();
        for (var match = regex.Match(text); match.Success; match = IsDate(match) ? match.NextMatch() : regex.Match(text, match.Index + 1))
        {
            if (IsDate(match))
            {
                dates.Add(match);
            }
        }

        return dates;
    }

    private static bool IsDate(Match match) => match.Groups["name"] is not { Success: true } name || CalendarWords.Months.ContainsKey(name.Value) || OtherCalendars.IsSolarMonth(name.Value);

    // Four digits together stand in every date that is written in full; looking for them first spares most lines the rest.
    private static bool HasYear(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == 4)
            {
                return true;
            }
        }

        return false;
    }

    private static DateOnly? Day(Match match, string text)
    {
        if (!match.Groups["either"].Success)
        {
            var (year, day) = (Year(match), Number(match.Groups["d"]));
            if (match.Groups["name"] is not { Success: true } name)
            {
                return At(year, Number(match.Groups["m"]), day) ?? OtherCalendars.SolarDay(year, Number(match.Groups["m"]), day);
            }

            return OtherCalendars.IsSolarMonth(name.Value) ? OtherCalendars.SolarDay(year, name.Value, day)
                : At(year, OtherCalendars.IsCroatianOctober(name.Value, text[..name.Index]) ? 10 : CalendarWords.Months.GetValueOrDefault(name.Value), day);
        }

        // 06/11/2024 is two days; 25/11/2024 and 11/25/2024 are one each.
        var (dayFirst, monthFirst) = Both(match);
        return match.Groups["part"].Value == "." ? dayFirst ?? monthFirst : DayOrder.IsDayFirst(text, dayFirst, monthFirst) switch
        {
            true => dayFirst,
            false => monthFirst,
            null => null,
        };
    }

    private static (DateOnly? DayFirst, DateOnly? MonthFirst) Both(Match match)
    {
        var (year, first, second) = (Year(match), Number(match.Groups["a"]), Number(match.Groups["b"]));
        return (At(year, second, first), At(year, first, second));
    }

    private static DateOnly? At(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Year(Match match) =>
        match.Groups["yy"] is { Success: true } yy ? Number(yy) + (Number(yy) < FirstShortYear ? 2000 : 1900) : OtherCalendars.Gregorian(Number(match.Groups["y"]));

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    // ٦ نوفمبر ٢٠٢٤, 令和6年11月6日
    private static string Plain(string text)
    {
        text = text.Any(c => c > '9' && char.IsDigit(c)) ? string.Concat(text.Select(c => c > '9' && char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c)) : text;
        text = OtherCalendars.Spelled(text);
        return text.Contains('年', StringComparison.Ordinal) ? EraYear().Replace(text, YearOfEra) : text;
    }

    // Japan's eras, the first year of each called 元; Taiwan counts from 1912.
    private static string YearOfEra(Match match)
    {
        var before = match.Groups["era"].Value switch { "令和" => 2018, "平成" => 1988, "昭和" => 1925, "大正" => 1911, "明治" => 1867, _ => 1911 };
        return (before + (match.Groups["year"].Value == "元" ? 1 : Number(match.Groups["year"]))).ToString(CultureInfo.InvariantCulture) + "年";
    }

    [GeneratedRegex(@"(?<era>令和|平成|昭和|大正|明治|民[國国])\s?(?<year>元|\d{1,3})\s?年")]
    private static partial Regex EraYear();

    [GeneratedRegex(@"\b[A-Z]{2,}\b")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"/(?<y>(?:19|20)\d{2})[/-](?:(?<m>\d{1,2})|(?<name>[a-z]{3,9}))[/-](?<d>\d{1,2})(?=[/-]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex PathDate();
}
