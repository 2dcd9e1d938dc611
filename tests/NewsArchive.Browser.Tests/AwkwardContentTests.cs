using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NewsArchive.Browser.Tests;

/// <summary>Pages of articles that no designer had in mind: words and names without an end, other directions, no title, no day.</summary>
public sealed partial class AwkwardContentTests : OwnArchive
{
    private const string Host = "averyveryverylongsubdomainnamewithoutanyhyphen.anotherverylonglabelwithoutanyend.example";
    private const string Speaker = "Bartholomew Featherstonehaugh-Cholmondeley-Marjoribanks-Worthington";

    private static readonly string[] Paths =
        ["/", "/2024", "/2024/05", "/2024/05/02", "/undated", "/people", "/quotes", "/sources", $"/sources/{Host}", "/links", "/changes", "/search?q=harbour", "/search?q=harbour&kind=quotes", "/search?q=" + new string('x', 300)];

    [Fact]
    public async Task Nothing_of_them_sticks_out_and_all_is_accessible()
    {
        var page = await OpenAsync(1440, ColorScheme.Light, javaScript: true);
        await page.GotoAsync("/");
        var articles = await page.Locator("article.card h3 a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        await page.GotoAsync("/people");
        var people = await page.Locator(".people-name a, a.people-name").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");

        Assert.Equal(4, articles.Length);
        foreach (var path in Paths.Concat(articles).Concat(people))
        {
            await page.GotoAsync(path);
            await page.AssertAccessibleAsync();
            foreach (var width in new[] { 320, 360, 768, 1440 })
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.AssertFitsAsync();
            }
        }
    }

    [Fact]
    public async Task Letters_of_twice_the_size_fit_a_narrow_window()
    {
        var page = await OpenAsync(320, ColorScheme.Light, javaScript: true);
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("Page.enable");
        await devTools.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, int> { ["standard"] = 32, ["fixed"] = 26 } });
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            await page.AssertFitsAsync();
        }
    }

    [Fact]
    public async Task Links_are_named_whole_and_without_the_signs_between_them()
    {
        var page = await OpenAsync(1440, ColorScheme.Light, javaScript: true);
        await page.GotoAsync("/2024/05");

        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = Host, Exact = true })).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "2 May 2024: 1 article", Exact = true })).ToBeVisibleAsync();

        await page.Locator("article.card h3 a").First.ClickAsync();

        foreach (var name in new[] { "2024", "May 2024", "2 May 2024" })
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).ToBeVisibleAsync();
        }

        Assert.Equal("2024›May›2", Spaces().Replace(await page.Locator(".breadcrumbs ol").EvaluateAsync<string>("""
            list => [...list.querySelectorAll("a")].map(link => link.firstChild.textContent + (getComputedStyle(link.parentElement, "::after").content.match(/›/)?.[0] ?? "")).join("")
            """), ""));
    }

    protected override void WriteSeeds()
    {
        var word = string.Concat(Enumerable.Repeat("donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau", 3));
        SeedFile("words.md", $"""
            ---
            title: "{word} and https://records.example/{new string('a', 140)} in the harbour"
            date: 2024-05-02
            url: https://{Host}/2024/05/02/words
            ---

            The council of {word} met. "The harbour will have to wait for another year or two," said {Speaker}, chairman of the {word} committee.

            - [https://long.example/{new string('q', 180)}](https://long.example/{new string('q', 180)})

            | a | b | c | d |
            |---|---|---|---|
            | {new string('w', 40)} | {new string('w', 40)} | {new string('w', 40)} | {new string('w', 40)} |
            """);
        SeedFile("port.md", """
            ---
            title: الوزير يقول إن "الميناء الجديد" سيفتح (رويترز)
            date: 2024-07-01
            url: https://akhbar.example/2024/07/01/mina
            ---

            قال الوزير سامي حداد: "سيفتح الميناء الجديد أبوابه في العام المقبل، وسوف يعمل فيه 400 شخص"، وذلك في مؤتمر صحفي.
            """);
        SeedFile("untitled.txt", "The ferry left the quay at noon without its captain.\n\n\"I was told to stay at home and wait for a call,\" said Captain Olof Brandt.\n");
        SeedWithoutDate("A ferry without a day", "The ferry sank. \"Nobody knows which day it was,\" said Olof Brandt.");
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();
}
