using System.IO.Compression;
using System.Text.Json;

namespace NewsArchive.Web.Tests.Commands;

public sealed class ParseCommandTests
{
    [Fact]
    public async Task Every_seed_gives_one_line_of_valid_JSON_whose_spans_hold_their_texts()
    {
        var files = Directory.EnumerateFiles(ArchiveFactory.RealSeedsPath, "*", SearchOption.AllDirectories).Count();

        var (exitCode, output, errors) = await NewsArchiveProcess.RunAsync(ArchiveFactory.RealSeedsPath, "parse", "--jsonl", ".");

        var lines = output.Split('\n');
        Assert.Equal((0, "", files), (exitCode, errors, lines.Length));
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            var article = json.RootElement;
            Assert.Equal("ok", article.GetProperty("status").GetString());
            var text = article.GetProperty("text").GetString()!;
            foreach (var quote in article.GetProperty("quotes").EnumerateArray())
            {
                Assert.Equal(quote.GetProperty("text").GetString(), text[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()]);
            }
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_one_line_and_the_others_go_on()
    {
        var seed = Directory.EnumerateFiles(ArchiveFactory.RealSeedsPath).First();

        var (exitCode, output, _) = await NewsArchiveProcess.RunAsync(ArchiveFactory.RealSeedsPath, "parse", "none.md", seed);

        var statuses = output.Split('\n').Select(l => JsonDocument.Parse(l).RootElement.GetProperty("status").GetString());
        Assert.Equal(1, exitCode);
        Assert.Equal(["error", "ok"], statuses);
    }

    [Fact]
    public async Task A_file_that_holds_several_articles_gives_a_line_for_each()
    {
        using var folder = new WorkFolder();
        using (var archive = ZipFile.Open(Path.Combine(folder.Path, "backup.zip"), ZipArchiveMode.Create))
        {
            foreach (var (path, text) in new[] { ("2024/bridge.md", Seeds.Article), ("empty.md", "") })
            {
                await using var writer = new StreamWriter(archive.CreateEntry(path).Open());
                await writer.WriteAsync(text);
            }
        }

        await File.WriteAllTextAsync(Path.Combine(folder.Path, "map.xml"), "<urlset/>");

        var (exitCode, output, _) = await NewsArchiveProcess.RunAsync(folder.Path, "parse", "backup.zip", "map.xml");

        var lines = output.Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(1, exitCode);
        Assert.Equal(
            [("backup.zip/2024/bridge.md", "ok"), ("backup.zip/empty.md", "error"), ("map.xml", "error")],
            lines.Select(l => (l.GetProperty("path").GetString(), l.GetProperty("status").GetString())));
        Assert.Equal("The bridge reopens", lines[0].GetProperty("title").GetString());
        Assert.Equal("the XML is no RSS or Atom feed but <urlset>", lines[2].GetProperty("error").GetString());
    }
}
