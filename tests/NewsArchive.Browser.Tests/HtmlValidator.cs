using System.Text.Json;

namespace NewsArchive.Browser.Tests;

/// <summary>
/// Checks pages against the HTML standard by html-validate, which npm fetches beside the tests when it is first needed. Where npm cannot be had it throws an error that says what
/// to install; no test is skipped.
/// </summary>
internal static class HtmlValidator
{
    private const string Version = "9.7.1"; // of those that Debian 12's Node.js runs the last

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "html-validate");
    private static readonly Lazy<Task<string>> Program = new(InstallAsync);

    /// <summary>What is wrong in the pages, a line for each fault: "/about:12:5 a &lt;b&gt; may not stand there".</summary>
    /// <param name="pages">The HTML of each by its address.</param>
    public static async Task<IReadOnlyList<string>> FaultsOfAsync(IReadOnlyDictionary<string, string> pages)
    {
        var program = await Program.Value;
        var folder = Directory.CreateTempSubdirectory("newsarchive-html-").FullName;
        try
        {
            var settings = Path.Combine(folder, "settings.json");
            await File.WriteAllTextAsync(settings, """{ "root": true, "extends": ["html-validate:standard"] }""");
            var addresses = pages.Keys.Index().ToDictionary(p => Path.Combine(folder, $"{p.Index}.html"), p => p.Item);
            foreach (var (file, address) in addresses)
            {
                await File.WriteAllTextAsync(file, pages[address]);
            }

            var (_, output) = await Machine.RunAsync("node", [program, "--config", settings, "--formatter", "json", .. addresses.Keys]) ?? throw Missing();
            using var report = JsonDocument.Parse(output);
            return
            [
                .. from page in report.RootElement.EnumerateArray()
                   from fault in page.GetProperty("messages").EnumerateArray()
                   select $"{addresses[page.GetProperty("filePath").GetString()!]}:{fault.GetProperty("line")}:{fault.GetProperty("column")} {fault.GetProperty("message").GetString()}",
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> InstallAsync()
    {
        var program = Path.Combine(Folder, "node_modules", "html-validate", "bin", "html-validate.mjs");
        if (File.Exists(program))
        {
            return program;
        }

        if (await Machine.RunAsync("npm", "--version") is null && !await Machine.InstallAsync("npm"))
        {
            throw Missing();
        }

        Directory.CreateDirectory(Folder);
        await Machine.RunAsync("npm", "install", "--prefix", Folder, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", $"html-validate@{Version}");
        return File.Exists(program) ? program : throw Missing();
    }

    private static InvalidOperationException Missing() =>
        new($"The pages' HTML is checked by html-validate {Version}, which npm could not fetch. Install Node.js 18 or newer with npm ('apt-get install npm' on Debian or Ubuntu).");
}
