using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

/// <summary>An administrator uploads an article, an archive of two and something that is neither, and finds them imported.</summary>
public sealed class UploadJourney : OwnArchive
{
    [Theory]
    [InlineData(360, ColorScheme.Light, false)]
    [InlineData(1440, ColorScheme.Dark, true)]
    public async Task Upload_and_read_what_was_imported(int width, ColorScheme colors, bool javaScript)
    {
        var page = await SignInAsync("/admin/import", width, colors, javaScript);

        await page.GetByLabel("Files", new() { Exact = true }).SetInputFilesAsync(
        [
            File("fair.md", "text/markdown", Article("Fair", "The fair opened on Friday.")),
            File("two.zip", "application/zip", Zip(("harbour.md", Article("Harbour", "The harbour froze.")), ("../market.md", Article("Market", "The market moved.")))),
            File("notes.xyz", "application/octet-stream", [1, 2, 3]),
        ]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and import" }).ClickAsync();

        await Expect(page.Locator("[role=status].notice").First).ToContainTextAsync("files stored");
        await Expect(page.Locator("[role=alert]")).ToContainTextAsync("notes.xyz");
        var report = page.GetByRole(AriaRole.Link, new() { NameRegex = new("The (import has ended|last import)") });
        await report.First.ClickAsync(new() { Timeout = ArchiveInBrowser.ImportTimeout });
        await Expect(page.Locator("h1")).ToHaveTextAsync("Import 2");
        await AssertGoodAsync(page, colors, "/admin/import");
        await page.GotoAsync("/2024/11/06/fair");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Fair");
        await page.GotoAsync("/2024/11/06/harbour");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Harbour");
    }

    protected override void WriteSeeds() => Seed("bridge", "The old bridge of Lindenau reopened on Wednesday.");

    private static byte[] Article(string title, string body) => Encoding.UTF8.GetBytes($"# {title}\n\n6 November 2024\n\n{body}\n");

    private static FilePayload File(string name, string type, byte[] content) => new() { Name = name, MimeType = type, Buffer = content };

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
