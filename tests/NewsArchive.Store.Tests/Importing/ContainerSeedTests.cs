using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Importing;

namespace NewsArchive.Store.Tests.Importing;

/// <summary>A seed that holds several articles: each is imported, compared, reported and lost by itself.</summary>
public class ContainerSeedTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task Each_member_of_an_archive_is_an_article_with_a_path_of_its_own()
    {
        Zip("backup.zip", ("2024/a.md", Some.Seed("A", url: "https://halden.example/a")), ("b.md", Some.Seed("B")), ("logo.png", "x"));

        var report = await archive.ImportAsync();

        Assert.Equal(new ImportCounts(New: 2, Skipped: 1), report.Counts);
        Assert.Equal(["backup.zip/2024/a.md", "backup.zip/b.md", "backup.zip/logo.png"], report.Entries.Select(e => e.SeedPath));
        Assert.Equal(
            [("halden.example/a", "backup.zip/2024/a.md"), ("seed:backup.zip/b.md", "backup.zip/b.md")],
            (await archive.ReadAsync(db => db.Articles.OrderBy(a => a.Id).ToListAsync())).Select(a => (a.Identity, a.SeedPath)));
    }

    [Fact]
    public async Task Unchanged_members_are_left_alone_and_changed_ones_are_revised()
    {
        Zip("backup.zip", ("a.md", Some.Seed("A")), ("b.md", Some.Seed("B")));
        await archive.ImportAsync();
        Zip("backup.zip", ("c.md", Some.Seed("C")), ("a.md", Some.Seed("A")), ("b.md", Some.Seed("B, changed")));

        var report = await archive.ImportAsync();

        Assert.Equal(new ImportCounts(New: 1, Changed: 1, Unchanged: 1), report.Counts);
        Assert.Single(await archive.ReadAsync(db => db.Revisions.ToListAsync()));
    }

    [Fact]
    public async Task A_member_that_is_gone_is_vanished_and_its_article_stays()
    {
        Zip("backup.zip", ("a.md", Some.Seed("A")), ("b.md", Some.Seed("B")));
        await archive.ImportAsync();
        Zip("backup.zip", ("a.md", Some.Seed("A")));

        var report = await archive.ImportAsync();

        Assert.Equal(new ImportCounts(Unchanged: 1, Vanished: 1), report.Counts);
        Assert.Equal("backup.zip/b.md", report.Entries.Single(e => e.Outcome == ImportOutcome.Vanished).SeedPath);
        Assert.Equal(2, await archive.ReadAsync(db => db.Articles.CountAsync()));
    }

    [Fact]
    public async Task The_members_of_an_archive_that_is_gone_are_vanished()
    {
        Zip("backup.zip", ("a.md", Some.Seed("A")), ("b.md", Some.Seed("B")));
        await archive.ImportAsync();
        archive.RemoveSeed("backup.zip");

        Assert.Equal(new ImportCounts(Vanished: 2), (await archive.ImportAsync()).Counts);
    }

    [Fact]
    public async Task A_member_that_fails_is_named_and_the_others_are_imported()
    {
        Zip("backup.zip", ("a.md", Some.Seed("A")), ("../m.md", Some.Seed("Outside")), ("n.md", ""), ("z.md", Some.Seed("Z")));

        var report = await archive.ImportAsync();

        Assert.Equal(new ImportCounts(New: 2, Failed: 2), report.Counts);
        Assert.Equal(
            [("backup.zip/../m.md", "its path leads out of the archive"), ("backup.zip/n.md", "the file is empty")],
            report.Entries.Where(e => e.Outcome == ImportOutcome.Failed).Select(e => (e.SeedPath, e.Reason)));
    }

    [Fact]
    public async Task A_member_that_fails_now_has_not_vanished()
    {
        Zip("backup.zip", ("a.md", Some.Seed("A")));
        await archive.ImportAsync();
        Zip("backup.zip", ("a.md", ""));

        var entry = Assert.Single((await archive.ImportAsync()).Entries);

        Assert.Equal(ImportOutcome.Failed, entry.Outcome);
        Assert.NotNull(entry.ArticleId);
    }

    [Fact]
    public async Task An_archive_that_is_cut_off_is_one_failure_and_its_members_have_not_vanished()
    {
        var path = Zip("backup.zip", ("a.md", Some.Seed("A")), ("b.md", Some.Seed("B")));
        await archive.ImportAsync();
        await File.WriteAllBytesAsync(path, File.ReadAllBytes(path)[..150]);

        var report = await archive.ImportAsync();

        var entry = Assert.Single(report.Entries);
        Assert.Equal((ImportOutcome.Failed, "backup.zip", "it is no ZIP archive, or its end is missing"), (entry.Outcome, entry.SeedPath, entry.Reason));
    }

    [Fact]
    public async Task A_feed_that_breaks_off_keeps_what_was_read_and_loses_nothing()
    {
        archive.Seed("feed.xml", Feed(Item("one"), Item("two")));
        await archive.ImportAsync();
        archive.Seed("feed.xml", Feed(Item("one"), Item("two"))[..^60]);

        var report = await archive.ImportAsync();

        Assert.Equal(new ImportCounts(Unchanged: 1, Failed: 1), report.Counts);
        Assert.Equal("feed.xml", report.Entries.Single(e => e.Outcome == ImportOutcome.Failed).SeedPath);
    }

    [Fact]
    public async Task A_feed_that_is_built_again_changes_nothing()
    {
        archive.Seed("feed.xml", Feed(Item("one"), Item("two")));
        await archive.ImportAsync();
        archive.Seed("feed.xml", Feed(Item("three"), Item("one"), Item("two")).Replace("06 Nov", "07 Nov", StringComparison.Ordinal));

        Assert.Equal(new ImportCounts(New: 1, Unchanged: 2), (await archive.ImportAsync()).Counts);
        Assert.Equal(["Coast Tribune"], await archive.ReadAsync(db => db.Articles.Select(a => a.Source!.Name).Distinct().ToListAsync()));
    }

    [Fact]
    public async Task A_file_that_moved_into_an_archive_is_the_same_article()
    {
        archive.Seed("a.md", Some.Seed("A", url: "https://halden.example/a"));
        await archive.ImportAsync();
        archive.RemoveSeed("a.md");
        Zip("backup.zip", ("a.md", Some.Seed("A", url: "https://halden.example/a")));

        var entry = Assert.Single((await archive.ImportAsync()).Entries);

        Assert.Equal((ImportOutcome.Unchanged, "moved from a.md"), (entry.Outcome, entry.Reason));
        Assert.Equal("backup.zip/a.md", (await archive.ReadAsync(db => db.Articles.SingleAsync())).SeedPath);
    }

    [Theory]
    [InlineData("a.zip", "b.zip")]
    [InlineData("b.zip", "a.zip")]
    public async Task A_member_that_moved_to_another_archive_takes_its_place_in_either_order(string from, string to)
    {
        var story = ("a.md", Some.Seed("A", url: "https://halden.example/a"));
        Zip(from, story, ("other.md", Some.Seed("Other")));
        await archive.ImportAsync();
        Zip(from, ("other.md", Some.Seed("Other")));
        Zip(to, story);

        var report = await archive.ImportAsync();

        Assert.Equal(new ImportCounts(Unchanged: 2), report.Counts);
        Assert.Equal($"moved from {from}/a.md", report.Entries.Single(e => e.SeedPath == $"{to}/a.md").Reason);
    }

    [Fact]
    public async Task An_article_in_two_archives_counts_where_it_was_first()
    {
        var story = ("a.md", Some.Seed("A", url: "https://halden.example/a"));
        Zip("b.zip", story);
        await archive.ImportAsync();
        Zip("a.zip", story);

        var report = await archive.ImportAsync();

        Assert.Equal(new ImportCounts(Unchanged: 1, Duplicate: 1), report.Counts);
        Assert.Equal("a.zip/a.md", report.Entries.Single(e => e.Outcome == ImportOutcome.Duplicate).SeedPath);
    }

    [Fact]
    public async Task An_import_is_cancelled_between_members_and_the_next_one_goes_on()
    {
        Zip("backup.zip", [.. Enumerable.Range(1, 5).Select(i => ($"{i}.md", Some.Seed($"Story {i}")))]);
        using var cancel = new CancellationTokenSource();
        var progress = new CancelAt("backup.zip/4.md", cancel);

        var report = await archive.ImportAsync(new ImportRequest(archive.SeedsPath, "test", []), progress, cancel.Token);

        Assert.Equal((ImportState.Cancelled, 3), (report.State, report.Counts.New));
        Assert.Equal(new ImportCounts(New: 2, Unchanged: 3), (await archive.ImportAsync()).Counts);
    }

    [Fact]
    public async Task A_container_over_the_limit_is_refused_by_its_size()
    {
        using (var file = File.Create(archive.Seed("crawl.warc", "")))
        {
            file.SetLength((8L << 30) + 1); // a hole, of which nothing is on the disk
        }

        Assert.Equal("the file has 8,589,934,593 bytes; the limit is 8,589,934,592", Assert.Single((await archive.ImportAsync()).Entries).Reason);
    }

    [Fact]
    public async Task Only_the_archive_that_is_named_is_imported()
    {
        var path = Zip("backup.zip", ("a.md", Some.Seed("A")));
        archive.Seed("b.md", Some.Seed("B"));

        Assert.Equal(new ImportCounts(New: 1), (await archive.ImportAsync(new ImportRequest(archive.SeedsPath, "test", [path]))).Counts);
    }

    [Fact]
    public void A_member_s_bytes_are_found_by_its_path()
    {
        Zip("years/backup.zip", ("2024/a.md", "Words of A"));
        archive.Seed("feed.xml", Feed(Item("one")));
        archive.Seed("b.md", "Words of B");

        Assert.Equal("Words of A", Encoding.UTF8.GetString(SeedContent.Read(archive.SeedsPath, "years/backup.zip/2024/a.md")!));
        Assert.Equal("Words of B", Encoding.UTF8.GetString(SeedContent.Read(archive.SeedsPath, "b.md")!));
        Assert.StartsWith("<item><title>Story one</title>", Encoding.UTF8.GetString(SeedContent.Read(archive.SeedsPath, "feed.xml/one")!), StringComparison.Ordinal);
        Assert.Equal(Extraction.Containers.MemberKind.FeedItem, SeedContent.Find(archive.SeedsPath, "feed.xml/one")!.Kind);
        Assert.All(
            ["years/backup.zip/none.md", "none.zip/a.md", "years/backup.zip", "../archive.db", "years/backup.zip/../../b.md"],
            path => Assert.Null(SeedContent.Read(archive.SeedsPath, path)));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private string Zip(string path, params (string Path, string Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return archive.Seed(path, packed.ToArray());
    }

    private static string Feed(params string[] items) =>
        $"<rss version=\"2.0\"><channel><title>Coast Tribune</title><link>https://coast.example/</link><lastBuildDate>Wed, 06 Nov 2024 09:00:00 GMT</lastBuildDate>{string.Concat(items)}</channel></rss>";

    private static string Item(string id) =>
        $"<item><title>Story {id}</title><guid isPermaLink=\"false\">{id}</guid><link>https://coast.example/{id}</link><description>The lamp at Skarn was out for {id} night.</description></item>";

    private sealed class CancelAt(string seed, CancellationTokenSource cancel) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.CurrentSeed == seed)
            {
                cancel.Cancel();
            }
        }
    }
}
