using Microsoft.Playwright;

namespace NewsArchive.Browser.Tests;

[Collection(LookingCollection.Name)]
public class AccessibilityTests(ArchiveInBrowser archive)
{
    private const string Article = "/2024/11/06/putin-wont-congratulate-trump-just-yet-top-spokesman-says";
    private const string ChartedPerson = "/people/ingrid-vasska-holm";

    internal static readonly string[] Paths =
    [
        "/", "/2024", "/2024/11", "/2024/11/06", Article, Article + "#cite2", Article + "/history", "/people", "/people?letter=k&order=lately", "/people?name=xyzzy",
        "/people/dmitry-peskov", ChartedPerson, ChartedPerson + "?from=2024", "/quotes", "/quotes?kind=unattributed&from=soon", "/sources", "/sources/themoscowtimes.com",
        "/links", "/links?host=norrvikpost.example", "/search", "/search?q=Trump", "/search?q=harbour%20-ferry%20on:2024&order=oldest", "/search?q=harbour&kind=quotes",
        "/search?q=holm&kind=people", "/search?q=xyzzy%20on:2024", "/help/search", "/about", "/changes", "/no-such-page", "/admin/sign-in",
    ];

    public static TheoryData<string, ColorScheme> Pages(ColorScheme colors)
    {
        var pages = new TheoryData<string, ColorScheme>();
        foreach (var path in Paths)
        {
            pages.Add(path, colors);
        }

        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages), ColorScheme.Light)]
    [MemberData(nameof(Pages), ColorScheme.Dark)]
    public async Task Page_is_accessible_and_fits_its_window(string path, ColorScheme colors)
    {
        var (first, second) = colors == ColorScheme.Light ? (360, 1440) : (1440, 360);
        var page = await archive.OpenAsync(first, colorScheme: colors);
        await page.GotoAsync(path);

        await page.AssertAccessibleAsync();
        await page.SetViewportSizeAsync(second, 900);
        await page.AssertLaidOutAsync();

        // Also a window of 1280 px at 200 % and at 400 %.
        foreach (var width in new[] { 1440, 640, 360, 320 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.AssertFitsAsync();
        }
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
