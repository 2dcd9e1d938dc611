using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

[Collection(BrowserCollection.Name)]
public partial class AdminJourneys(ArchiveInBrowser archive)
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
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();

        await page.GotoAsync("/admin/import");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import the seeds" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Report(), new() { Timeout = ArchiveInBrowser.ImportTimeout }); // by itself, when the import has finished
        await Expect(page.GetByText("unchanged").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    public async Task Every_page_of_the_administration_is_accessible_and_fits_its_window(int width, ColorScheme colors)
    {
        var page = await archive.OpenAsync(width, colorScheme: colors);
        await page.SignInAsync("/admin");

        foreach (var path in new[]
        {
            "/admin", "/admin/import", "/admin/imports", "/admin/imports/1", "/admin/quotes", "/admin/quotes?show=all",
            "/admin/articles", "/admin/articles?show=missing-author", "/admin/articles?show=doubtful-source", "/admin/articles/1", "/admin/articles/1#line-3",
            "/admin/users", "/admin/account", "/admin/hidden", "/admin/log", "/admin/corrections", "/admin/people/1", "/admin/people/1?find=a",
        })
        {
            await page.GotoAsync(path);
            await page.AssertAccessibleAsync();
            await page.AssertFitsAsync();
        }
    }

    [GeneratedRegex(@"/admin/imports/\d+$")]
    private static partial Regex Report();
}
