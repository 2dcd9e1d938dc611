using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction;
using NewsArchive.Store.Importing;

namespace NewsArchive.Store.Tests.Importing;

/// <summary>Each bad seed stands between two good ones: it is reported, they are imported.</summary>
public class BadSeedTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task What_an_editor_keeps_beside_a_file_that_it_has_open_is_no_seed()
    {
        archive.Seed("harbour.md", Some.Seed());
        archive.Seed("~$harbour.md", Some.Seed("Its owner"));
        archive.Seed(".~lock.harbour.md", Some.Seed("Its owner"));
        archive.Seed("~$old/b.md", Some.Seed("Old"));

        Assert.Equal("harbour.md", Assert.Single((await archive.ImportAsync()).Entries).SeedPath);

        var named = await archive.ImportAsync(new ImportRequest(archive.SeedsPath, "test", [Path.Combine(archive.SeedsPath, "~$harbour.md")])); // as a shell writes out "*.md"
        Assert.Equal((ImportOutcome.Skipped, "an editor's lock file"), Assert.Single(named.Entries.Select(e => (e.Outcome, e.Reason))));
        Assert.Equal(1, await archive.ReadAsync(db => db.Articles.CountAsync()));
    }

    [Fact]
    public Task An_empty_file_fails_with_its_reason() => Fails("m.md", () => archive.Seed("m.md", ""), "empty");

    [Theory]
    [InlineData("m.md")]
    [InlineData("m.zip")]
    public async Task A_named_pipe_is_not_waited_for(string name)
    {
        using (var make = Process.Start("mkfifo", [Path.Combine(archive.SeedsPath, name)]))
        {
            await make.WaitForExitAsync();
        }

        await Fails(name, () => { }, "").WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_name_in_another_encoding_fails_with_what_to_do()
    {
        await Fails("M\uFFFDnchen.md", () => Shell("echo text > \"$0/$(printf 'M\\374nchen.md')\""), "not written in UTF-8");
        Shell("rm \"$0\"/M*"); // .NET cannot delete it either

        void Shell(string command)
        {
            using var shell = Process.Start("sh", ["-c", command, archive.SeedsPath]);
            shell.WaitForExit();
        }
    }

    [Fact]
    public Task A_binary_file_with_the_ending_of_an_article_fails_with_its_reason() =>
        Fails("m.md", () => archive.Seed("m.md", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0, 1, 2, 3]), "");

    [Fact]
    public Task A_file_over_the_limit_fails_with_its_size() => Fails(
        "m.md",
        () =>
        {
            using var file = File.Create(archive.Seed("m.md", ""));
            file.SetLength(50 * 1024 * 1024);
        },
        "52,428,800 bytes");

    [Fact]
    public Task A_symbolic_link_out_of_the_seeds_folder_is_not_followed() => Fails(
        "m.md",
        () =>
        {
            var secret = Path.Combine(archive.Outside, "secret.md");
            File.WriteAllText(secret, Some.Seed("Secret"));
            File.CreateSymbolicLink(Path.Combine(archive.SeedsPath, "m.md"), secret);
        },
        "leads out of the seeds folder");

    [Fact]
    public Task A_linked_folder_outside_is_not_followed() => Fails(
        "m",
        () =>
        {
            var folder = Directory.CreateDirectory(Path.Combine(archive.Outside, "elsewhere"));
            File.WriteAllText(Path.Combine(folder.FullName, "secret.md"), Some.Seed("Secret"));
            Directory.CreateSymbolicLink(Path.Combine(archive.SeedsPath, "m"), folder.FullName);
        },
        "leads out of the seeds folder");

    [Fact]
    public async Task A_link_to_the_seeds_folder_itself_leads_to_seeds_that_are_read_already()
    {
        archive.Seed("m.md", Some.Seed("Here"));
        Directory.CreateSymbolicLink(Path.Combine(archive.SeedsPath, "self"), archive.SeedsPath);

        var counts = (await archive.ImportAsync()).Counts;

        Assert.Equal((1, 1, 0), (counts.New, counts.Skipped, counts.Failed));
    }

    [Fact]
    public async Task A_backslash_in_a_name_is_no_folder()
    {
        archive.Seed("a/b.md", Some.Seed("In a Folder"));
        File.WriteAllText(Path.Combine(archive.SeedsPath, "a\\b.md"), Some.Seed("Beside It")); // on Windows the same file

        await archive.ImportAsync();

        Assert.Equal(OperatingSystem.IsWindows() ? ["a/b.md"] : ["a/b.md", "a\\b.md"], await archive.ReadAsync(d => d.Articles.Select(a => a.SeedPath).Order().ToListAsync()));
    }

    [Fact]
    public Task A_symbolic_link_to_nothing_fails() =>
        Fails("m.md", () => File.CreateSymbolicLink(Path.Combine(archive.SeedsPath, "m.md"), "/nowhere/at/all.md"), "leads to nothing");

    [Fact]
    public async Task An_unreadable_file_fails_with_what_the_system_says()
    {
        var path = archive.Seed("m.md", Some.Seed("Locked"));
        await using var locked = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        await Fails("m.md", () => { }, "");
    }

    [Fact]
    public async Task Ten_thousand_nested_block_quotations_neither_crash_nor_stop_the_import()
    {
        archive.Seed("a.md", Some.Seed("Before"));
        archive.Seed("m.md", "# Nested\n\n" + new string('>', 10_000) + " deep\n");
        archive.Seed("z.md", Some.Seed("After"));

        var report = await archive.ImportAsync();

        Assert.Equal(ImportState.Finished, report.State);
        Assert.Equal(ImportOutcome.New, report.Entries.Single(e => e.SeedPath == "z.md").Outcome);
        var nested = report.Entries.Single(e => e.SeedPath == "m.md");
        Assert.True(nested.Outcome == ImportOutcome.New || nested.Reason is { Length: > 0 });
    }

    [Fact]
    public async Task Windows_1252_text_is_read_and_remarked_on()
    {
        archive.Seed("m.md", [.. "# Caf"u8, 0xE9, .. " reopens\n\n6 November 2024\n\nThe caf"u8, 0xE9, .. " on the quay reopens.\n"u8]);

        var entry = Assert.Single((await archive.ImportAsync()).Entries);

        Assert.Equal(ImportOutcome.New, entry.Outcome);
        Assert.Contains("1252", entry.Reason, StringComparison.Ordinal);
        Assert.Equal("Café reopens", (await archive.ReadAsync(db => db.Articles.SingleAsync())).Title);
    }

    [Theory]
    [InlineData("0000-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("the year of the flood")]
    public async Task An_impossible_date_is_unknown_and_the_article_is_undated(string date)
    {
        archive.Seed("m.md", $"---\ntitle: Odd Date\ndate: {date}\n---\n\nThe body of an article with an odd date.\n");

        Assert.Equal(1, (await archive.ImportAsync()).Counts.New);
        var article = await archive.ReadAsync(db => db.Articles.SingleAsync());
        Assert.Null(article.PublishedOn);
        Assert.Equal("undated/odd-date", article.Path);
    }

    [Fact]
    public async Task A_seed_without_title_and_date_has_an_address_all_the_same()
    {
        archive.Seed("m.md", "only a line of text that goes on for quite a while, so that nobody could take it for a headline, and then some more.\n");

        Assert.Equal(1, (await archive.ImportAsync()).Counts.New);
        Assert.StartsWith("undated/", (await archive.ReadAsync(db => db.Articles.SingleAsync())).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_cannot_be_saved_leaves_nothing_behind_and_the_rest_goes_on()
    {
        archive.Seed("a.md", Some.Seed("Before"));
        archive.Seed("m.md", Some.Seed("Refused"));
        archive.Seed("z.md", Some.Seed("After"));
        // The database refuses the article at its last step, when everything else of it is written.
        await archive.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER Refuse BEFORE INSERT ON ImportEntries WHEN NEW.SeedPath = 'm.md' AND NEW.Outcome = 'New' BEGIN SELECT RAISE(ABORT, 'refused'); END"));

        var report = await archive.ImportAsync();

        Assert.Equal(new ImportCounts(New: 2, Failed: 1), report.Counts);
        Assert.Contains("refused", report.Entries.Single(e => e.SeedPath == "m.md").Reason, StringComparison.Ordinal);
        Assert.Equal(["After", "Before"], await archive.ReadAsync(db => db.Articles.OrderBy(a => a.Title).Select(a => a.Title!).ToListAsync()));
        Assert.Equal(0, (await archive.SearchAsync("refused")).Articles.TotalCount);
        Assert.True(await archive.SearchAsync(s => s.IsConsistentAsync(CancellationToken.None)));
    }

    [Fact]
    public void The_limit_on_files_is_less_than_fifty_megabytes() => Assert.True(ArticleExtractor.MaxBytes < 50 * 1024 * 1024);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private async Task Fails(string path, Action write, string reason)
    {
        archive.Seed("a.md", Some.Seed("Before"));
        write();
        archive.Seed("z.md", Some.Seed("After"));

        var report = await archive.ImportAsync();

        var entry = Assert.Single(report.Entries, e => e.Outcome == ImportOutcome.Failed);
        Assert.Equal(path, entry.SeedPath);
        Assert.False(string.IsNullOrWhiteSpace(entry.Reason));
        Assert.Contains(reason, entry.Reason, StringComparison.Ordinal);
        Assert.Equal(["After", "Before"], await archive.ReadAsync(db => db.Articles.OrderBy(a => a.Title).Select(a => a.Title!).ToListAsync()));
    }
}
