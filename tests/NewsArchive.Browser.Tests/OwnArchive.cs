using Microsoft.Playwright;
using NewsArchive.Web.Tests;

namespace NewsArchive.Browser.Tests;

/// <summary>An archive with a few seeds and an administrator, and a browser to visit it: for journeys that change what everyone else would see.</summary>
public abstract class OwnArchive : IAsyncLifetime
{
    private readonly ArchiveFactory factory = new ArchiveFactory { ImportsAtStart = true }
        .With("Admin:UserName", ArchiveInBrowser.AdminName)
        .With("Admin:Password", ArchiveInBrowser.AdminPassword);

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>The time as the archive sees it.</summary>
    protected TimeProvider Time => factory.Time;

    public async Task InitializeAsync()
    {
        WriteSeeds();
        factory.UseKestrel(0);
        factory.StartServer();
        await factory.LoggedAsync("listens on");
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await factory.DisposeAsync();
    }

    /// <summary>Writes the seeds that the archive starts with.</summary>
    protected abstract void WriteSeeds();

    protected void Seed(string file, string body) => SeedWithoutDate(file, "6 November 2024\n\n" + body);

    /// <summary>A seed as it stands.</summary>
    protected void SeedFile(string name, string text) => File.WriteAllText(Path.Combine(factory.SeedsPath, name), text);

    protected void SeedWithoutDate(string file, string body) => File.WriteAllText(Path.Combine(factory.SeedsPath, file + ".md"), $"# {file}\n\n{body}\n");

    /// <summary>Lets the archive write nothing until the result is disposed, so that an import stands still.</summary>
    protected Task<IAsyncDisposable> LockAsync() => factory.LockAsync();

    protected Task<IPage> OpenAsync(int width, ColorScheme colors, bool javaScript) => browser.OpenAsync(factory.Address, width, 900, colors, javaScript);

    /// <summary>Opens a page of the administration, signing in on the way.</summary>
    protected async Task<IPage> SignInAsync(string path, int width, ColorScheme colors, bool javaScript)
    {
        var page = await OpenAsync(width, colors, javaScript);
        await page.SignInAsync(path);
        return page;
    }

    /// <summary>Looks at pages as whoever is signed in sees them. Axe is a script, so a page without any is opened anew.</summary>
    protected async Task AssertGoodAsync(IPage signedIn, ColorScheme colors, params string[] paths)
    {
        var scripted = await OpenAsync(signedIn.ViewportSize!.Width, colors, javaScript: true);
        await scripted.Context.AddCookiesAsync((await signedIn.Context.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path }));
        foreach (var path in paths)
        {
            await scripted.GotoAsync(path);
            await scripted.AssertAccessibleAsync();
            await scripted.AssertFitsAsync();
        }

        await scripted.Context.CloseAsync();
    }
}
