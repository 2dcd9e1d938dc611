using System.Collections.Frozen;
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

    private static readonly FrozenDictionary<string, int> Months = new (string Names, int Month)[]
    {
        ("january jan janvier januar jänner enero gennaio januari janeiro января січня stycznia ocak", 1),
        ("february feb février fevrier februar febrero febbraio februari fevereiro февраля лютого lutego şubat", 2),
        ("march mar mars märz maerz marzo maart março марта березня marca mart", 3),
        ("april apr avril abril aprile апреля квітня kwietnia nisan", 4),
        ("may mai mayo maggio mei maio maj мая травня maja mayıs", 5),
        ("june jun juin juni junio giugno junho июня червня czerwca haziran", 6),
        ("july jul juillet juli julio luglio julho июля липня lipca temmuz", 7),
        ("august aug août aout agosto augustus augusti августа серпня sierpnia ağustos", 8),
        ("september sep sept septembre septiembre settembre setembro сентября вересня września eylül", 9),
        ("october oct octobre oktober octubre ottobre outubro октября жовтня października ekim", 10),
        ("november nov novembre noviembre novembro ноября листопада listopada kasım", 11),
        ("december dec décembre dezember diciembre dicembre dezembro desember декабря грудня grudnia aralık", 12),
    }
        .SelectMany(m => m.Names.Split(' ').Select(name => (name, m.Month)))
        .DistinctBy(m => m.name)
        .ToFrozenDictionary(m => m.name, m => m.Month, StringComparer.OrdinalIgnoreCase);

    // "2024-11-06T08:15:00+03:00", "2024/11/06"; "6 November 2024", "6th of Nov. 2024"; "November 06, 2024", "Nov 6 2024"; "25.11.2024", "25/11/2024", "25-11-2024"; "2024年11月6日"
    private static readonly Regex Date = new(
        @"(?<![\d/-])(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})(?!\d)"
        + $@"|(?<!\d)(?<d>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?\s+(?:of\s+|de\s+)?(?<name>{AnyMonth})\.?,?\s+(?:de\s+)?(?<y>\d{{4}})(?!\d)"
        + $@"|\b(?<name>{AnyMonth})\.?\s+(?<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?<y>\d{{4}})(?!\d)"
        + @"|(?<![\d.])(?<either>(?<a>\d{1,2})(?<part>[./-])(?<b>\d{1,2})\k<part>(?<y>\d{4}))(?![\d.])"
        + @"|(?<y>\d{4})\s?[年년]\s?(?<m>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日일]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>The first date that a text states as published; null where there is none or it is implausible.</summary>
    /// <param name="isImplausible">Whether there was something like a date that no newspaper can bear.</param>
    public static DateOnly? Find(string text, out bool isImplausible)
    {
        isImplausible = false;
        foreach (Match match in Date.Matches(text))
        {
            // "Published 6 November 2024 | Updated 7 November 2024": an update is not the publication.
            if (Update().IsMatch(text[..match.Index]))
            {
                continue;
            }

            if (Day(match) is { } day)
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
    public static string? Without(string line) => line.Length <= LongestLine && Date.IsMatch(line) ? Rest().Replace(Date.Replace(line, " "), " ").Trim(' ', ',', '|', '·', '•', '-', '–', '—') : null;

    /// <summary>Whether a text's date may be read as two days: "06/11/2024".</summary>
    public static bool IsAmbiguous(string text) =>
        text.Length <= LongestLine && Date.Match(text) is { Success: true } match && match.Groups["either"].Success && Number(match.Groups["a"]) is >= 1 and <= 12 && Number(match.Groups["b"]) is >= 1 and <= 12 && Day(match) is null;

    /// <summary>The day in a URL's path: "/2024/11/06/…", "/2024-11-06/…".</summary>
    public static DateOnly? FindInPath(string path) => PathDate().Match(path) is { Success: true } match ? Day(match) : null;

    private static DateOnly? Day(Match match)
    {
        var year = Number(match.Groups["y"]);
        var month = match.Groups["name"] is { Success: true } name ? Months.GetValueOrDefault(name.Value) : Number(match.Groups["m"]);
        var day = Number(match.Groups["d"]);
        if (match.Groups["either"].Success)
        {
            // 06/11/2024 is two days; 25/11/2024 and 11/25/2024 are one each.
            var (first, second) = (Number(match.Groups["a"]), Number(match.Groups["b"]));
            if (match.Groups["either"].Value.Contains('.') || first > 12 || first == second)
            {
                (day, month) = (first, second);
            }
            else if (second > 12)
            {
                (month, day) = (first, second);
            }
        }

        return year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static string AnyMonth => string.Join('|', Months.Keys.OrderByDescending(k => k.Length).Select(Regex.Escape));

    [GeneratedRegex(@"\b(updated?|modified|last\s+(changed|edited)|stand|aktualisiert|mis à jour|actualizado|aggiornato|обновлено)\b[^\d|]{0,20}$", RegexOptions.IgnoreCase)]
    private static partial Regex Update();

    // What may stand beside a date: labels, "5 min read", weekdays, times ("at 14:05 GMT", "10:30 a.m. ET"), a place in capitals ("LONDON 1996-08-30").
    [GeneratedRegex(
        @"(?i:\b\d+\s+min(ute)?s?(\s+read)?\b|\b(published|publication|posted|first|date|dated|updated?|modified|last|on|at|and|the|of|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun"
        + @"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|à|publiée?|um|uhr|am|den|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|veröffentlicht|stand"
        + @"|publicado|pubblicato|gepubliceerd|опубликовано|г|року|р)\b)"
        + @"|\bT?\d{1,2}[:.h]\d{2}(:\d{2}(\.\d+)?)?\s*(?i:[ap]\.?m\.?)?|(?i:\b\d{1,2}\s*[ap]\.?m\.?)|(GMT|UTC)?\s*[+-]\d{1,2}:?\d{0,2}\b|^[A-Z][A-Z ,.'’/-]{1,40}(?=\s|$)|\b[A-Z]{1,5}\b")]
    private static partial Regex Rest();

    [GeneratedRegex(@"/(?<y>(?:19|20)\d{2})[/-](?<m>\d{1,2})[/-](?<d>\d{1,2})(?=[/-]|$)")]
    private static partial Regex PathDate();
}
