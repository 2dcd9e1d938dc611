using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

/// <summary>An administrator decides on two namesakes.</summary>
public sealed class WhoIsWhoJourney : OwnArchive
{
    [Theory]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    public async Task Two_namesakes_are_decided_on_and_the_decision_undone_without_scripts(int width, ColorScheme colors)
    {
        var page = await SignInAsync("/admin/people", width, colors, javaScript: false);

        await page.Locator(".pair", new() { HasText = "plainly different" }).GetByRole(AriaRole.Button, new() { Name = "Different people" }).ClickAsync();
        await Expect(page.Locator(".decisions li")).ToHaveCountAsync(1);
        await Expect(page.Locator(".pair")).ToHaveCountAsync(2);
        await AssertGoodAsync(page, colors, "/admin/people", "/people/john-brask");
        await page.Locator(".decisions").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator(".pair")).ToHaveCountAsync(3);
        await Expect(page.Locator(".decisions")).ToHaveCountAsync(0);
    }

    protected override void WriteSeeds()
    {
        Seed("harbour", "Senator John Brask spoke first on the matter of the harbour, which is old.");
        Seed("match", "Footballer John Brask scored twice on Thursday and left the field early.");
        Seed("fair", "The fair was opened by John Brask and Dmitri Orlovsky, who spoke about the weather.");
    }
}
