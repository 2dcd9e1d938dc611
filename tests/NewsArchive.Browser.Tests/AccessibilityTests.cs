using Microsoft.Playwright;

namespace NewsArchive.Browser.Tests;

[Collection(BrowserCollection.Name)]
public class AccessibilityTests(ArchiveInBrowser archive)
{
    private const string Article = "/2024/11/06/putin-wont-congratulate-trump-just-yet-top-spokesman-says";
    private const string ChartedPerson = "/people/ingrid-vasska-holm";

    public static TheoryData<string, int, ColorScheme> Pages()
    {
        var pages = new TheoryData<string, int, ColorScheme>();
        foreach (var path in new[]
        {
            "/", "/2024", "/2024/11", "/2024/11/06", Article, "/people", "/people?letter=k&order=lately", "/people?name=xyzzy",
            "/people/dmitry-peskov", ChartedPerson, "/quotes", "/quotes?kind=unattributed&from=soon", ChartedPerson + "?from=2024", Article + "#cite2", Article + "/history", "/sources",
            "/sources/themoscowtimes.com", "/links", "/links?host=norrvikpost.example", "/search", "/search?q=Trump", "/search?q=harbour%20-ferry%20on:2024&order=oldest", "/search?q=harbour&kind=quotes", "/search?q=holm&kind=people", "/search?q=xyzzy%20on:2024", "/help/search", "/about", "/changes", "/no-such-page", "/admin/sign-in",
        })
        {
            pages.Add(path, 360, ColorScheme.Light);
            pages.Add(path, 1440, ColorScheme.Dark);
        }

        // The colours are the same few on all pages.
        foreach (var path in new[] { "/", Article, "/search?q=harbour&kind=quotes", ChartedPerson })
        {
            pages.Add(path, 360, ColorScheme.Dark);
            pages.Add(path, 1440, ColorScheme.Light);
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

    [Theory]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    public async Task A_chart_opened_as_a_table_is_accessible_and_its_bars_lead_to_their_articles(int width, ColorScheme colors)
    {
        var page = await archive.OpenAsync(width, colorScheme: colors);
        await page.GotoAsync(ChartedPerson);

        await page.GetByText("As a table").ClickAsync();

        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
        await page.Locator(".chart-plot a").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/search\\?q=person"));
        await Assertions.Expect(page.Locator("article.card").First).ToBeVisibleAsync();
    }
}
