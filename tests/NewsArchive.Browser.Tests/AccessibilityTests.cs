using Microsoft.Playwright;

namespace NewsArchive.Browser.Tests;

[Collection(BrowserCollection.Name)]
public class AccessibilityTests(ArchiveInBrowser archive)
{
    private const string Article = "/2024/11/06/putin-wont-congratulate-trump-just-yet-top-spokesman-says";

    public static TheoryData<string, int, ColorScheme> Pages()
    {
        var pages = new TheoryData<string, int, ColorScheme>();
        foreach (var path in new[]
        {
            "/", "/2024", "/2024/11", "/2024/11/06", Article, "/people", "/people/dmitry-peskov", "/quotes", "/sources",
            "/sources/themoscowtimes.com", "/search", "/search?q=Trump", "/search?q=xyzzy", "/about", "/no-such-page", "/admin/sign-in",
        })
        {
            pages.Add(path, 360, ColorScheme.Light);
            pages.Add(path, 1440, ColorScheme.Dark);
        }

        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_is_accessible_and_fits_its_window(string path, int width, ColorScheme colors)
    {
        var page = await archive.OpenAsync(width, colorScheme: colors);

        await page.GotoAsync(path);

        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
    }
}
