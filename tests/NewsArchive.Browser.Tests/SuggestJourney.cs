using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

/// <summary>A reader types, and chooses what is suggested, by keyboard and by hand.</summary>
[Collection(BrowserCollection.Name)]
public class SuggestJourney(ArchiveInBrowser archive)
{
    [Theory]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    public async Task A_person_is_found_by_typing_and_chosen_by_keyboard(int width, ColorScheme colors)
    {
        var page = await archive.OpenAsync(width, colorScheme: colors);
        await page.GotoAsync("/");
        var field = page.Locator("input[role=combobox]");
        await field.PressSequentiallyAsync("election pesk");

        var person = page.GetByRole(AriaRole.Option, new() { Name = "Dmitry Peskov" });
        await Expect(person).ToBeVisibleAsync();
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "People" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("suggestion");
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();

        await field.PressAsync("ArrowDown");
        await Expect(person).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", (await person.GetAttributeAsync("id"))!);
        await page.AssertAccessibleAsync();
        await field.PressAsync("ArrowUp");
        await Expect(person).ToHaveAttributeAsync("aria-selected", "false");
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/search\\?q=election(\\+|%20)person"));
        await Expect(page.GetByLabel("Person")).ToHaveValueAsync("Dmitry Peskov");
    }

    [Fact]
    public async Task Escape_closes_the_list_and_enter_searches_for_what_was_typed()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync("/about");
        var field = page.Locator("input[role=combobox]");
        await field.PressSequentiallyAsync("peskov");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();

        await field.PressAsync("Escape");

        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(field).ToHaveValueAsync("peskov");
        await field.PressAsync("ArrowDown");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await field.PressAsync("Enter"); // nothing is chosen
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/search\\?q=peskov$"));
    }

    [Theory]
    [InlineData("Home", 0)]
    [InlineData("End", 6)]
    [InlineData("ArrowLeft", 5)]
    public async Task Keys_that_move_the_caret_go_back_to_what_was_typed(string key, int caret)
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync("/about");
        var field = page.Locator("input[role=combobox]");
        await field.PressSequentiallyAsync("peskov");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await field.PressAsync("ArrowDown");

        await field.PressAsync(key);

        Assert.Equal(caret, await field.EvaluateAsync<int>("field => field.selectionStart"));
        Assert.Null(await field.GetAttributeAsync("aria-activedescendant"));
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await field.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/search\\?q=peskov$"));
    }

    [Fact]
    public async Task A_click_chooses_a_source_and_leaving_the_field_closes_the_list()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync("/search");
        var field = page.Locator("#q");
        await field.PressSequentiallyAsync("themosc");
        var source = page.GetByRole(AriaRole.Group, new() { Name = "Sources" }).GetByRole(AriaRole.Option).First;
        await Expect(source).ToBeVisibleAsync();
        await field.PressAsync("Tab");
        await Expect(source).ToBeHiddenAsync();

        await field.FocusAsync();
        await field.PressAsync("ArrowDown");
        await source.ClickAsync();

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("source(:|%3A)themoscowtimes.com"));
        await Expect(page.Locator("article.card").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_headline_opens_its_article()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync("/");
        await page.Locator("input[role=combobox]").PressSequentiallyAsync("putin wont congrat");

        await page.GetByRole(AriaRole.Group, new() { Name = "Headlines" }).GetByRole(AriaRole.Option).First.ClickAsync();

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/2024/11/06/putin-wont"));
    }

    [Fact]
    public async Task A_field_for_a_name_is_filled_and_not_sent()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync("/search");
        var field = page.Locator("#person");
        await field.PressSequentiallyAsync("peskov");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();

        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");

        await Expect(field).ToHaveValueAsync("Dmitry Peskov");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/search$"));
    }
}
