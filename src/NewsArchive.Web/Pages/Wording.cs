using System.Globalization;
using NewsArchive.Store;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Quotes;

namespace NewsArchive.Web.Pages;

/// <summary>How pages put numbers, dates and texts into words.</summary>
public static class Wording
{
    private const string Untitled = "Untitled article";

    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>"1 article", "2,400 articles"; the plural adds an s unless it is given.</summary>
    public static string Count(int count, string one, string? many = null) =>
        string.Create(English, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>An article's headline where nothing else is told of it; "Untitled article" where it has none.</summary>
    public static string Title(string? title) => title ?? Untitled;

    /// <summary>An article's headline; where it has none, what tells it from others that have none: "Untitled article of 6 November 2024", "Untitled article 2 of 6 November 2024".</summary>
    public static string Headline(string? title, string path)
    {
        if (title is not null)
        {
            return title;
        }

        var (day, slug) = path.LastIndexOf('/') is var end and >= 0 ? (path[..end], path[(end + 1)..]) : ("", path);
        var number = slug.LastIndexOf('-') is var hyphen and >= 0 ? " " + slug[(hyphen + 1)..] : "";
        var of = DateOnly.TryParseExact(day, "yyyy'/'MM'/'dd", English, DateTimeStyles.None, out var date) ? " of " + Day(date) : "";
        return Untitled + number + of;
    }

    /// <summary>"2,400".</summary>
    public static string Number(int count) => count.ToString("N0", English);

    /// <summary>"6 November 2024".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>"6 November 2024" or "undated".</summary>
    public static string Dated(DateOnly? day) => day is { } known ? Day(known) : "undated";

    /// <summary>"Lindenau Courier, 6 November 2024": where and when, as far as that is known.</summary>
    public static string Published(string? outlet, DateOnly? day) => (outlet is null ? "" : outlet + ", ") + Dated(day);

    /// <summary>"Wednesday, 6 November 2024".</summary>
    public static string Weekday(DateOnly day) => day.ToString("dddd, d MMMM yyyy", English);

    /// <summary>"2024-11-06", for machines.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", English);

    /// <summary>"6 November 2024, 08:15 UTC".</summary>
    public static string Moment(DateTime utc) => utc.ToString("d MMMM yyyy, HH:mm 'UTC'", English);

    /// <summary>"100 MB", "1.5 GB", "512 bytes": as file managers count, by 1,024.</summary>
    public static string Size(long bytes) =>
        bytes >= 1 << 30 ? string.Create(English, $"{bytes / (double)(1 << 30):0.#} GB")
        : bytes >= 1 << 20 ? string.Create(English, $"{bytes / (double)(1 << 20):0.#} MB")
        : bytes >= 1 << 10 ? string.Create(English, $"{bytes / (double)(1 << 10):0.#} KB")
        : string.Create(English, $"{bytes} bytes");

    /// <summary>"4.2 s", "3 min 20 s", "2 h 5 min".</summary>
    public static string Span(TimeSpan span) =>
        span < TimeSpan.FromMinutes(1) ? string.Create(English, $"{span.TotalSeconds:0.0} s")
        : span < TimeSpan.FromHours(1) ? string.Create(English, $"{span.Minutes} min {span.Seconds} s")
        : string.Create(English, $"{(int)span.TotalHours} h {span.Minutes} min");

    /// <summary>"6 hours", "day", "1 hour and 30 minutes": what goes on after "every".</summary>
    public static string Interval(TimeSpan interval)
    {
        var parts = new[] { (interval.Days, "day"), (interval.Hours, "hour"), (interval.Minutes, "minute"), (interval.Seconds, "second") }.Where(p => p.Item1 > 0).ToList();
        return parts is [(1, var one)] ? one : Listed([.. parts.Select(p => Count(p.Item1, p.Item2))]);
    }

    /// <summary>"6 November 2024" or "6 November to 10 December 2024"; null where neither day is known.</summary>
    public static string? Days(DateOnly? first, DateOnly? last) => (first, last) switch
    {
        ({ } from, { } to) when from == to => Day(from),
        ({ } from, { } to) when from.Year == to.Year => $"{from.ToString("d MMMM", English)} to {Day(to)}",
        ({ } from, { } to) => $"{Day(from)} to {Day(to)}",
        _ => null,
    };

    /// <summary>"Quotes Greta Holm, Aldous Prenn and 2 more": who speaks in an article, each once; null where nobody does.</summary>
    public static string? Quotes(IEnumerable<string> speakers)
    {
        const int Shown = 4;
        var names = speakers.Distinct().ToList();
        return names.Count == 0 ? null : $"Quotes {string.Join(", ", names.Take(Shown))}{(names.Count > Shown ? $" and {names.Count - Shown} more" : "")}";
    }

    /// <summary>"Greta Holm, Aldous Prenn and Ana Brask".</summary>
    public static string Listed(IReadOnlyList<string> things) => things.Count < 2 ? string.Concat(things) : $"{string.Join(", ", things.SkipLast(1))} and {things[^1]}";

    /// <summary>"sure (98 %)".</summary>
    public static string Certainty(double confidence) => $"{Certainties.Of(confidence).ToString().ToLowerInvariant()} ({Percent(confidence)})";

    /// <summary>"98 %": cut, not rounded, so that what is below a limit also reads so.</summary>
    public static string Percent(double share) => string.Create(English, $"{(int)((decimal)share * 100)}\u00a0%");

    /// <summary>"4 min read": how long a text takes at the 238 words a minute that adults read English with (Brysbaert, 2019).</summary>
    public static string ReadingTime(string text)
    {
        const int WordsPerMinute = 238;
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            words += !char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])) ? 1 : 0;
        }

        return string.Create(English, $"{Math.Max(1, (words + (WordsPerMinute / 2)) / WordsPerMinute)} min read");
    }

    /// <summary>"also quotes Greta Holm; names Aldous Prenn and 2 more; shares “ferry” and “strike” in its headline": why an article is related to another.</summary>
    public static string Why(RelatedArticle related)
    {
        var reasons = new List<string>();
        if (related.Quoted.Count > 0)
        {
            reasons.Add($"also quotes {Few(related.Quoted)}");
        }

        if (related.Named.Count > 0)
        {
            reasons.Add($"also names {Few(related.Named)}");
        }

        if (related.Words.Count > 0)
        {
            reasons.Add($"shares {Few([.. related.Words.Select(w => $"“{w}”")])} in its headline");
        }

        if (related.SharesLink)
        {
            reasons.Add("links to the same page");
        }

        return string.Join("; ", reasons);

        static string Few(IReadOnlyList<string> things)
        {
            const int Shown = 3;
            return Listed(things.Count <= Shown ? things : [.. things.Take(Shown), string.Create(English, $"{things.Count - Shown} more")]);
        }
    }

    /// <summary>The beginning of a text on one line, cut after a whole word: its first paragraph, and the next ones while that is hardly a sentence.</summary>
    public static string Opening(string text, int maxLength)
    {
        const int Sentence = 60;
        var line = "";
        foreach (var paragraph in text.Split("\n\n").TakeWhile(_ => line.Length < Sentence))
        {
            var own = string.Join(' ', paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            line += line.Length > 0 && own.Length > 0 ? ParagraphJoint.Behind(line[^1]) + own : own;
        }

        if (line.Length <= maxLength)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', maxLength);
        return line[..(space > 0 ? space : char.IsHighSurrogate(line[maxLength - 1]) ? maxLength - 1 : maxLength)].TrimEnd(',', ';', ':', '—', '–') + "…";
    }
}
