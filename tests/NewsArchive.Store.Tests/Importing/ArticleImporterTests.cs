using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.Importing;

public class ArticleImporterTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task A_seed_gives_an_article_at_its_date_and_headline()
    {
        archive.Seed("a.md", Some.Seed("Mayor Won't Resign", "November 06, 2024", url: "https://www.halden.example/2024/mayor?utm_source=x"));

        await archive.ImportAsync();

        var article = await archive.ReadAsync(db => db.Articles.Include(a => a.Source).SingleAsync());
        Assert.Equal("Mayor Won't Resign", article.Title);
        Assert.Equal(new DateOnly(2024, 11, 6), article.PublishedOn);
        Assert.Equal("2024/11/06/mayor-wont-resign", article.Path);
        Assert.Equal("halden.example/2024/mayor", article.Identity);
        Assert.Equal("halden.example", article.Source!.Host);
        Assert.Equal("a.md", article.SeedPath);
    }

    [Fact]
    public async Task The_same_seeds_imported_twice_change_nothing()
    {
        archive.Seed("a.md", Some.Seed());
        archive.Seed("b/c.md", Some.Seed("Another"));
        await archive.ImportAsync();
        var before = await Fingerprint();
        archive.Time.Advance(TimeSpan.FromDays(1));

        var second = await archive.ImportAsync();

        Assert.Equal(new ImportCounts(Unchanged: 2), second.Counts);
        Assert.Equal(before, await Fingerprint());
    }

    [Fact]
    public async Task Only_the_latest_reports_list_what_did_not_change_and_all_count_it()
    {
        archive.Seed("a.md", Some.Seed());
        archive.Seed("b.md", "");
        var last = UnchangedEntries.KeptImports + 3;
        for (var i = 1; i <= last; i++)
        {
            await archive.ImportAsync();
            if (i == 2)
            {
                await archive.ReadAsync(db => db.Imports.Where(x => x.Id == 2).ExecuteUpdateAsync(set => set.SetProperty(x => x.State, ImportState.Running))); // as a killed process leaves it
            }
        }

        var entries = await archive.ReadAsync(db => db.ImportEntries.OrderBy(e => e.ImportId).ThenBy(e => e.SeedPath).Select(e => new { e.ImportId, e.SeedPath, e.Outcome }).ToListAsync());
        Assert.Equal([2, .. Enumerable.Range(last - UnchangedEntries.KeptImports + 1, UnchangedEntries.KeptImports)], entries.Where(e => e.Outcome == ImportOutcome.Unchanged).Select(e => e.ImportId));
        Assert.Equal(Enumerable.Range(1, last), entries.Where(e => e.Outcome == ImportOutcome.Failed).Select(e => e.ImportId));
        Assert.Equal([1], entries.Where(e => e.Outcome == ImportOutcome.New).Select(e => e.ImportId));
        Assert.Equal([0, .. Enumerable.Repeat(1, last - 1)], await archive.ReadAsync(db => db.Imports.OrderBy(i => i.Id).Select(i => i.UnchangedCount).ToListAsync()));
    }

    [Fact]
    public async Task A_changed_seed_becomes_a_revision_of_the_same_article()
    {
        const string url = "https://halden.example/plan";
        archive.Seed("a.md", Some.Seed("Plan Approved", body: "The first wording of the news about the plan.", url: url));
        await archive.ImportAsync();
        archive.Seed("a.md", Some.Seed("Plan Approved", body: "The second wording of the news about the plan.", url: url));

        var report = await archive.ImportAsync();

        Assert.Equal(new ImportCounts(Changed: 1), report.Counts);
        var article = await archive.ReadAsync(db => db.Articles.Include(a => a.Revisions).SingleAsync());
        Assert.Contains("second wording", article.Text, StringComparison.Ordinal);
        Assert.Contains("first wording", Assert.Single(article.Revisions).Text, StringComparison.Ordinal);
        Assert.Equal(1, await Found("second"));
        Assert.Equal(0, await Found("first"));
    }

    [Fact]
    public async Task A_new_headline_moves_the_article_and_its_old_address_redirects()
    {
        archive.Seed("a.md", Some.Seed("Old Headline", url: "https://halden.example/x"));
        await archive.ImportAsync();
        archive.Seed("a.md", Some.Seed("New Headline", url: "https://halden.example/x"));
        await archive.ImportAsync();

        var former = await archive.ReadAsync(db => db.FormerPaths.Include(p => p.Article).SingleAsync());
        Assert.Equal("2024/11/06/old-headline", former.Path);
        Assert.Equal("2024/11/06/new-headline", former.Article.Path);

        archive.Seed("a.md", Some.Seed("Old Headline", url: "https://halden.example/x"));
        await archive.ImportAsync();

        former = await archive.ReadAsync(db => db.FormerPaths.Include(p => p.Article).SingleAsync());
        Assert.Equal("2024/11/06/new-headline", former.Path);
        Assert.Equal("2024/11/06/old-headline", former.Article.Path);
    }

    [Fact]
    public async Task Articles_of_one_day_and_headline_have_addresses_of_their_own()
    {
        archive.Seed("a.md", Some.Seed(url: "https://halden.example/a"));
        archive.Seed("b.md", Some.Seed(url: "https://tribune.example/b"));

        await archive.ImportAsync();

        Assert.Equal(
            ["2024/11/06/harbour-plan-approved", "2024/11/06/harbour-plan-approved-2"],
            await archive.ReadAsync(db => db.Articles.OrderBy(a => a.Path).Select(a => a.Path).ToListAsync()));
    }

    [Fact]
    public async Task Two_seeds_with_one_URL_give_one_article_and_the_second_is_reported_every_time()
    {
        archive.Seed("b.md", Some.Seed("First", url: "https://www.halden.example/story?utm_medium=mail"));
        await archive.ImportAsync();
        archive.Seed("a.md", Some.Seed("Second", url: "http://HALDEN.example/story#top"));

        for (var run = 0; run < 2; run++)
        {
            var report = await archive.ImportAsync();
            Assert.Equal(new ImportCounts(Unchanged: 1, Duplicate: 1), report.Counts);
            Assert.Contains("b.md", report.Entries.Single(e => e.Outcome == ImportOutcome.Duplicate).Reason, StringComparison.Ordinal);
        }

        Assert.Equal("First", (await archive.ReadAsync(db => db.Articles.SingleAsync())).Title);
    }

    [Fact]
    public async Task A_vanished_seed_is_reported_and_its_article_stays()
    {
        archive.Seed("a.md", Some.Seed());
        await archive.ImportAsync();
        archive.RemoveSeed("a.md");

        var report = await archive.ImportAsync();

        var entry = Assert.Single(report.Entries);
        Assert.Equal((ImportOutcome.Vanished, "a.md"), (entry.Outcome, entry.SeedPath));
        Assert.Equal(1, await archive.ReadAsync(db => db.Articles.CountAsync()));
    }

    [Fact]
    public async Task A_seed_that_moved_stays_the_same_article()
    {
        archive.Seed("a.md", Some.Seed(url: "https://halden.example/x"));
        await archive.ImportAsync();
        archive.RemoveSeed("a.md");
        archive.Seed("2024/a.md", Some.Seed(url: "https://halden.example/x"));

        var report = await archive.ImportAsync();

        Assert.Equal(new ImportCounts(Unchanged: 1), report.Counts);
        var article = await archive.ReadAsync(db => db.Articles.Include(a => a.Revisions).SingleAsync());
        Assert.Equal("2024/a.md", article.SeedPath);
        Assert.Empty(article.Revisions);
        Assert.Equal(new ImportCounts(Unchanged: 1), (await archive.ImportAsync()).Counts);
    }

    [Fact]
    public async Task An_import_of_named_files_reads_only_these_and_reports_nothing_as_vanished()
    {
        archive.Seed("a.md", Some.Seed("A"));
        var b = archive.Seed("b.md", Some.Seed("B"));
        await archive.ImportAsync();
        archive.Seed("a.md", Some.Seed("A, changed"));
        archive.Seed("b.md", Some.Seed("B, changed"));

        var report = await archive.ImportAsync(new ImportRequest(archive.SeedsPath, "test", [b, Path.Combine(archive.SeedsPath, "none.md")]));

        Assert.Equal(new ImportCounts(Changed: 1, Failed: 1), report.Counts);
        Assert.Equal(["b.md", "none.md"], report.Entries.Select(e => e.SeedPath));
    }

    [Fact]
    public async Task A_cancelled_import_keeps_what_is_done_and_the_next_one_goes_on()
    {
        foreach (var n in Enumerable.Range(1, 5))
        {
            archive.Seed($"{n}.md", Some.Seed($"Story {n}"));
        }

        using var cancel = new CancellationTokenSource();
        var report = await archive.ImportAsync(new ImportRequest(archive.SeedsPath, "test", []), new CancelAt(3, cancel), cancel.Token);

        Assert.Equal(ImportState.Cancelled, report.State);
        Assert.InRange(report.Counts.New, 3, 4);
        Assert.Equal(5 - report.Counts.New, (await archive.ImportAsync()).Counts.New);
    }

    [Fact]
    public async Task The_report_of_an_import_is_kept_with_its_counts_and_a_row_for_each_seed()
    {
        archive.Seed("a.md", Some.Seed());
        archive.Seed("b.md", "");
        archive.Seed("c.png", "x");

        var report = await archive.ImportAsync();

        var import = await archive.ReadAsync(db => db.Imports.Include(i => i.Entries).SingleAsync());
        Assert.Equal(report.ImportId, import.Id);
        Assert.Equal((ImportState.Finished, "test"), (import.State, import.StartedBy));
        Assert.Equal((1, 1, 1), (import.NewCount, import.FailedCount, import.SkippedCount));
        Assert.Equal(DateTimeKind.Utc, import.StartedAt.Kind);
        Assert.Equal(
            [("a.md", ImportOutcome.New), ("b.md", ImportOutcome.Failed), ("c.png", ImportOutcome.Skipped)],
            import.Entries.OrderBy(e => e.SeedPath).Select(e => (e.SeedPath, e.Outcome)));
    }

    [Fact]
    public async Task A_missing_seeds_folder_is_said_with_its_path()
    {
        var missing = Path.Combine(archive.Outside, "nowhere");

        var error = await Assert.ThrowsAsync<DirectoryNotFoundException>(() => archive.ImportAsync(new ImportRequest(missing, "test", [])));

        Assert.Contains(missing, error.Message, StringComparison.Ordinal);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private async Task<int> Found(string word) => (await archive.SearchAsync(word)).Articles.TotalCount;

    private Task<string> Fingerprint() => archive.ReadAsync(async db => string.Join(
        '\n',
        (await db.Articles.OrderBy(a => a.Id).Select(a => new { a.Id, a.Path, a.Text, a.ChangedAt }).ToListAsync()).Select(a => a.ToString())
            .Concat((await db.Mentions.OrderBy(m => m.Id).Select(m => new { m.Id, m.PersonId, m.Text }).ToListAsync()).Select(m => m.ToString()))
            .Append($"{await db.Revisions.CountAsync()} revisions")));

    private sealed class CancelAt(int seed, CancellationTokenSource cancel) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Done == seed)
            {
                cancel.Cancel();
            }
        }
    }
}
