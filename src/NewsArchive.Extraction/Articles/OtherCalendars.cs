using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Articles;

/// <summary>Reads the days of calendars beside the Gregorian one: Iran's solar years, Thailand's years of the Buddha; and months whose names two languages give to different ones.</summary>
internal static partial class OtherCalendars
{
    private const int FirstSolarYear = 1300, LastSolarYear = 1499; // 1921 to 2121
    private const int FirstBuddhistYear = 2440, LastBuddhistYear = 2699;

    private static readonly PersianCalendar Solar = new();

    private static readonly FrozenDictionary<string, int> SolarMonths = new[] { "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند" }
        .Select((name, i) => (name, i)).ToFrozenDictionary(m => m.name, m => m.i + 1);

    private static readonly string[] ThaiMonths = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];
    private static readonly string[] ThaiNames = ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"];

    /// <summary>Whether a word is a month of Iran's calendar: "۱۶ آبان ۱۴۰۳".</summary>
    public static bool IsSolarMonth(string name) => SolarMonths.ContainsKey(name);

    /// <summary>The day of a solar date; null where it is none.</summary>
    public static DateOnly? SolarDay(int year, string month, int day) => SolarDay(year, SolarMonths.GetValueOrDefault(month), day);

    /// <summary>The day of a solar date in numbers, "1403/08/16"; null where it is none.</summary>
    public static DateOnly? SolarDay(int year, int month, int day) =>
        year is >= FirstSolarYear and <= LastSolarYear && month is >= 1 and <= 12 && day >= 1 && day <= Solar.GetDaysInMonth(year, month) ? DateOnly.FromDateTime(Solar.ToDateTime(year, month, day, 0, 0, 0, 0)) : null;

    /// <summary>2024 for 2567; other years as they are.</summary>
    public static int Gregorian(int year) => year is >= FirstBuddhistYear and <= LastBuddhistYear ? year - 543 : year;

    /// <summary>Whether "listopada" is October's: Croats write "6. listopada", Poles "6 listopada" for a day of November.</summary>
    public static bool IsCroatianOctober(string month, string before) => month.Equals("listopada", StringComparison.OrdinalIgnoreCase) && before.TrimEnd().EndsWith('.');

    /// <summary>Thai months in full: "6 พ.ย. 2567" → "6 พฤศจิกายน 2567".</summary>
    public static string Spelled(string text) => text.Any(c => c is >= '\u0E01' and <= '\u0E5B') ? ThaiMonth().Replace(text, m => ThaiNames[Array.IndexOf(ThaiMonths, m.Value)]) : text;

    [GeneratedRegex(@"(?<![\u0E01-\u0E5B])(?:ม\.ค\.|ก\.พ\.|มี\.ค\.|เม\.ย\.|พ\.ค\.|มิ\.ย\.|ก\.ค\.|ส\.ค\.|ก\.ย\.|ต\.ค\.|พ\.ย\.|ธ\.ค\.)")]
    private static partial Regex ThaiMonth();
}
