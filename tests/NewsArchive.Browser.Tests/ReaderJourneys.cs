using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

[Collection(BrowserCollection.Name)]
public partial class ReaderJourneys(ArchiveInBrowser archive)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_searches_opens_an_article_and_goes_on_to_the_speaker(bool javaScript)
    {
        var page = await archive.OpenAsync(javaScript: javaScript);
        await page.GotoAsync("/");

        await page.GetByLabel(SearchLabel()).FillAsync("congratulate Trump");
        await page.GetByLabel(SearchLabel()).PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(SearchUrl());
        await Expect(page.Locator("mark").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = Headline() }).First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Headline());
        await Expect(page.Locator("#q1")).ToContainTextAsync("I’m not aware of any plans");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Dmitry Peskov" }).First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Dmitry Peskov");
        await Expect(page.GetByText("Kremlin spokesman").First).ToBeVisibleAsync();
        await Expect(page.GetByText("Let’s not forget").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_keyboard_alone_leads_from_a_search_to_an_article_its_quote_and_the_speaker()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync("/");

        await TabToAsync(page, "input[type=search]");
        await page.Keyboard.TypeAsync("congratulate Trump");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(SearchUrl());
        await TabToAsync(page, ".card-title a");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Headline());
        await TabToAsync(page, "a.said-number[href='#q1']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#q1")).ToBeInViewportAsync();
        await TabToAsync(page, "a[href='/people/dmitry-peskov']");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Dmitry Peskov");
    }

    [Fact]
    public async Task A_related_article_that_the_archive_holds_is_opened_inside_it()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync("/search?q=" + Uri.EscapeDataString("\"Skarn Ferries to Sail Again\""));
        await page.GetByRole(AriaRole.Link, new() { NameRegex = FerryDeal() }).First.ClickAsync();

        var inside = page.GetByRole(AriaRole.Main).Locator("a[href^='/2024/05/14/']").First;
        await inside.ClickAsync();

        await Expect(page).ToHaveURLAsync(FerryStrike());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_keyboard_reaches_the_text_by_the_skip_link()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync("/about");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(":focus")).ToHaveTextAsync(SkipLink());
        await page.Keyboard.PressAsync("Enter");

        Assert.EndsWith("#main", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_ask_nobody_outside_for_anything_and_break_no_rule_of_their_policy()
    {
        var page = await archive.OpenAsync();
        var outside = new List<string>();
        var faults = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != archive.Address.Authority)
            {
                outside.Add(request.Url);
            }
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                faults.Add(message.Text);
            }
        };

        foreach (var path in new[] { "/", "/people", "/people/ingrid-vasska-holm", "/quotes", "/sources", "/search?q=harbour", "/help/search", "/about", "/2024/11/06" })
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        }

        Assert.Empty(outside);
        Assert.Empty(faults);
    }

    // As far as a patient reader goes; what has the focus must show it.
    private static async Task TabToAsync(IPage page, string selector)
    {
        await page.LoadedAsync(); // before that, a page of the right address may have nothing yet that could have the focus
        for (var i = 0; i < 300; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                var outline = await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle");
                Assert.NotEqual("none", outline);
                return;
            }
        }

        Assert.Fail($"{page.Url}: no {selector} is reached by the Tab key.");
    }

    [GeneratedRegex("^Search .* articles? by words")]
    private static partial Regex SearchLabel();

    [GeneratedRegex(@"/search\?q=")]
    private static partial Regex SearchUrl();

    [GeneratedRegex("Putin Won't Congratulate Trump")]
    private static partial Regex Headline();

    [GeneratedRegex("Skarn Ferries to Sail Again")]
    private static partial Regex FerryDeal();

    [GeneratedRegex("/2024/05/14/")]
    private static partial Regex FerryStrike();

    [GeneratedRegex("[Ss]kip")]
    private static partial Regex SkipLink();
}
