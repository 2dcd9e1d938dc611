using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Articles.Hiding;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Importing.Previewing;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.Articles;

public sealed class ArticleHiderTests
{
    private const string Bridge =
        """
        ---
        title: The bridge reopens
        date: 2024-11-06
        url: https://lindenau-courier.example/2024/bridge
        ---

        The old bridge of Lindenau reopened on Wednesday. "We waited two years for this day," said mayor Greta Holm.

        Engineer Aldous Prenn said: "The stone is new." More in [the plan](https://plans.example/bridge).
        """;

    private const string Ferry =
        """
        ---
        title: The ferry stops
        date: 2024-11-20
        url: https://lindenau-courier.example/2024/ferry
        ---

        The ferry stopped on Wednesday. "It was a good ferry," said mayor Greta Holm.
        """;

    [Fact]
    public async Task A_hidden_article_leaves_search_people_counts_and_lists_and_comes_back_as_it_was()
    {
        await using var archive = new TestArchive();
        archive.Seed("bridge.md", Bridge.Replace("old bridge", "bridge", StringComparison.Ordinal));
        await archive.ImportAsync();
        archive.Seed("bridge.md", Bridge);
        archive.Seed("ferry.md", Ferry);
        await archive.ImportAsync();
        var id = await IdOfAsync(archive, "The bridge reopens");
        var before = await StateAsync(archive);
        Assert.Equal(1, (await archive.SearchAsync("stone")).Counts.Articles);

        Assert.True(await HideAsync(archive, id));

        Assert.Equal(0, (await archive.SearchAsync("stone")).Counts.Articles);
        Assert.Equal(["The ferry stops"], await archive.ReadAsync(d => d.Articles.Select(a => a.Title).ToListAsync()));
        Assert.Equal(["Greta Holm 1 1"], await PeopleAsync(archive));
        Assert.Equal([1], await archive.ReadAsync(d => d.Sources.Select(s => s.ArticleCount).ToListAsync()));
        Assert.Equal((0, 1, 0), await archive.ReadAsync(async d => (await d.Revisions.CountAsync(), await d.Quotes.CountAsync(), await d.Links.CountAsync(l => l.Host == "plans.example"))));
        await AssertConsistentAsync(archive);

        Assert.True(await UnhideAsync(archive, id));

        Assert.Equal(before, await StateAsync(archive));
        Assert.Equal(1, (await archive.SearchAsync("stone")).Counts.Articles);
        await AssertConsistentAsync(archive);
        Assert.False(await UnhideAsync(archive, id));
        var hiding = await archive.ReadAsync(d => d.ArticleHidings.SingleAsync());
        Assert.Equal(("a court ordered it", "ada", "ada"), (hiding.Reason, hiding.HiddenBy, hiding.UnhiddenBy));
    }

    [Fact]
    public async Task An_import_reports_the_seed_as_hidden_and_leaves_it_so_even_when_it_changes()
    {
        await using var archive = new TestArchive();
        archive.Seed("bridge.md", Bridge);
        await archive.ImportAsync();
        await HideAsync(archive, await IdOfAsync(archive, "The bridge reopens"));

        var same = await archive.ImportAsync();
        archive.Seed("bridge.md", Bridge + "\n\nMore was said later.");
        var changed = await archive.ImportAsync();
        archive.RemoveSeed("bridge.md");
        archive.Seed("moved/bridge.md", Bridge);
        var moved = await archive.ImportAsync();
        var preview = await archive.PreviewAsync();

        Assert.All(new[] { same, changed, moved }, r => Assert.Equal(new ImportCounts(Hidden: 1), r.Counts));
        Assert.Contains("a court ordered it", same.Entries.Single().Reason);
        Assert.Equal(ImportOutcome.Hidden, preview.Single().Outcome);
        Assert.False(await archive.ReadAsync(d => d.Articles.AnyAsync()));
    }

