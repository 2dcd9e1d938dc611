using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

[Collection(BrowserCollection.Name)]
public class AdminJourneys(ArchiveInBrowser archive)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_administrator_signs_in_imports_and_reads_the_report(bool javaScript)
    {
        var page = await archive.OpenAsync(javaScript: javaScript);
        await page.GotoAsync("/admin");
        await page.GetByLabel("Name").FillAsync(ArchiveInBrowser.AdminName);
        await page.GetByLabel("Password").FillAsync(ArchiveInBrowser.AdminPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.AssertAccessibleAsync();

        await page.GotoAsync("/admin/import");
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).First.ClickAsync();
        await page.GotoAsync("/admin/imports");
        await page.GetByRole(AriaRole.Main).Locator("a[href^='/admin/imports/']").First.ClickAsync();

        await Expect(page.GetByText("unchanged").First).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
    }
}
