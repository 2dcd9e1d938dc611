using Microsoft.Playwright;
using NewsArchive.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

/// <summary>An administrator decides on two namesakes, in an archive of their own: what is decided would change everyone else's pages.</summary>
public sealed class WhoIsWhoJourney : IAsyncLifetime
{
    private readonly ArchiveFactory factory = new ArchiveFactory { ImportsAtStart = true }
        .With("Admin:UserName", ArchiveInBrowser.AdminName)
        .With("Admin:Password", ArchiveInBrowser.AdminPassword);

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    [Theory]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    public async Task Two_namesakes_are_decided_on_and_the_decision_undone_without_scripts(int width, ColorScheme colors)
    {
        var page = await OpenAsync(width, colors, javaScript: false);
        await page.GotoAsync("/admin/people");
        await page.GetByLabel("Name").FillAsync(ArchiveInBrowser.AdminName);
        await page.GetByLabel("Password").FillAsync(ArchiveInBrowser.AdminPassword);
        await page.GetByLabel("Password").PressAsync("Enter");

        await page.Locator(".pair", new() { HasText = "plainly different" }).GetByRole(AriaRole.Button, new() { Name = "Different people" }).ClickAsync();
        await Expect(page.Locator(".decisions li")).ToHaveCountAsync(1);
        await Expect(page.Locator(".pair")).ToHaveCountAsync(2);
        await AssertGoodAsync(page, "/admin/people", "/people/john-brask");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator(".pair")).ToHaveCountAsync(3);
        await Expect(page.Locator(".decisions")).ToHaveCountAsync(0);

        // Axe is a script.
        async Task AssertGoodAsync(IPage signedIn, params string[] paths)
        {
            var scripted = await OpenAsync(width, colors, javaScript: true);
            await scripted.Context.AddCookiesAsync((await signedIn.Context.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path }));
            foreach (var path in paths)
            {
                await scripted.GotoAsync(path);
                await scripted.AssertAccessibleAsync();
                await scripted.AssertFitsAsync();
            }
        }
    }

    public async Task InitializeAsync()
    {
        Seed("harbour", "Senator John Brask spoke first on the matter of the harbour, which is old.");
        Seed("match", "Footballer John Brask scored twice on Thursday and left the field early.");
        Seed("fair", "The fair was opened by John Brask and Dmitri Orlovsky, who spoke about the weather.");
        factory.UseKestrel(0);
        factory.StartServer();
        await factory.LoggedAsync("listens on");
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);

        void Seed(string file, string body) => File.WriteAllText(Path.Combine(factory.SeedsPath, file + ".md"), $"# {file}\n\n6 November 2024\n\n{body}\n");
    }

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await factory.DisposeAsync();
    }

    private async Task<IPage> OpenAsync(int width, ColorScheme colors, bool javaScript)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = factory.Address.ToString(),
            ColorScheme = colors,
            JavaScriptEnabled = javaScript,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }
}
