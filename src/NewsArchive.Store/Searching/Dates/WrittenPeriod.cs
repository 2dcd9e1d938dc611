using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Store.Searching.Dates;

/// <summary>A stretch of time as words say it.</summary>
/// <param name="First">The day, month or year that it begins with, as the grammar writes it: "2024-11".</param>
/// <param name="Last">The one that it ends with, often the same.</param>
internal readonly partial record struct WrittenPeriod(string First, string Last)
{
    private const int EarliestYear = 1600;

    private WrittenPeriod(string only)
        : this(only, only)
    {
    }

    // Months in a few languages, but people and storms in most searches: "hurricane Ian 2022".
    private static readonly FrozenSet<string> Names = new[] { "ian", "marta", "augusta", "jula", "julie", "julija", "juna", "junie" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The period that begins at a word, and how many words it takes; null where none does.</summary>
    /// <param name="words">Small, without the signs around them.</param>
    /// <param name="today">The day that "last week" is counted from, behind whose year none is one; null where that is unknown.</param>
    public static (WrittenPeriod Period, int Count)? At(IReadOnlyList<string> words, int at, DateOnly? today)
    {
        var (first, second, third) = (Word(words, at), Word(words, at + 1), Word(words, at + 2));
        if (Year(third, today) is { } year)
        {
            // "11 November 2015", "November 11, 2015"
            if ((Month(second) is { } month ? Day(year, month, first) : Month(first) is { } other ? Day(year, other, second) : null) is { } day)
            {
                return (new(day), 3);
            }
        }

        // "11th of November 2015", "the 11th November 2015"
        if (second == "of" && Month(third) is { } named && Year(Word(words, at + 3), today) is { } its && Day(its, named, first) is { } ofMonth)
        {
            return (new(ofMonth), 4);
        }

        if (Month(first) is { } monthOfYear && Year(second, today) is { } yearOfMonth)
        {
            return (new($"{yearOfMonth:0000}-{monthOfYear:00}"), 2);
        }

        return Digits(first) is { } written ? (new(written), 1)
            : Year(first, today) is { } only ? (new($"{only:0000}"), 1)
            : today is { } now ? Relative(first, second, third, now)
            : null;
    }

    /// <summary>The day, month or year that a text is and says of itself, as the grammar writes it; null for anything else.</summary>
    public static string? OfAll(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return At(words, 0, today: null) is var (period, count) && count == words.Length && period.First == period.Last ? period.First : null;
    }

    /// <summary>The day, month or year before a written one.</summary>
    public static string Before(string written) => Moved(written, -1);

    /// <summary>The day, month or year behind a written one.</summary>
    public static string Behind(string written) => Moved(written, 1);

    // "today", "yesterday", "last week", "this month", "past 30 days"
    private static (WrittenPeriod Period, int Count)? Relative(string first, string second, string third, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return (first, second) switch
        {
            ("today", _) => (new(Iso(today)), 1),
            ("yesterday", _) => (new(Iso(today.AddDays(-1))), 1),
            ("this", "week") => (new(Iso(monday), Iso(monday.AddDays(6))), 2),
            ("last", "week") => (new(Iso(monday.AddDays(-7)), Iso(monday.AddDays(-1))), 2),
            ("this", "month") => (new(Iso(today)[..7]), 2),
            ("last", "month") => (new(Iso(today.AddMonths(-1))[..7]), 2),
            ("this", "year") => (new(Iso(today)[..4]), 2),
            ("last", "year") => (new(Iso(today.AddYears(-1))[..4]), 2),
            ("last" or "past", _) when int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 100 => third switch
            {
                "days" => (new(Iso(today.AddDays(1 - count)), Iso(today)), 3),
                "weeks" => (new(Iso(today.AddDays(1 - (7 * count))), Iso(today)), 3),
                "months" => (new(Iso(today.AddMonths(-count).AddDays(1)), Iso(today)), 3),
                "years" => (new(Iso(today.AddYears(-count).AddDays(1)), Iso(today)), 3),
                _ => null,
            },
            _ => null,
        };
    }

    // "2015-11-11", "2015/11/11", "2015-11", "11.11.2015", "11/2015"; "11/12/2015" is another day to readers elsewhere.
    private static string? Digits(string word)
    {
        if (YearFirst().Match(word) is { Success: true } iso)
        {
            var (year, month) = (Number(iso, "year"), Number(iso, "month"));
            return iso.Groups["day"].Success ? Day(year, month, iso.Groups["day"].Value) : month is >= 1 and <= 12 ? $"{year:0000}-{month:00}" : null;
        }

        if (MonthAndYear().Match(word) is { Success: true } of)
        {
            return Number(of, "month") is >= 1 and <= 12 and var month ? $"{Number(of, "year"):0000}-{month:00}" : null;
        }

        if (YearLast().Match(word) is not { Success: true } other)
        {
            return null;
        }

        var (first, second, last) = (Number(other, "first"), Number(other, "second"), Number(other, "year"));
        return other.Groups["sign"].Value == "." || first > 12 || first == second ? Day(last, second, other.Groups["first"].Value)
            : second > 12 ? Day(last, first, other.Groups["second"].Value)
            : null;
    }

    private static string? Day(int year, int month, string written) =>
        DayNumber().Match(written) is { Success: true } day && month is >= 1 and <= 12 && Number(day, "day") is var number && number >= 1 && number <= DateTime.DaysInMonth(year, month)
            ? $"{year:0000}-{month:00}-{number:00}"
            : null;

    private static int? Month(string word) => word.Length > 2 && !Names.Contains(word) && CalendarWords.Months.TryGetValue(word.TrimEnd('.'), out var month) ? month : null;

    private static int? Year(string word, DateOnly? today) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= EarliestYear && year <= (today ?? DateOnly.MaxValue).Year ? year : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Word(IReadOnlyList<string> words, int at) => at < words.Count ? words[at] : "";

    private static string Moved(string written, int by)
    {
        var first = DateNode.TryParse(DateRelation.On, written)!.First;
        return written.Length switch
        {
            4 => Iso(first.AddYears(by))[..4],
            7 => Iso(first.AddMonths(by))[..7],
            _ => Iso(first.AddDays(by)),
        };
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<year>(1[6-9]|20)[0-9]{2})(?<sign>[-/.])(?<month>[0-9]{1,2})(\\k<sign>(?<day>[0-9]{1,2}))?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex("^(?<first>[0-9]{1,2})(?<sign>[-/.])(?<second>[0-9]{1,2})\\k<sign>(?<year>(1[6-9]|20)[0-9]{2})$")]
    private static partial Regex YearLast();

    [GeneratedRegex("^(?<month>[0-9]{1,2})[-/.](?<year>(1[6-9]|20)[0-9]{2})$")]
    private static partial Regex MonthAndYear();

    [GeneratedRegex("^(?<day>[0-9]{1,2})(st|nd|rd|th|\\.|er)?$")]
    private static partial Regex DayNumber();
}
