using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsArchive.Web.Tests;

namespace NewsArchive.Browser.Tests;

/// <summary>The real app on a real port, holding the real seeds, and a Chromium to visit it; shared by all tests of a collection.</summary>
public sealed class ArchiveInBrowser : IAsyncLifetime
{
    public const string AdminName = "librarian";
    public const string AdminPassword = "a long enough passphrase";

    /// <summary>An import takes as long as the machine is busy.</summary>
    public const float ImportTimeout = 60_000;

    private readonly ArchiveFactory factory = new ArchiveFactory { SeedsPath = ArchiveFactory.RealSeedsPath, ImportsAtStart = true }
        .With("Admin:UserName", AdminName)
        .With("Admin:Password", AdminPassword);

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public Uri Address => factory.Address;

    public async Task InitializeAsync()
    {
        factory.UseKestrel(0);
        factory.StartServer();
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
        await WaitForSeedsAsync();
    }

    /// <summary>A fresh window, as a new visitor has it; the last visitor's is closed, since many open ones slow the browser down.</summary>
    public async Task<IPage> OpenAsync(int width = 1440, int height = 900, ColorScheme colorScheme = ColorScheme.Light, bool javaScript = true)
    {
        foreach (var last in browser.Contexts)
        {
            await last.CloseAsync();
        }

        return await browser.OpenAsync(Address, width, height, colorScheme, javaScript);
    }

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await factory.DisposeAsync();
    }

    // On a slow machine the archive listens while its seeds are still being imported.
    private async Task WaitForSeedsAsync()
    {
        await factory.LoggedAsync("listens on");
        await factory.LoggedAsync(" unchanged, ");
    }
}

/// <summary>What every page must be.</summary>
internal static class PageChecks
{
    // What passes is nothing to report: telling it takes longer than finding it.
    private static readonly HashSet<ResultType> OnlyViolations = [ResultType.Violations];

    /// <summary>No violation of the rules that axe knows.</summary>
    public static Task AssertAccessibleAsync(this IPage page) => AssertNoneAsync(page, new AxeRunOptions { ResultTypes = OnlyViolations });

    /// <summary>No violation of those rules of axe to which the width of a window matters.</summary>
    public static Task AssertLaidOutAsync(this IPage page) =>
        AssertNoneAsync(page, new AxeRunOptions { ResultTypes = OnlyViolations, RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block", "scrollable-region-focusable") });

    private static async Task AssertNoneAsync(IPage page, AxeRunOptions options)
    {
        var result = await page.RunAxe(options);
        Assert.True(
            result.Violations.Length == 0,
            $"{page.Url}\n" + string.Join('\n', result.Violations.Select(v =>
                $"{v.Id}: {v.Help}\n" + string.Join('\n', v.Nodes.Take(3).Select(n => $"    {n.Html}")))));
    }

    /// <summary>Nothing sticks out to the side.</summary>
    public static async Task AssertFitsAsync(this IPage page)
    {
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{page.Url} is {over} px too wide for {page.ViewportSize!.Width} px");
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<ArchiveInBrowser>
{
    public const string Name = "Browser";
}

/// <summary>Only looks at pages, in a browser and an archive of its own, beside the journeys: together they keep two processors busy.</summary>
[CollectionDefinition(Name)]
public sealed class LookingCollection : ICollectionFixture<ArchiveInBrowser>
{
    public const string Name = "Looking";
}
