using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Importing;

namespace NewsArchive.Store.Tests.Importing;

/// <summary>The articles that a fresh archive starts with.</summary>
public class RepositorySeedsTests : IAsyncLifetime
{
    private static readonly string Seeds = Path.Combine(AppContext.BaseDirectory, "seeds");

    private readonly TestArchive archive = new();
    private TestImport report = null!;

    [Fact]
    public void Every_seed_imports()
    {
        Assert.InRange(report.Counts.New, 25, int.MaxValue);
        Assert.Equal(new ImportCounts(New: report.Entries.Count), report.Counts);
    }

    [Fact]
    public async Task A_second_import_changes_nothing()
    {
        var second = await archive.ImportAsync(new ImportRequest(Seeds, "test", []));

        Assert.Equal(new ImportCounts(Unchanged: report.Counts.New), second.Counts);
    }

    [Fact]
    public void Every_sample_says_that_it_is_fictional() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Seeds, "samples"), "*", SearchOption.AllDirectories),
            file => Assert.Contains("A fictional sample article of NewsArchive.", File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public async Task Articles_lead_to_each_other_inside_the_archive()
    {
        var held = await archive.ReadAsync(db => db.Links.CountAsync(l => db.Articles.Any(a => a.Identity == l.TargetIdentity && a.Id != l.ArticleId)));

        Assert.InRange(held, 8, int.MaxValue);
    }

    [Fact]
    public async Task People_recur_under_changing_roles()
    {
        var roles = await archive.ReadAsync(db => db.Mentions
            .Where(m => m.Person!.Slug == "ingrid-vasska-holm" && m.Role != null)
            .OrderBy(m => m.Article.PublishedOn)
            .Select(m => m.Role!)
            .ToListAsync());

        Assert.Equal("Deputy Mayor", roles[0]);
        Assert.Equal("Mayor", roles[^1]);
    }

    [Fact]
    public async Task The_index_says_what_the_rows_say() => Assert.True(await archive.SearchAsync(s => s.IsConsistentAsync(CancellationToken.None)));

    public async Task InitializeAsync() => report = await archive.ImportAsync(new ImportRequest(Seeds, "test", []));

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();
}
