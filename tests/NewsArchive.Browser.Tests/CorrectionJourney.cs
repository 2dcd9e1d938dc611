using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

/// <summary>An administrator looks at what an import would do, imports exactly that, merges two people, imports again, and hides an article and shows it again.</summary>
public sealed class CorrectionJourney : OwnArchive
{
    private const string Bridge = "/2024/11/06/bridge";

    [Theory]
    [InlineData(360, ColorScheme.Dark, true)]
    [InlineData(1440, ColorScheme.Light, false)]
    public async Task Preview_import_merge_import_again_hide_and_undo(int width, ColorScheme colors, bool javaScript)
    {
        var page = await SignInAsync("/admin/import", width, colors, javaScript);

        Seed("bridge", "The old bridge of Lindenau reopened on Thursday. \"We waited three years for this day,\" said mayor Greta Holm.");
        Seed("ferry", "The ferry stops in winter. \"Nobody took it,\" said Greta Aldermoor, who runs it.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Preview first" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview the import" }).ClickAsync();
        await Expect(page.Locator(".reading p del").Filter(new() { HasText = "Tuesday" })).ToBeVisibleAsync(new() { Timeout = ArchiveInBrowser.ImportTimeout });
        await AssertGoodAsync(page, colors, "/admin/import/preview");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import exactly this" }).ClickAsync();
        await page.WaitForURLAsync("**/admin/imports/2", new() { Timeout = ArchiveInBrowser.ImportTimeout }); // by itself, when the import has finished
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "1 changed" })).ToBeVisibleAsync();
        await AssertGoodAsync(page, colors, "/admin/imports/2");

        await page.GotoAsync("/people/greta-holm");
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct this person" }).ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "The same person as" }).GetByLabel("Name").FillAsync("Aldermoor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Greta Aldermoor" }).ClickAsync();
        await Expect(page.Locator(".merge-preview")).ToContainTextAsync("Greta Holm with 2 articles, 2 quotes");
        await AssertGoodAsync(page, colors, new Uri(page.Url).PathAndQuery);
        await PressAsync("Merge the two");
        await ExpectMergedAsync();

        Seed("ferry", "The ferry stops in spring. \"Nobody took it,\" said Greta Aldermoor, who runs it.");
        await page.GotoAsync("/admin/import");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import the seeds" }).ClickAsync();
        await page.WaitForURLAsync("**/admin/imports/3", new() { Timeout = ArchiveInBrowser.ImportTimeout });
        await ExpectMergedAsync();

        await page.GotoAsync(Bridge);
        await page.GetByRole(AriaRole.Link, new() { Name = "How it was read" }).ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Hide it" }).GetByRole(AriaRole.Textbox).First.FillAsync("The mayor asked for it.");
        await PressAsync("Hide the article");
        var gone = await page.GotoAsync(Bridge);
        Assert.Equal(410, gone!.Status);
        await Expect(page.GetByText("The mayor asked for it.")).ToBeVisibleAsync();
        await page.GotoAsync("/admin/hidden");
        await PressAsync("Unhide");
        await ExpectMergedAsync();

        await page.GotoAsync("/admin/corrections");
        await PressAsync("Undo");
        await page.GotoAsync("/people/greta-aldermoor");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Greta Aldermoor");
        await Expect(page.Locator(".ledger-entry")).ToHaveCountAsync(1);

        // It is done when it is answered.
        Task PressAsync(string button) =>
            page.RunAndWaitForResponseAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync(), r => r.Request.Method == "POST");

        async Task ExpectMergedAsync()
        {
            await page.GotoAsync("/people/greta-aldermoor");
            await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/people/greta-holm$"));
            await Expect(page.Locator(".ledger-entry")).ToHaveCountAsync(2);
        }
    }

    protected override void WriteSeeds() =>
        Seed("bridge", "The old bridge of Lindenau reopened on Tuesday. \"We waited two years for this day,\" said mayor Greta Holm.");
}
