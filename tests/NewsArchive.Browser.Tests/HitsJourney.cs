using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

[Collection(BrowserCollection.Name)]
public class HitsJourney(ArchiveInBrowser archive)
{
    private const string Article = "/2024/11/06/putin-wont-congratulate-trump-just-yet-top-spokesman-says";

    [Fact]
    public async Task The_keys_n_and_p_go_from_hit_to_hit_around_the_end()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync(Article + "?q=trump");
        var count = await page.Locator(".hit[id]").CountAsync();
        Assert.True(count > 2);
        var place = page.Locator(".hits [role=status]");
        await Expect(place).ToBeEmptyAsync();

        await page.Keyboard.PressAsync("n");
        await Expect(place).ToHaveTextAsync($"1 of {count}");
        await page.Keyboard.PressAsync("n");
        await Expect(place).ToHaveTextAsync($"2 of {count}");
        await Expect(page.Locator(".hit[aria-current]")).ToHaveIdAsync("hit2");
        await Expect(page.Locator("#hit2")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("p");
        await page.Keyboard.PressAsync("p");
        await Expect(place).ToHaveTextAsync($"{count} of {count}");
        await Expect(page.Locator($"#hit{count}")).ToBeInViewportAsync();
        await Expect(page.Locator(".hits")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(place).ToHaveTextAsync($"1 of {count}");
        Assert.EndsWith("?q=trump#hit1", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keys_go_over_byline_text_and_caption_and_the_way_back_keeps_the_order()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync("/search?q=gammelby+police+%22was+shown%22&order=oldest");
        await page.GetByRole(AriaRole.Link, new() { Name = "Thieves Take Aldersey Chronometer From Port Halden Museum" }).ClickAsync();
        await Expect(page.Locator(".hits")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(); // the keys come with a script
        var count = await page.Locator(".hit[id]").CountAsync();

        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator(".byline .hit[aria-current]")).ToHaveIdAsync("hit1");
        await page.Keyboard.PressAsync("p");
        await Expect(page.Locator(".caption .hit[aria-current]")).ToHaveIdAsync($"hit{count}");
        await Expect(page.Locator(".caption .hit[aria-current]")).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the results" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("&order=oldest$"));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_bar_hides_nothing_that_has_the_focus(int width)
    {
        var page = await archive.OpenAsync(width);
        await page.GotoAsync(Article + "?q=trump");
        await page.Locator(".original a").FocusAsync();

        for (var i = 0; i < 40; i++)
        {
            await page.Keyboard.PressAsync("Shift+Tab");
            Assert.True(await page.EvaluateAsync<bool>(
                """
                () => {
                  const [focused, bar] = [document.activeElement, document.querySelector(".hits")];
                  return bar.contains(focused) || focused.getBoundingClientRect().bottom > bar.getBoundingClientRect().bottom
                    || focused.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top;
                }
                """));
        }
    }

    [Fact]
    public async Task The_keys_do_nothing_while_someone_types_or_holds_another_key()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync(Article + "?q=trump");

        await page.GetByLabel("Search the archive").FocusAsync();
        await page.Keyboard.TypeAsync("npn");
        await Expect(page.GetByLabel("Search the archive")).ToHaveValueAsync("npn");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        await page.Keyboard.PressAsync("Control+n");
        await page.Keyboard.PressAsync("Alt+p");

        await Expect(page.Locator(".hit[aria-current]")).ToHaveCountAsync(0);
        await Expect(page.Locator(".hits [role=status]")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task The_links_of_the_bar_keep_the_focus_and_tab_goes_on_from_a_hit_reached_by_key()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync(Article + "?q=trump");
        var next = page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Next") });

        await next.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".hit[aria-current]")).ToHaveIdAsync("hit2");
        await Expect(next).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => !!(document.getElementById('hit3').compareDocumentPosition(document.activeElement) & 4) || document.activeElement.contains(document.getElementById('hit3'))"));
        Assert.True(await page.EvaluateAsync<bool>("() => !document.querySelector('.hits').contains(document.activeElement)"));
    }

    [Fact]
    public async Task From_an_addressed_quote_the_next_hit_is_the_one_behind_it()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync(Article + "?q=trump#q1");
        await Expect(page.Locator("#q1")).ToBeInViewportAsync();

        await page.Keyboard.PressAsync("n");

        Assert.True(await page.EvaluateAsync<bool>("() => !!(document.getElementById('q1').compareDocumentPosition(document.querySelector('.hit[aria-current]')) & 4)"));
    }

    [Fact]
    public async Task Without_JavaScript_the_hits_are_marked_and_the_links_lead_to_the_first_and_last()
    {
        var page = await archive.OpenAsync(javaScript: false);
        await page.GotoAsync(Article + "?q=trump");

        await page.GetByRole(AriaRole.Link, new() { Name = "Last", Exact = true }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"\?q=trump#hit\d+$"));
        await Expect(page.Locator(".hit:target")).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Without marks" }).ClickAsync();
        await Expect(page.Locator(".hit")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("?q=trump", 360, ColorScheme.Light)]
    [InlineData("?q=trump", 360, ColorScheme.Dark)]
    [InlineData("?q=trump", 1440, ColorScheme.Light)]
    [InlineData("?q=peskov+OR+putin+OR+%22plans+to%22#q1", 1440, ColorScheme.Dark)]
    [InlineData("?q=nothing-of-the-kind", 360, ColorScheme.Light)]
    public async Task An_article_with_hits_is_accessible_and_fits_its_window(string search, int width, ColorScheme colors)
    {
        var page = await archive.OpenAsync(width, colorScheme: colors);
        await page.GotoAsync(Article + search);

        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
        await page.Keyboard.PressAsync("n");
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
    }
}
