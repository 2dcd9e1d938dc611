using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace NewsArchive.Extraction.Tests;

/// <summary>
/// Reads the small pages of <c>Pages</c>, made as weblogs, offices, firms, papers and forums make theirs. Each begins with a line
/// "=== name | day or none | title", and behind another bar its authors or none where they count; {en} stands for the paragraphs of that
/// name in <c>texts.txt</c>, {en2} for the second of them. The body must be these and what is marked with the class or the attribute "own".
/// </summary>
public partial class PagesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Pages");

    private static readonly Dictionary<string, string> Texts = Parts("texts.txt").ToDictionary(p => p.Head, p => p.Body);

    private static readonly Dictionary<string, (string Day, string Title, string? Authors, string Html)> Pages = Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileName(f)!).Where(f => f != "texts.txt").SelectMany(Parts)
        .Select(p => (Head: p.Head.Split(" | ", 4), p.Body)).ToDictionary(p => p.Head[0], p => (p.Head[1], p.Head[2], p.Head.ElementAtOrDefault(3), p.Body));

    public static TheoryData<string> Names => [.. Pages.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_gives_its_day_title_authors_and_body(string name)
    {
        var (day, title, authors, html) = Pages[name];
        var body = Text().Matches(html).SelectMany(m => Body(TextOf(m)));
        var page = Text().Replace(html, TextOf);

        var article = Read.Html(page);

        Assert.Equal(day, article.PublishedOn?.ToString("yyyy-MM-dd", null) ?? "none");
        Assert.Equal(title, article.Title);
        Assert.Equal(authors ?? string.Join("; ", article.Authors), article.Authors.Count == 0 && authors == "none" ? "none" : string.Join("; ", article.Authors));
        Assert.Equal(body.Concat(Own().Matches(page).Select(m => Tag().Replace(m.Groups[1].Value, ""))).Order(StringComparer.Ordinal), article.Text.Split("\n\n").Order(StringComparer.Ordinal));
    }

    private static string TextOf(Match mark)
    {
        var text = Texts[mark.Groups[1].Value].Trim();
        return mark.Groups[2].Success ? text.Split('\n')[int.Parse(mark.Groups[2].ValueSpan, null) - 1] : text;
    }

    private static IEnumerable<string> Body(string html) => Paragraph().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value));

    private static IEnumerable<(string Head, string Body)> Parts(string file) =>
        from part in File.ReadAllText(Path.Combine(Folder, file)).Split("=== ", StringSplitOptions.RemoveEmptyEntries)
        let end = part.IndexOf('\n', StringComparison.Ordinal)
        select (part[..end].Trim(), part[(end + 1)..]);

    [GeneratedRegex("<p>(.*?)</p>")]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"\{([a-z]+)(\d)?\}")]
    private static partial Regex Text();

    [GeneratedRegex(@"(?<=[ ""])own""?>([^<]*(?:</?(?:strong|em|b|i|a)\b[^>]*>[^<]*)*)<")]
    private static partial Regex Own();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
