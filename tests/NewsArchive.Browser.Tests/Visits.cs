using Microsoft.Playwright;

namespace NewsArchive.Browser.Tests;

/// <summary>Ways of visitors.</summary>
internal static class Visits
{
    private const float Patience = 15_000;

    /// <summary>A window of its own, which shares nothing with others.</summary>
    public static async Task<IPage> OpenAsync(this IBrowser browser, Uri archive, int width, int height, ColorScheme colors, bool javaScript)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = archive.ToString(),
            ColorScheme = colors,
            JavaScriptEnabled = javaScript,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>Opens a page of the administration, signing in on the way.</summary>
    public static async Task SignInAsync(this IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.GetByLabel("Name").FillAsync(ArchiveInBrowser.AdminName);
        await page.GetByLabel("Password").FillAsync(ArchiveInBrowser.AdminPassword);
        await page.GetByLabel("Password").PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
        await page.LoadedAsync(); // the keys are a module
    }

    /// <summary>Waits until the page and its scripts have been loaded. It is asked itself: an event that was fired before one listens is waited for in vain.</summary>
    public static Task LoadedAsync(this IPage page) =>
        Assertions.Expect(page.Locator("html")).ToHaveJSPropertyAsync("ownerDocument.readyState", "complete", new() { Timeout = Patience });
}
