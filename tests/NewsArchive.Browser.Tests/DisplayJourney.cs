using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

/// <summary>What readers choose for themselves, and the keys.</summary>
[Collection(BrowserCollection.Name)]
public class DisplayJourney(ArchiveInBrowser archive)
{
    private const string Article = "/2024/11/06/putin-wont-congratulate-trump-just-yet-top-spokesman-says";

    [Fact]
    public async Task A_theme_is_chosen_and_kept_from_page_to_page()
    {
        var page = await archive.OpenAsync(colorScheme: ColorScheme.Light);
        await page.GotoAsync("/");
        var light = await PaperAsync(page);

        await page.GetByLabel("Theme").SelectOptionAsync("dark");
        var dark = await PaperAsync(page);
        await page.GotoAsync("/about");

        Assert.NotEqual(light, dark);
        Assert.Equal(dark, await PaperAsync(page));
        await Expect(page.GetByLabel("Theme")).ToHaveValueAsync("dark");
        await page.AssertAccessibleAsync();
        await page.GetByLabel("Theme").SelectOptionAsync("");
        Assert.Equal(light, await PaperAsync(page));
    }

    [Fact]
    public async Task Marks_are_switched_off_above_an_article_and_stay_off()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync(Article);
        await Expect(page.Locator("#q1 .quote-note")).ToBeVisibleAsync();

        await page.GetByLabel("Mark quotes and names").UncheckAsync();

        await Expect(page.Locator("#q1 .quote-note")).ToBeHiddenAsync();
        await Expect(page.GetByLabel("Marks in articles")).Not.ToBeCheckedAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("#q1 .quote-note")).ToBeHiddenAsync();
        await Expect(page.GetByLabel("Mark quotes and names")).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task Keys_lead_from_search_to_article_to_quote_to_people()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync("/about");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("congratulate Trump");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".card").First).ToBeVisibleAsync();
        await page.LoadedAsync(); // the keys are a module
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator(":focus")).ToHaveTextAsync(await page.Locator(".card-title a").First.InnerTextAsync());
        await page.Keyboard.PressAsync("o");
        await Expect(page.Locator(".hits")).ToBeVisibleAsync();

        await page.GotoAsync(Article);
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("p");
        await Expect(page).ToHaveURLAsync(new Uri(archive.Address, Article + "#q1").ToString());
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("p");
        await Expect(page).ToHaveURLAsync(new Uri(archive.Address, "/people").ToString());
    }

    [Fact]
    public async Task The_keys_are_listed_and_can_be_switched_off()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync("/");

        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Keys", Exact = true }).UncheckAsync();
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("?");
        await page.Keyboard.PressAsync("/");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Expect(page.Locator("input[type=search]").First).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_JavaScript_nothing_offers_what_it_cannot_do()
    {
        var page = await archive.OpenAsync(javaScript: false);

        await page.GotoAsync(Article);

        await Expect(page.Locator(".display")).ToBeHiddenAsync();
        await Expect(page.Locator(".marks-choice")).ToBeHiddenAsync();
        await Expect(page.Locator("#keys")).ToBeHiddenAsync();
    }

    private static Task<string> PaperAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
