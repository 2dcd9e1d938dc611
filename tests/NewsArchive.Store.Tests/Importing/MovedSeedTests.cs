using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Importing;

namespace NewsArchive.Store.Tests.Importing;

/// <summary>Seeds without an address, which are known by their path, sorted into other folders.</summary>
public class MovedSeedTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task Seeds_without_an_address_that_move_with_their_folder_stay_the_same_articles_with_their_corrections()
    {
        archive.Seed("inbox/a.md", Some.Seed("A"));
        archive.Seed("inbox/b.md", Some.Seed("B"));
        await archive.ImportAsync();
        var id = await archive.ReadAsync(db => db.Articles.Where(a => a.Title == "A").Select(a => a.Id).SingleAsync());
        await archive.CorrectAsync(c => c.TryCorrectAsync(id, [new FieldEdit(CorrectedField.Title, null, "A", "Ours")], "ada", null, default));
        Directory.Move(Path.Combine(archive.SeedsPath, "inbox"), Path.Combine(archive.SeedsPath, "2024"));

        var preview = await archive.PreviewAsync();
        var report = await archive.ImportAsync();

        Assert.Equal([(ImportOutcome.Unchanged, "moved from inbox/a.md"), (ImportOutcome.Unchanged, "moved from inbox/b.md")], preview.Select(e => (e.Outcome, e.Reason)));
        Assert.Equal([("2024/a.md", "moved from inbox/a.md"), ("2024/b.md", "moved from inbox/b.md")], report.Entries.Select(e => (e.SeedPath, e.Reason)));
        Assert.Equal(new ImportCounts(Unchanged: 2), report.Counts);
        Assert.Equal([("seed:2024/a.md", "Ours"), ("seed:2024/b.md", "B")], await ArticlesAsync());
        Assert.Equal(id, await archive.ReadAsync(db => db.Articles.Where(a => a.Title == "Ours").Select(a => a.Id).SingleAsync()));
        Assert.Equal(new ImportCounts(Unchanged: 2), (await archive.ImportAsync()).Counts);
        await archive.AssertConsistentAsync();
    }

    [Fact]
    public async Task Of_equal_seeds_each_is_followed_once_and_rather_by_the_one_of_its_name()
    {
        archive.Seed("inbox/a.md", Some.Seed("Same"));
        archive.Seed("inbox/b.md", Some.Seed("Same"));
        await archive.ImportAsync();
        archive.RemoveSeed("inbox/a.md");
        archive.RemoveSeed("inbox/b.md");
        archive.Seed("2024/b.md", Some.Seed("Same"));
        archive.Seed("2024/c.md", Some.Seed("Same"));
        archive.Seed("2024/d.md", Some.Seed("Same"));

        var report = await archive.ImportAsync();

        Assert.Equal(["moved from inbox/b.md", "moved from inbox/a.md", null], report.Entries.Select(e => e.Reason));
        Assert.Equal(new ImportCounts(New: 1, Unchanged: 2), report.Counts);
    }

    [Fact]
    public async Task A_copy_is_an_article_of_its_own_while_the_seed_is_there_even_if_the_import_does_not_read_that()
    {
        archive.Seed("a.md", Some.Seed("A"));
        await archive.ImportAsync();
        var copy = archive.Seed("copy.md", Some.Seed("A"));

        Assert.Equal(new ImportCounts(New: 1), (await archive.ImportAsync(new ImportRequest(archive.SeedsPath, "test", [copy]))).Counts);
        Assert.Equal(2, (await ArticlesAsync()).Count);
    }

    private Task<List<(string, string?)>> ArticlesAsync() =>
        archive.ReadAsync(async db => (await db.Articles.OrderBy(a => a.Identity).ToListAsync()).ConvertAll(a => (a.Identity, a.Title)));

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();
}
