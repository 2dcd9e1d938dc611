using AngleSharp.Dom;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

/// <summary>What stands around an article: the ones before and after it, what links to it, what it has in common with others, how to cite it.</summary>
public class SurroundingsTests(ITestOutputHelper output)
{
    private const string Path = "/2024/11/06/the-bridge-reopens";

    [Fact]
    public async Task Earlier_and_later_articles_follow_the_dates()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Some.Article("Snow", "2024-01-15"), Some.Article("Rain", "2024-11-06"), Some.Article(), Some.Article("Fog", "2024-11-30"), Some.Article("Someday", date: null));
        var client = archive.CreateClient();

        var page = await client.OpenAsync(Path);

        Assert.Equal(["Earlier Rain", "Later Fog"], page.All(".neighbours a"));
        Assert.Equal(["prev", "next"], page.QuerySelectorAll(".neighbours a").Select(a => a.GetAttribute("rel")));
        Assert.Equal(["Later Rain"], (await client.OpenAsync("/2024/01/15/snow")).All(".neighbours a"));
        Assert.Null((await client.OpenAsync("/undated/someday")).QuerySelector(".neighbours"));
    }

    [Fact]
    public async Task Headlines_of_others_are_marked_with_their_language_and_run_in_their_direction()
    {
        const string Url = "https://lindenau-courier.example/bridge";
        var holm = Some.Person();
        var arabic = Some.Article("الجسر \"الجديد\" يفتح (اليوم)", "2024-11-07", "زارت عمدة Greta Holm Lindenau اليوم.").Mentioning(holm, role: "عمدة").Linking("Lindenau", Url);
        arabic.Language = "ar";
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article(text: "Greta Holm came, and nobody elsewhere.", url: Url).Mentioning(holm).Linking("elsewhere", "https://elsewhere.example/page"), arabic);
        var client = archive.CreateClient();

        var page = await client.OpenAsync(Path);
        var person = await client.OpenAsync("/people/greta-holm");
        var arabicPage = await client.OpenAsync("/" + arabic.Path);

        Assert.Equal("ar", page.QuerySelector(".neighbours [rel=next] bdi")!.GetAttribute("lang"));
        Assert.Equal(("ar", "auto"), LanguageOf(page.QuerySelector("section[aria-labelledby=cited] a")!));
        Assert.Equal([("ar", "auto"), ("en", "auto")], person.QuerySelectorAll("section[aria-labelledby=named] a").Select(LanguageOf));
        Assert.Equal(("ar", "auto"), LanguageOf(person.QuerySelector(".role-evidence")!));
        Assert.Equal(("en", "auto"), LanguageOf(page.QuerySelector(".links .link-outside")!));
        Assert.Equal(("en", "auto"), LanguageOf(arabicPage.QuerySelector(".links .link-held")!));

        static (string?, string?) LanguageOf(IElement element) => (element.GetAttribute("lang"), element.GetAttribute("dir"));
    }

    [Fact]
    public async Task It_says_which_articles_link_to_it()
    {
        const string Url = "https://lindenau-courier.example/bridge";
        var source = Some.Source();
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Some.Article(url: Url),
            Some.Article("A Year of the Bridge", "2025-11-06", "A year ago it reopened.", source).Linking("reopened", Url).Linking("A year", Url),
            Some.Article("Elsewhere", text: "Nothing.").Linking("Nothing", "https://lindenau-courier.example/other"));

        var page = await archive.CreateClient().OpenAsync(Path);

        Assert.Equal(["A Year of the Bridge Lindenau Courier, 6 November 2025"], page.All("section[aria-labelledby=cited] li"));
    }

    [Fact]
    public async Task It_says_why_others_are_about_the_same()
    {
        var (holm, prenn) = (Some.Person(), Some.Person("Aldous Prenn"));
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
        [
            Some.Article("Ferry Strike Ends in Halden", text: "“It holds,” said Greta Holm to Aldous Prenn.").Mentioning(holm).Mentioning(prenn).Quoting("It holds,", holm),
            Some.Article("Quoted Again", text: "“No,” said Greta Holm to Aldous Prenn.").Mentioning(holm).Mentioning(prenn).Quoting("No,", holm),
            Some.Article("Strike of the ferries", text: "Nobody is named."),
            Some.Article("Ferry Runs", text: "One word is shared."),
            Some.Article("Snow Came in Halden", text: "One word is shared, and two that every headline may hold."),
            Some.Article("Rain Ends in a Day", text: "The same."),
            .. Enumerable.Range(1, 20).Select(n => Some.Article($"Number {n}")),
        ]);

        var page = await archive.CreateClient().OpenAsync("/2024/11/06/ferry-strike-ends-in-halden");

        Assert.Equal(
            [
                "Quoted Again 6 November 2024 — also quotes Greta Holm; also names Aldous Prenn",
                "Strike of the ferries 6 November 2024 — shares “Ferry” and “Strike” in its headline",
            ],
            page.All("section[aria-labelledby=alike] li"));
    }

    [Fact]
    public async Task An_article_with_nothing_around_it_shows_nothing_of_that()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article());

        var page = await archive.CreateClient().OpenAsync(Path);

        Assert.Empty(page.QuerySelectorAll(".neighbours, section[aria-labelledby=cited], section[aria-labelledby=alike]"));
    }

    [Fact]
    public async Task It_tells_how_long_it_takes_and_how_to_cite_it()
    {
        var article = Some.Article(text: string.Join(' ', Enumerable.Repeat("bridge", 1000)), source: Some.Source());
        article.Authors = ["Ada Kern", "Jon Voss", "Ida Lund"];
        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);

        var page = await archive.CreateClient().OpenAsync(Path);

        Assert.Contains("4 min read", page.One(".article-head .facts-line"), StringComparison.Ordinal);
        Assert.Equal("Ada Kern, Jon Voss and Ida Lund, “The bridge reopens” (Lindenau Courier, 6 November 2024), http://localhost/2024/11/06/the-bridge-reopens", page.One("#cite-article"));
    }
}
