using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

/// <summary>The forms by which lists are narrowed, in windows of all widths.</summary>
[Collection(BrowserCollection.Name)]
public class NarrowingJourney(ArchiveInBrowser archive)
{
    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1024)]
    [InlineData(1440)]
    public async Task There_is_room_for_words_and_a_name_in_the_search_form(int width)
    {
        var page = await archive.OpenAsync(width);
        await page.GotoAsync("/search?q=harbour");
        if (width < 768)
        {
            await page.GetByText("Person and dates").ClickAsync();
        }

        foreach (var field in new[] { "Words", "Person" })
        {
            Assert.InRange((await page.GetByLabel(field, new() { Exact = true }).BoundingBoxAsync())!.Width, 180, width);
        }
    }

    [Fact]
    public async Task On_a_phone_the_ledger_folds_what_is_seldom_asked()
    {
        var page = await archive.OpenAsync(360);
        await page.GotoAsync("/quotes");
        await Expect(page.GetByLabel("Speaker")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Source")).ToBeHiddenAsync();
        await Expect(page.Locator(".ledger-entry").First).ToBeInViewportAsync();

        await page.GetByText("Source, dates and kind").ClickAsync();
        await page.GetByLabel("Source").FillAsync("moscow");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        await Expect(page.GetByLabel("Source")).ToHaveValueAsync("moscow");
        await Expect(page.GetByLabel("Source")).ToBeVisibleAsync(); // what is in force is seen
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
    }

    [Theory]
    [InlineData("/quotes")]
    [InlineData("/people/dmitry-peskov?words=the")]
    public async Task Where_there_is_room_the_ledger_shows_all_it_can_be_asked(string path)
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync(path);

        await Expect(page.GetByLabel("From")).ToBeVisibleAsync();
        await Expect(page.GetByText("Source, dates and kind")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_key_j_shows_the_whole_of_what_it_goes_to()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync("/");

        for (var i = 0; i < 8; i++)
        {
            await page.Keyboard.PressAsync("j");
            await Expect(page.Locator(".card:focus-within")).ToBeInViewportAsync(new() { Ratio = 0.99f });
        }
    }
}
