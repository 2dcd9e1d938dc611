using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

/// <summary>A reader searches, narrows what was found step by step, and takes steps back.</summary>
[Collection(BrowserCollection.Name)]
public partial class SearchJourneys(ArchiveInBrowser archive)
{
    private const string Wide = "/search?q=harbour";

    [Theory]
    [InlineData(1440, true)]
    [InlineData(1440, false)]
    [InlineData(360, true)]
    [InlineData(360, false)]
    public async Task A_reader_narrows_by_a_facet_and_takes_it_away_again(int width, bool javaScript)
    {
        var page = await archive.OpenAsync(width, javaScript: javaScript);
        await page.GotoAsync(Wide);
        var all = await page.Locator("#results").InnerTextAsync();
        var facet = page.Locator("[aria-labelledby=sources] .counts li").First;
        if (width < 1000)
        {
            await Expect(facet).ToBeHiddenAsync();
            await page.GetByText("Narrow the results").ClickAsync();
        }

        await Expect(facet).ToBeVisibleAsync();
        await page.AssertFitsAsync();
        var count = await facet.Locator("span").InnerTextAsync();
        await facet.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(page.Locator("#results")).ToHaveTextAsync(new Regex($"^{count} articles?$"));
        await page.GetByRole(AriaRole.Link, new() { NameRegex = RemoveSource() }).ClickAsync();
        await Expect(page.Locator("#results")).ToHaveTextAsync(all);
        await Expect(page).ToHaveURLAsync(new Uri(archive.Address, Wide).ToString());
    }

    [Fact]
    public async Task A_range_of_bars_is_chosen_by_dragging()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync(Wide);
        var bars = page.Locator(".facets .chart-plot a");
        var (first, last) = (await BoxAsync(bars.First), await BoxAsync(bars.Last));

        await page.Mouse.MoveAsync(first.X + (first.Width / 2), first.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(last.X + (last.Width / 2), last.Y + 20, new() { Steps = 5 });
        await Expect(page.Locator(".range-status")).ToContainTextAsync(" to ");
        await page.Mouse.UpAsync();

        await Expect(page).ToHaveURLAsync(RangeUrl());
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = RemoveFrom() })).ToBeVisibleAsync();
        await Expect(page.Locator("#from")).Not.ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_click_on_a_bar_narrows_to_it()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync(Wide);

        await page.Locator(".facets .chart-plot a").First.ClickAsync();

        await Expect(page).ToHaveURLAsync(OnUrl());
    }

    [Fact]
    public async Task A_range_of_bars_is_chosen_by_keyboard()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync(Wide);
        var bars = page.Locator(".facets .chart-plot a");
        var count = await bars.CountAsync();
        Assert.True(count > 2);
        await bars.Last.FocusAsync();

        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(bars.Nth(count - 2)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        await Expect(bars.Nth(count - 3)).ToBeFocusedAsync();
        await Expect(page.Locator(".range-status")).ToContainTextAsync(" to ");
        await page.AssertAccessibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".range-status")).ToBeEmptyAsync();
        await page.Keyboard.PressAsync("Shift+End");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(RangeUrl());
    }

    [Fact]
    public async Task The_dates_of_the_form_choose_a_range_without_scripts()
    {
        var page = await archive.OpenAsync(javaScript: false);
        await page.GotoAsync(Wide + "&kind=quotes");

        await page.Locator("#from").FillAsync("2024-03-01");
        await page.Locator("#to").FillAsync("2024-11-30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(RangeUrl());
        await Expect(page.Locator(".kinds [aria-current]")).ToContainTextAsync("Quotes");
    }

    [Theory]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    public async Task The_kinds_of_results_are_accessible_with_everything_unfolded(int width, ColorScheme colors)
    {
        var page = await archive.OpenAsync(width, colorScheme: colors);
        await page.GotoAsync(Wide + "%20after:2024");
        foreach (var kind in new[] { "Articles", "Quotes", "People" })
        {
            await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^{kind} \\(") }).ClickAsync();
            await page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
            await page.AssertAccessibleAsync();
            await page.AssertFitsAsync();
        }
    }

    [Fact]
    public async Task An_example_of_the_help_is_a_search()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "More ways to search" }).ClickAsync();
        var example = page.Locator(".examples li").First;
        var found = await example.Locator(".found").InnerTextAsync();

        await example.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(page.Locator("#results")).ToHaveTextAsync(found.Split(',')[0]);
        await Expect(page.Locator("mark").First).ToBeVisibleAsync();
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator bar) => (await bar.BoundingBoxAsync())!;

    [GeneratedRegex("^Remove source: ")]
    private static partial Regex RemoveSource();

    [GeneratedRegex("^Remove from: ")]
    private static partial Regex RemoveFrom();

    [GeneratedRegex(@"/search\?q=harbour(%20|\+)after%3A.*(%20|\+)before%3A")]
    private static partial Regex RangeUrl();

    [GeneratedRegex("/search\\?q=harbour%20on%3A")]
    private static partial Regex OnUrl();
}
