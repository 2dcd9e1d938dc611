using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace NewsArchive.Web.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_failed_seed_is_one_line_with_its_reason_and_ends_the_command_with_1()
    {
        Seeds.Write(folder.Seeds, 2);
        File.CreateSymbolicLink(Path.Combine(folder.Seeds, "bad.md"), "/nowhere/at/all.md");

        var (exitCode, output, errors) = await NewsArchiveProcess.RunAsync(folder.Path, "import");

        Assert.Equal(1, exitCode);
        Assert.Equal(["seeds/bad.md: the symbolic link leads to nothing", "2 new, 0 changed, 0 unchanged, 1 failed"], output.Split('\n'));
        Assert.Equal("", errors);
    }

    [Fact]
    public async Task A_member_of_an_archive_that_failed_is_one_line_with_its_path()
    {
        using (var archive = ZipFile.Open(Path.Combine(folder.Seeds, "backup.zip"), ZipArchiveMode.Create))
        {
            foreach (var (path, text) in new[] { ("a.md", Seeds.Article), ("../b.md", Seeds.Article) })
            {
                await using var writer = new StreamWriter(archive.CreateEntry(path).Open());
                await writer.WriteAsync(text);
            }
        }

        var (exitCode, output, _) = await NewsArchiveProcess.RunAsync(folder.Path, "import");

        Assert.Equal(1, exitCode);
        Assert.Equal(["seeds/backup.zip/../b.md: its path leads out of the archive", "1 new, 0 changed, 0 unchanged, 1 failed"], output.Split('\n'));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_to_each_seed_and_saves_nothing()
    {
        Seeds.Write(folder.Seeds, 2);
        await NewsArchiveProcess.RunAsync(folder.Path, "import");
        await File.WriteAllTextAsync(Path.Combine(folder.Seeds, "001.md"), Seeds.Article.Replace("two years", "three years", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(folder.Seeds, "003.md"), Seeds.Article.Replace("The bridge", "A red bridge", StringComparison.Ordinal));
        File.CreateSymbolicLink(Path.Combine(folder.Seeds, "bad.md"), "/nowhere/at/all.md");

        var (exitCode, output, _) = await NewsArchiveProcess.RunAsync(folder.Path, "import", "--dry-run");

        Assert.Equal(1, exitCode);
        Assert.Equal(
            [
                "seeds/001.md: changed: The bridge reopens",
                "    headline: Bridge 1 reopens → The bridge reopens",
                "    quote - “We waited two years for this day,” Greta Holm",
                "    quote + “We waited three years for this day,” Greta Holm",
                "    text: The old bridge of Lindenau reopened on Wednesday. \"We waited [-two-]{+three+} years for this day,\" said mayor Greta Holm.",
                "seeds/003.md: new: A red bridge reopens",
                "seeds/bad.md: failed: the symbolic link leads to nothing",
                "An import would give: 1 new, 1 changed, 1 unchanged, 1 failed",
            ],
            output.Split('\n'));
        Assert.Equal("Indexed 2 articles", (await NewsArchiveProcess.RunAsync(folder.Path, "reindex")).Output);
    }

    [Fact]
    public async Task Only_the_paths_that_are_named_are_imported()
    {
        Seeds.Write(folder.Seeds, 3);

        var (exitCode, output, _) = await NewsArchiveProcess.RunAsync(folder.Path, "import", "seeds/001.md", "seeds/003.md");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("2 new", output);
        Assert.Equal("Indexed 2 articles", (await NewsArchiveProcess.RunAsync(folder.Path, "reindex")).Output);
    }

    [Fact]
    public async Task An_index_of_an_older_kind_is_built_anew_before_anything_else()
    {
        Seeds.Write(folder.Seeds, 2);
        await NewsArchiveProcess.RunAsync(folder.Path, "import");
        const string Said = "newsarchive: the search index is missing or old and is built anew first";
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "data", "archive.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE SearchSegments SET Version = 1";
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        var first = await NewsArchiveProcess.RunAsync(folder.Path, "import");
        var second = await NewsArchiveProcess.RunAsync(folder.Path, "import");

        Assert.StartsWith(Said, first.Errors);
        Assert.DoesNotContain(Said, second.Errors);
        Assert.StartsWith("0 new, 0 changed, 2 unchanged", first.Output);
    }

    [Theory]
    [InlineData("--dry-rn", "newsarchive import has no option --dry-rn")]
    [InlineData("", "A path is empty")]
    public async Task A_mistyped_option_or_an_empty_path_imports_nothing(string word, string reason)
    {
        Seeds.Write(folder.Seeds, 1);

        var (exitCode, _, errors) = await NewsArchiveProcess.RunAsync(folder.Path, "import", "seeds", word);

        Assert.Equal(2, exitCode);
        Assert.StartsWith(reason, errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "data")));
    }

    [Fact]
    public async Task Settings_that_are_empty_are_as_if_they_were_not_set()
    {
        Seeds.Write(folder.Seeds, 1);
        var settings = new Dictionary<string, string> { ["Archive__SeedsPath"] = "", ["ConnectionStrings__Archive"] = "", ["Archive__WatchSeeds"] = "", ["Archive__ImportAtStart"] = "" };

        var (exitCode, output, _) = await NewsArchiveProcess.RunAsync(folder.Path, settings, "", "import");

        Assert.Equal((0, "1 new, 0 changed, 0 unchanged, 0 failed"), (exitCode, output));
        Assert.True(File.Exists(Path.Combine(folder.Path, "data", "archive.db")));
    }

    [Theory]
    [InlineData("Archive:WatchSeeds", "yes", "which is neither true nor false")]
    [InlineData("Uploads:MaxFiles", "many", "which is no number from 1 to 2147483647")]
    [InlineData("Uploads:MaxFileBytes", "0", "which is no number from 1 to 9223372036854775807")]
    public async Task A_setting_that_cannot_be_read_is_one_line(string setting, string value, string why)
    {
        var (exitCode, _, errors) = await NewsArchiveProcess.RunAsync(folder.Path, "import", $"--{setting}={value}");

        Assert.Equal((1, $"newsarchive: cannot start: {setting} is \"{value}\", {why}"), (exitCode, errors));
    }

    [Fact]
    public async Task A_missing_seeds_folder_is_one_line_on_standard_error()
    {
        Directory.Delete(folder.Seeds);

        var (exitCode, _, errors) = await NewsArchiveProcess.RunAsync(folder.Path, "import");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("newsarchive: There is no seeds folder at ", errors);
        Assert.DoesNotContain('\n', errors);
    }
}
