using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Articles.Hiding;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Importing.Previewing;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.Importing;

/// <summary>Articles that somebody hides after an import has read their seeds, and before it saves them.</summary>
public sealed class HiddenMeanwhileTests : IAsyncLifetime
{
    private readonly TestArchive archive = new() { ArticlesPerBatch = 256 };

    [Fact]
    public async Task They_stay_hidden_and_the_import_goes_on_with_the_others()
    {
        Seed("changed", "same", "gone", "other");
        await archive.ImportAsync();
        Seed("changed", "other", "zebra");
        archive.Seed("twin.md", Text("same", "news"));
        archive.RemoveSeed("gone.md");

        var report = await ImportAsync("zebra.md", "changed", "same", "gone");

        Assert.Equal((ImportState.Finished, new ImportCounts(New: 1, Changed: 1, Hidden: 3)), (report.State, report.Counts));
        Assert.All(report.Entries.Where(e => e.Outcome == ImportOutcome.Hidden), e => Assert.Equal(("its article is hidden: a court ordered it", null), (e.Reason, e.ArticleId)));
        var kept = await archive.ReadAsync(d => d.ImportEntries.Where(e => e.ImportId == report.ImportId).OrderBy(e => e.SeedPath).Select(e => e.SeedPath + " " + e.Outcome).ToListAsync());
        Assert.Equal(["changed.md Hidden", "other.md Changed", "same.md Hidden", "twin.md Hidden", "zebra.md New"], kept);
        Assert.Equal(["other", "zebra"], await archive.ReadAsync(d => d.Articles.OrderBy(a => a.Title).Select(a => a.Title).ToListAsync()));
        Assert.True(await archive.SearchAsync(s => s.IsConsistentAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task A_later_seed_of_the_same_article_does_not_bring_it_back()
    {
        archive.ArticlesPerBatch = 1;
        Seed("first");
        archive.Seed("second.md", Text("first", "other news"));

        var report = await ImportAsync("second.md", "first");

        Assert.Equal(new ImportCounts(New: 1, Hidden: 1), report.Counts);
        Assert.False(await archive.ReadAsync(d => d.Articles.AnyAsync()));
    }

    [Fact]
    public async Task A_seed_that_cannot_be_read_still_says_so()
    {
        Seed("broken", "other");
        await archive.ImportAsync();
        archive.Seed("broken.md", "");

        var report = await ImportAsync("other.md", "broken");

        var broken = report.Entries.Single(e => e.SeedPath == "broken.md");
        Assert.Equal((ImportOutcome.Failed, null), (broken.Outcome, broken.ArticleId));
        Assert.Contains("empty", broken.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_shows_what_it_read_and_an_import_of_that_leaves_it_hidden()
    {
        Seed("changed", "other");
        await archive.ImportAsync();
        Seed("changed", "other");

        var preview = await archive.SavePreviewAsync(new HideAt(archive, "other.md", ["changed"]));
        var report = await archive.ImportAsync(new ImportRequest(archive.SeedsPath, "test", []) { PreviewId = preview });

        Assert.Equal(2, await archive.ReadAsync(d => d.Set<PreviewEntry>().CountAsync(e => e.Outcome == ImportOutcome.Changed)));
        Assert.Equal(new ImportCounts(Changed: 1, Hidden: 1), report.Counts);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await archive.DisposeAsync();

    // Each time with other words.
    private void Seed(params string[] names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(archive.SeedsPath, $"{name}.md");
            archive.Seed($"{name}.md", Text(name, File.Exists(path) ? "more news" : "news"));
        }
    }

    private static string Text(string name, string body) =>
        Some.Seed(name, body: $"There was {body} of the {name}. \"We waited for the {name},\" said mayor Greta Holm.", url: $"https://halden.example/{name}");

    private Task<TestImport> ImportAsync(string whenAt, params string[] hidden) =>
        archive.ImportAsync(new ImportRequest(archive.SeedsPath, "test", []), new HideAt(archive, whenAt, hidden));

    private sealed class HideAt(TestArchive archive, string seedPath, string[] titles) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.CurrentSeed == seedPath)
            {
                HideAsync().GetAwaiter().GetResult(); // the import waits for it
            }
        }

        private Task<int> HideAsync() => archive.ReadAsync(async (database, services) =>
        {
            var hider = new ArticleHider(database, services.GetRequiredService<ISearchEngine>(), archive.Time);
            foreach (var id in await database.Articles.Where(a => titles.Contains(a.Title)).Select(a => a.Id).ToListAsync())
            {
                Assert.True(await hider.TryHideAsync(id, "a court ordered it", "ada"));
            }

            return 0;
        });
    }
}
