using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Extraction;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Tests.Pages;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class ArticleEvidenceTests(ITestOutputHelper output)
{
    private const string Seed =
        """
        # Sea Wall of Skarn to Be Raised

        06/07/2024

        By Ada Marsh and Ben Roche

        The council of Skarn voted on Thursday to raise the sea wall. "It was time," said mayor Greta Holm.

        Original url:

        <https://coast-tribune.example/sea-wall>
        """;

    [Fact]
    public async Task Each_field_stands_beside_the_seed_with_its_value_origin_wording_and_notes()
    {
        await using var archive = new ArchiveFactory(output);
        var (client, page) = await OpenAsync(archive, "wall.md", Seed);

        Assert.Equal("Sea Wall of Skarn to Be Raised", page.One("h1"));
        Assert.Equal(["Title", "Date", "Authors", "Source", "URL", "Language", "Text"], page.All(".field dt"));
        Assert.Equal("heading line 1", page.One("#field-title .field-origin"));
        Assert.Equal("unknown", page.One("#field-date .field-value"));
        Assert.Equal(["the date “06/07/2024” may be two days line 3"], page.All("#field-date .notes li"));
        Assert.Equal("Ada Marsh; Ben Roche", page.One("#field-authors .field-value"));
        Assert.Equal("byline line 5", page.One("#field-authors .field-origin"));
        Assert.Equal("The file has “By Ada Marsh and Ben Roche”", page.One("#field-authors .field-written"));
        Assert.Equal("coast-tribune.example", page.One("#field-source .field-value"));
        Assert.Equal("host of the address", page.One("#field-source .field-origin"));
        Assert.Equal("noopener noreferrer external", page.QuerySelector("#field-url .field-value a")!.GetAttribute("rel"));
        Assert.Equal("commonest words of the text", page.One("#field-language .field-origin"));
        var facts = page.QuerySelectorAll(".facts dt").ToDictionary(t => t.Words(), t => t.NextElementSibling.Words());
        Assert.Equal(("1", "1, of which 1 with a speaker", "1", "0"), (facts["People"], facts["Quotes"], facts["Links"], facts["Images"]));
        Assert.Equal("not since", facts["Changed"]);
        Assert.Equal($"version {ArticleExtractor.Version} of the extractor", facts["Read by"]);
        Assert.Equal("wall.md", facts["Seed"]);
        Assert.Matches("^[0-9a-f]{64}$", facts["SHA-256"]);
        Assert.Equal("There are none.", page.GetElementById("file-notes")!.NextElementSibling.Words());
        Assert.Equal("The article has had no other state.", page.GetElementById("revisions")!.NextElementSibling.Words());
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(page.QuerySelector(".facts-line a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task The_seed_has_numbered_lines_those_that_fields_come_from_marked_and_linked_both_ways()
    {
        await using var archive = new ArchiveFactory(output);
        var (_, page) = await OpenAsync(archive, "wall.md", Seed);

        Assert.Equal(Seed.ReplaceLineEndings("\n").Split('\n'), page.QuerySelectorAll(".seed-line code").Select(c => c.TextContent));
        Assert.Equal(Enumerable.Range(1, 11).Select(n => $"line-{n}"), page.QuerySelectorAll(".seed-line").Select(l => l.Id));
        Assert.Equal(["1", "3", "5", "11"], page.QuerySelectorAll(".seed-marked .seed-number").Select(n => n.TextContent));
        Assert.Equal(["Title", "Note", "Authors", "URL"], page.All(".seed-fields a"));
        Assert.Equal(["Sea Wall of Skarn to Be Raised", "By Ada Marsh and Ben Roche", "https://coast-tribune.example/sea-wall"], page.All(".seed-line mark"));
        foreach (var href in page.QuerySelectorAll("main a[href^='#']").Select(a => a.GetAttribute("href")!))
        {
            Assert.NotNull(page.GetElementById(href[1..]));
        }
    }

    [Fact]
    public async Task A_web_page_is_shown_as_it_was_decoded_with_the_places_that_its_markup_names()
    {
        await using var archive = new ArchiveFactory(output);
        var html = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="windows-1252"><meta property="og:site_name" content="Coast Tribune">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Café of Skarn opens","datePublished":"2024-11-06T08:00:00Z"}</script></head>
            <body><h1>Café of Skarn opens</h1><p>The café of Skarn opened on Wednesday, and the whole town came to see it in the rain.</p></body></html>
            """;
        var (_, page) = await OpenAsync(archive, "cafe.html", Encoding.Latin1.GetBytes(html));

        Assert.Equal("JSON-LD datePublished", page.One("#field-date .field-origin"));
        Assert.Equal("Wednesday, 6 November 2024", page.One("#field-date .field-value"));
        Assert.Equal("meta og:site_name line 2", page.One("#field-source .field-origin"));
        Assert.Equal("Coast Tribune (coast-tribune)", page.One("#field-source .field-value"));
        Assert.Contains("<h1>Café of Skarn opens</h1>", page.QuerySelector("#line-4 code")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_markup_of_a_seed_is_shown_as_text()
    {
        await using var archive = new ArchiveFactory(output);
        var (_, page) = await OpenAsync(archive, "hostile.md", """
            ---
            title: "</code></li><script>alert(1)</script>"
            author: "<img src=x onerror=alert(2)>"
            date: "<b onmouseover=alert(3)>soon</b>"
            url: "https://evil.example/\"><script>alert(4)</script>"
            ---

            <script>alert(5)</script> The council of Skarn met. <iframe src="javascript:alert(6)"></iframe> It rained.
            """);

        Assert.Empty(page.QuerySelectorAll("script:not([src]), img, style, iframe, object, b"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name == "style");
        Assert.Equal("title: \"</code></li><script>alert(1)</script>\"", page.QuerySelector("#line-2 code")!.TextContent);
        Assert.StartsWith("<script>alert(5)</script>", page.QuerySelector("#line-8 code")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_seed_is_cut_but_not_the_lines_that_fields_come_from()
    {
        await using var archive = new ArchiveFactory(output);
        var paragraphs = string.Concat(Enumerable.Range(1, 3000).Select(n => $"The tide came in at hour {n} and the people of Skarn watched it from the wall.\n\n"));
        var (_, page) = await OpenAsync(archive, "long.md", $"# A Long Day\n\n{paragraphs}Original url:\n\n<https://coast-tribune.example/long-day>\n");

        Assert.Equal("Lines 301 to 6,002 are not shown", page.One(".seed-gap"));
        Assert.Equal("https://coast-tribune.example/long-day", page.One("#line-6005 mark"));
        Assert.Equal("original link line 6005", page.One("#field-url .field-origin"));
        Assert.InRange(page.DocumentElement.OuterHtml.Length, 10_000, 120_000);
    }

    [Fact]
    public async Task A_seed_that_has_changed_is_gone_or_is_no_text_any_more_says_so()
    {
        await using var archive = new ArchiveFactory(output);
        var (client, _) = await OpenAsync(archive, "wall.md", Seed);
        const string address = "/admin/articles/1";
        var file = Path.Combine(archive.SeedsPath, "wall.md");

        await File.WriteAllTextAsync(file, "Another line.\n\n" + Seed);
        var changed = await client.OpenAsync(address);
        Assert.StartsWith("The file has changed since the import", changed.One(".seed .notice"), StringComparison.Ordinal);
        Assert.Empty(changed.QuerySelectorAll(".seed-marked, .seed mark, .fields a[href^='#line']"));
        Assert.Equal("heading line 1", changed.One("#field-title .field-origin"));

        await File.WriteAllBytesAsync(file, [0x89, 0x50, 0x4E, 0x47, 0, 0]);
        Assert.Equal("The seed cannot be shown: the file is a PNG image, no article.", (await client.OpenAsync(address)).One(".seed .empty"));

        await File.WriteAllBytesAsync(file, new byte[ArticleExtractor.MaxBytes + 1]);
        Assert.Matches("^The seed cannot be shown: the file has .* the limit is", (await client.OpenAsync(address)).One(".seed .empty"));

        File.Delete(file);
        Assert.Equal("The seed is gone or cannot be read. The article stays as it was read.", (await client.OpenAsync(address)).One(".seed .empty"));
    }

    [Fact]
    public async Task Earlier_states_are_listed()
    {
        await using var archive = new ArchiveFactory(output);
        var (client, _) = await OpenAsync(archive, "wall.md", Seed);
        archive.Time.Advance(TimeSpan.FromMinutes(5));
        await ImportAsync(archive, "wall.md", Encoding.UTF8.GetBytes(Seed.Replace("06/07/2024", "6 July 2024", StringComparison.Ordinal)));

        var page = await client.OpenAsync("/admin/articles/1");

        Assert.Equal("Saturday, 6 July 2024", page.One("#field-date .field-value"));
        Assert.Equal(["Revision 1 15 January 2025, 12:05 UTC Sea Wall of Skarn to Be Raised undated Ada Marsh; Ben Roche wall.md"], page.All("tbody tr"));
    }

    [Fact]
    public async Task An_article_read_before_origins_were_kept_says_so()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article());

        var page = await (await Administrator.SignInAsync(archive)).OpenAsync("/admin/articles/1");

        Assert.StartsWith("Where its fields stand was not kept", page.One(".read .notice"), StringComparison.Ordinal);
        Assert.Contains($"version 1 of the extractor; the present one is {ArticleExtractor.Version}", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_article_is_not_found()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);

        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/admin/articles/1"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/admin/articles/nonsense"));
    }

    [Fact]
    public async Task The_articles_page_leads_there_for_administrators_alone_and_so_does_the_report()
    {
        await using var archive = new ArchiveFactory(output);
        var (client, page) = await OpenAsync(archive, "wall.md", Seed);
        var path = page.QuerySelector(".facts-line a")!.GetAttribute("href")!;

        Assert.Equal("How it was read", (await client.OpenAsync(path)).One("a[href='/admin/articles/1']"));
        Assert.Null((await archive.CreateClient().OpenAsync(path)).QuerySelector("a[href^='/admin/articles']"));
        Assert.Equal("How it was read: Sea Wall of Skarn to Be Raised", (await client.OpenAsync("/admin/imports/1")).One("td a[href='/admin/articles/1']"));
    }

    private static Task<(HttpClient Client, IHtmlDocument Page)> OpenAsync(ArchiveFactory archive, string path, string seed) => OpenAsync(archive, path, Encoding.UTF8.GetBytes(seed));

    private static async Task<(HttpClient Client, IHtmlDocument Page)> OpenAsync(ArchiveFactory archive, string path, byte[] seed)
    {
        await ImportAsync(archive, path, seed);
        var client = await Administrator.SignInAsync(archive);
        return (client, await client.OpenAsync("/admin/articles/1"));
    }

    private static async Task ImportAsync(ArchiveFactory archive, string path, byte[] seed)
    {
        await File.WriteAllBytesAsync(Path.Combine(archive.SeedsPath, path), seed);
        await using var scope = archive.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ArticleImporter>().ImportAsync(new ImportRequest(archive.SeedsPath, "test", []), null, CancellationToken.None);
        Assert.Equal(0, report.Counts.Failed);
    }
}
