using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

/// <summary>A reader doubts who said a quote, looks at the evidence where it stands, and cites it.</summary>
[Collection(BrowserCollection.Name)]
public class WhoSaidItJourney(ArchiveInBrowser archive)
{
    private const string Article = "/2024/11/06/putin-wont-congratulate-trump-just-yet-top-spokesman-says";

    [Theory]
    [InlineData(360, ColorScheme.Dark, true)]
    [InlineData(1440, ColorScheme.Light, true)]
    [InlineData(1440, ColorScheme.Dark, false)]
    public async Task The_evidence_shows_under_the_pointer_by_keyboard_and_by_the_button(int width, ColorScheme colors, bool javaScript)
    {
        var page = await archive.OpenAsync(width, colorScheme: colors, javaScript: javaScript);
        await page.GotoAsync(Article);
        var note = page.Locator("#note1");
        await Expect(note).ToBeHiddenAsync();

        await page.Locator("#q1").HoverAsync(new() { Position = new() { X = 20, Y = 8 } });
        await Expect(note).ToBeVisibleAsync();
        await Expect(note).ToContainTextAsync("Dmitry Peskov, Kremlin spokesman");
        await Expect(note).ToContainTextAsync("named right after the quote");
        await page.AssertFitsAsync();
        await page.Mouse.MoveAsync(1, 1);
        await Expect(note).ToBeHiddenAsync();

        var button = page.Locator("#q1 .quote-said");
        await button.FocusAsync();
        await Expect(note).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(note.GetByRole(AriaRole.Link, new() { Name = "Dmitry Peskov" })).ToBeFocusedAsync();
        await button.ClickAsync();
        await Expect(note).ToBeInViewportAsync(new() { Ratio = 1 });
        if (javaScript)
        {
            await page.AssertAccessibleAsync(); // axe is a script
        }

        await page.AssertFitsAsync();
        await note.GetByRole(AriaRole.Link, new() { Name = "Link to this quote" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#q1$"));
    }

    [Fact]
    public async Task A_quote_without_a_speaker_tells_why_and_can_be_linked_to()
    {
        var page = await archive.OpenAsync(360);
        await page.GotoAsync(Article);

        await page.Locator("#q4 .quote-said").ClickAsync();
        await Expect(page.Locator("#note4")).ToContainTextAsync("peaker:");
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();

        await page.Locator("#note4").GetByRole(AriaRole.Link, new() { Name = "Link to this quote" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#q4$"));
    }

    [Fact]
    public async Task A_citation_is_copied_and_said_to_be()
    {
        var page = await archive.OpenAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(Article);

        await page.Locator("#said1 summary").ClickAsync();
        await page.Locator("#said1").GetByRole(AriaRole.Button, new() { Name = "Copy citation" }).ClickAsync();

        await Expect(page.Locator("[data-copied]")).ToHaveTextAsync("Copied");
        await Expect(page.Locator("#said1 .copy")).ToHaveTextAsync("Copied");
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("Dmitry Peskov, Kremlin spokesman: “I’m not aware of any plans by the president to congratulate Trump” (", copied, StringComparison.Ordinal);
        Assert.EndsWith($", 6 November 2024), {new Uri(archive.Address, Article)}#q1", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_lets_no_page_copy_has_the_citation_selected()
    {
        var page = await archive.OpenAsync();
        await page.AddInitScriptAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        await page.GotoAsync(Article);

        await page.Locator("#q1").HoverAsync(new() { Position = new() { X = 20, Y = 8 } });
        await page.Locator("#note1 .copy").ClickAsync();

        await Expect(page.Locator("#cite1")).ToBeVisibleAsync();
        Assert.StartsWith("Dmitry Peskov", await page.EvaluateAsync<string>("getSelection().toString()"), StringComparison.Ordinal);
        await Expect(page.Locator("[data-copied]")).ToContainTextAsync("is selected");
    }

    [Fact]
    public async Task Escape_closes_the_evidence_until_the_pointer_leaves()
    {
        var page = await archive.OpenAsync();
        await page.GotoAsync(Article);
        await page.Locator("#q3").HoverAsync();
        await Expect(page.Locator("#note3")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#note3")).ToBeHiddenAsync();

        await page.Mouse.MoveAsync(1, 1);
        await page.Locator("#q3").HoverAsync();
        await Expect(page.Locator("#note3")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_a_citation_is_read_and_no_dead_button_shown()
    {
        var page = await archive.OpenAsync(javaScript: false);
        await page.GotoAsync(Article);

        await page.Locator("#said1 summary").ClickAsync();

        await Expect(page.Locator("#cite1")).ToContainTextAsync("#q1");
        await Expect(page.Locator("#said1 .copy")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_link_to_a_quote_marks_it()
    {
        var page = await archive.OpenAsync();

        await page.GotoAsync(Article + "#q3");

        await Expect(page.Locator("#q3")).ToBeInViewportAsync();
        var colors = await page.EvaluateAsync<string[]>("['q3', 'q1'].map(id => getComputedStyle(document.getElementById(id)).backgroundColor)");
        Assert.NotEqual(colors[0], colors[1]);
    }
}
