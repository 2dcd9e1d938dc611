using Microsoft.Playwright;

namespace NewsArchive.Browser.Tests;

/// <summary>
/// Finds a Chromium: <c>CHROME_PATH</c>, one on the machine, Playwright's own, or as root on Debian or Ubuntu the distribution's package. One that has no windows
/// comes first: it is the same engine, and takes half of the processors' time.
/// Where none can be had it throws an error that says what to install; no test is skipped.
/// </summary>
internal static class Chromium
{
    // The first four belong together: a test browser asks nobody outside for anything.
    private static readonly string[] Arguments =
    [
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
        "--no-sandbox", // containers and root have no user namespaces to build the sandbox with
        "--disable-gpu", "--disable-quic",
    ];

    private static readonly string[] Places =
    [
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    // Once, whoever asks first: tests run side by side.
    private static readonly Lazy<Task<bool>> Installation = new(() => Machine.InstallAsync("chromium-headless-shell", "chromium"));

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        if (OnTheMachine() is { } found)
        {
            return await LaunchAsync(playwright, found);
        }

        if (File.Exists(playwright.Chromium.ExecutablePath))
        {
            return await LaunchAsync(playwright, playwright.Chromium.ExecutablePath);
        }

        return await Installation.Value && OnTheMachine() is { } installed
            ? await LaunchAsync(playwright, installed)
            : throw new InvalidOperationException(
                "The browser tests need a Chromium and found none. Install one ('apt-get install chromium' on Debian or Ubuntu, "
                + "'pwsh bin/Debug/net10.0/playwright.ps1 install chromium' elsewhere), or set CHROME_PATH to the program.");
    }

    private static string? OnTheMachine()
    {
        if (Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } chosen)
        {
            return File.Exists(chosen) ? chosen : throw new FileNotFoundException($"CHROME_PATH is set to {chosen}, where no file is.");
        }

        return Places.FirstOrDefault(File.Exists);
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright, string executable) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = Arguments, Headless = true });
}