    [Theory]
    [InlineData("", "moved/bridge.md", "")]
    [InlineData("", "bridge.md", "url: https://lindenau-courier.example/2024/bridge")]
    [InlineData("url: https://lindenau-courier.example/2024/bridge", "bridge.md", "url: https://lindenau-courier.example/2024/old-bridge")]
    [InlineData("url: https://lindenau-courier.example/2024/bridge", "bridge.md", "")]
    public async Task An_article_without_a_URL_stays_hidden_when_its_file_is_renamed_and_any_when_its_URL_is_changed(string url, string laterPath, string laterUrl)
    {
        await using var archive = new TestArchive();
        archive.Seed("bridge.md", With(url));
        await archive.ImportAsync();
        await HideAsync(archive, await IdOfAsync(archive, "The bridge reopens"));

        archive.RemoveSeed("bridge.md");
        archive.Seed(laterPath, With(laterUrl));
        archive.Seed("ferry.md", Ferry);
        var report = await archive.ImportAsync();

        Assert.Equal(new ImportCounts(New: 1, Hidden: 1), report.Counts);

        static string With(string line) => Bridge.Replace("url: https://lindenau-courier.example/2024/bridge", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_in_the_seed_while_it_was_hidden_comes_with_the_next_import()
    {
        await using var archive = new TestArchive();
        archive.Seed("bridge.md", Bridge);
        await archive.ImportAsync();
        var id = await IdOfAsync(archive, "The bridge reopens");
        await HideAsync(archive, id);
        archive.Seed("bridge.md", Bridge + "\n\nMore was said later.");
        await archive.ImportAsync();

        await UnhideAsync(archive, id);
        var report = await archive.ImportAsync();

        Assert.Equal(new ImportCounts(Changed: 1), report.Counts);
        Assert.Equal(1, await archive.ReadAsync(d => d.Revisions.CountAsync(r => r.ArticleId == id)));
        await AssertConsistentAsync(archive);
    }

    [Fact]
    public async Task What_was_corrected_outlives_a_change_of_the_seed_while_it_was_hidden()
    {
        await using var archive = new TestArchive();
        archive.Seed("bridge.md", Bridge);
        await archive.ImportAsync();
        var id = await IdOfAsync(archive, "The bridge reopens");
        await archive.ReadAsync((database, services) => new ArticleCorrections(database, services.GetRequiredService<ISearchEngine>(), archive.Time)
            .TryCorrectAsync(id, [new FieldEdit(CorrectedField.Title, null, "The bridge reopens", "The old bridge reopens")], "ada", null, CancellationToken.None));
        await HideAsync(archive, id);
        archive.Seed("bridge.md", Bridge.Replace("title: The bridge reopens", "title: Bridge open again", StringComparison.Ordinal));
        await archive.ImportAsync();

        await UnhideAsync(archive, id);
        await archive.ImportAsync();

        Assert.Equal("The old bridge reopens", await archive.ReadAsync(d => d.Articles.Select(a => a.Title).SingleAsync()));
        Assert.Equal(("Bridge open again", true), await archive.ReadAsync(d => d.Corrections.Select(c => ValueTuple.Create(c.ParserSays, c.IsContested)).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_else_gets_the_address_of_a_hidden_article()
    {
        await using var archive = new TestArchive();
        archive.Seed("bridge.md", Bridge);
        await archive.ImportAsync();
        var id = await IdOfAsync(archive, "The bridge reopens");
        await HideAsync(archive, id);

        archive.Seed("other.md", Bridge.Replace("/2024/bridge", "/2024/other", StringComparison.Ordinal));
        await archive.ImportAsync();

        Assert.Equal(["2024/11/06/the-bridge-reopens-2"], await archive.ReadAsync(d => d.Articles.Select(a => a.Path).ToListAsync()));
        Assert.True(await UnhideAsync(archive, id));
    }

    [Fact]
    public async Task Every_table_with_rows_of_articles_goes_with_them()
    {
        await using var archive = new TestArchive();
        var told = new[] { typeof(ImportEntry), typeof(PreviewEntry) }; // reports: they stay, and tell of no article any more

        var withArticle = await archive.ReadAsync(d => Task.FromResult(d.Model.GetEntityTypes()
            .Where(t => t.GetForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(Article))).Select(t => t.ClrType).ToList()));

        Assert.Equal(
            withArticle.Except(told).Append(typeof(Article)).Select(t => t.Name).Order(),
            ArticleRows.Tables.Select(t => t.Entity.Name).Order());
    }

    private static Task<bool> HideAsync(TestArchive archive, int id) => HiderAsync(archive, hider => hider.TryHideAsync(id, "a court ordered it", "ada"));

    private static Task<bool> UnhideAsync(TestArchive archive, int id) => HiderAsync(archive, hider => hider.TryUnhideAsync(id, "ada"));

    private static Task<bool> HiderAsync(TestArchive archive, Func<ArticleHider, Task<bool>> act) =>
        archive.ReadAsync((database, services) => act(new ArticleHider(database, services.GetRequiredService<ISearchEngine>(), archive.Time)));

    private static Task<int> IdOfAsync(TestArchive archive, string title) => archive.ReadAsync(d => d.Articles.Where(a => a.Title == title).Select(a => a.Id).SingleAsync());

    private static Task<List<string>> PeopleAsync(TestArchive archive) =>
        archive.ReadAsync(d => d.People.OrderBy(p => p.Name).Select(p => p.Name + " " + p.ArticleCount + " " + p.QuoteCount).ToListAsync());

    private static async Task AssertConsistentAsync(TestArchive archive)
    {
        Assert.True(await archive.SearchAsync(s => s.IsConsistentAsync(CancellationToken.None)));
        Assert.True(await archive.ReadAsync(d => new NameIndex(d).IsConsistentAsync(CancellationToken.None)));
    }

    // Everything that readers see, row by row; people by their names, since who loses his last article is found anew.
    private static Task<string> StateAsync(TestArchive archive) => archive.ReadAsync(async d => string.Join('\n',
    [
        .. (await d.Articles.AsNoTracking().OrderBy(a => a.Id).ToListAsync()).Select(a => System.Text.Json.JsonSerializer.Serialize(a)),
        .. (await d.Revisions.AsNoTracking().OrderBy(r => r.Id).ToListAsync()).Select(r => System.Text.Json.JsonSerializer.Serialize(r)),
        .. (await d.Quotes.AsNoTracking().OrderBy(q => q.Id).Select(q => new { q.Id, q.ArticleId, q.Number, q.Start, q.End, q.Text, q.Kind, q.Speaker, q.Person!.Name, q.Cue, q.Rule, q.Confidence, q.PublishedOn }).ToListAsync()).Select(q => q.ToString()!),
        .. (await d.Mentions.AsNoTracking().OrderBy(m => m.Id).Select(m => new { m.Id, m.ArticleId, m.Start, m.End, m.Text, m.Role, m.Person!.Name }).ToListAsync()).Select(m => m.ToString()!),
        .. (await d.Appearances.AsNoTracking().OrderBy(a => a.Id).Select(a => new { a.Id, a.Name, a.Role, a.Block, a.Fields, Person = a.Person!.Name }).ToListAsync()).Select(a => a.ToString()!),
        .. (await d.Links.AsNoTracking().OrderBy(l => l.Id).Select(l => new { l.Id, l.ArticleId, l.Number, l.Text, l.Href, l.TargetIdentity, l.Host, l.Rel, l.Start, l.End }).ToListAsync()).Select(l => l.ToString()!),
        .. (await d.PersonAliases.AsNoTracking().OrderBy(a => a.Name).Select(a => a.Name + " of " + a.Person.Name).ToListAsync()),
        .. await PeopleAsync(archive),
        .. await d.ImportEntries.OrderBy(e => e.Id).Select(e => e.Id + " " + e.ArticleId).ToListAsync(),
    ]));
}
