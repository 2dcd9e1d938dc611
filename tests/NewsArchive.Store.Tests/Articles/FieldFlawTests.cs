using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction.Articles;
using NewsArchive.Store.Articles;

namespace NewsArchive.Store.Tests.Articles;

public class FieldFlawTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task Origins_and_notes_are_kept_with_the_article()
    {
        archive.Seed("a.md", "# Harbour Plan Approved\n\n06/07/2024\n\nBy Aldous Prenn\n\nThe council approved the harbour plan after a long debate.\n\nOriginal url:\n\n<https://halden.example/plan>\n");

        await archive.ImportAsync();

        var article = await archive.ReadAsync(db => db.Articles.SingleAsync());
        Assert.Contains(new FieldOrigin(ArticleField.Title, "heading", 1), article.Origins);
        Assert.Contains(new FieldOrigin(ArticleField.Authors, "byline", 5, "By Aldous Prenn"), article.Origins);
        Assert.Contains(article.Origins, o => o is { Field: ArticleField.Url, Line: not null });
        var note = Assert.Single(article.Notes);
        Assert.Equal((ArticleField.PublishedOn, 3), (note.Field, note.Line));
        Assert.Contains("06/07/2024", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_nothing_states_is_missing_and_one_that_may_be_two_days_is_doubtful_too()
    {
        archive.Seed("none.md", Some.Seed("None", date: null));
        archive.Seed("two.md", Some.Seed("Two", date: "06/07/2024"));
        archive.Seed("one.md", Some.Seed("One"));

        await archive.ImportAsync();

        Assert.Equal(["None", "Two"], (await With(ArticleField.PublishedOn, FlawKind.Missing)).Order());
        Assert.Equal(["Two"], await With(ArticleField.PublishedOn, FlawKind.Doubtful));
    }

    [Fact]
    public async Task Authors_and_source_are_missing_where_the_seed_names_none()
    {
        archive.Seed("bare.md", Some.Seed("Bare"));
        archive.Seed("whole.md", "---\nauthor: Aldous Prenn\nsource: Coast Tribune\n---\n" + Some.Seed("Whole"));

        await archive.ImportAsync();

        Assert.Equal(["Bare"], await With(ArticleField.Authors, FlawKind.Missing));
        Assert.Equal(["Bare"], await With(ArticleField.Source, FlawKind.Missing));
    }

    [Fact]
    public async Task A_seed_read_again_replaces_them()
    {
        archive.Seed("a.md", Some.Seed("Plan", date: null, url: "https://halden.example/plan"));
        await archive.ImportAsync();
        archive.Seed("a.md", Some.Seed("Plan", date: "6 November 2024", url: "https://halden.example/plan"));

        await archive.ImportAsync();

        Assert.Empty(await With(ArticleField.PublishedOn, FlawKind.Missing));
        var article = await archive.ReadAsync(db => db.Articles.Include(a => a.Flaws).SingleAsync());
        Assert.Equal("Authors Missing", Assert.Single(article.Flaws.Select(f => $"{f.Field} {f.Kind}")));
        Assert.Empty(article.Notes);
        Assert.Contains(new FieldOrigin(ArticleField.PublishedOn, "date line", 3, "6 November 2024"), article.Origins);

        archive.Seed("a.md", Some.Seed("Plan", date: "06/07/2024", url: "https://halden.example/plan"));
        await archive.ImportAsync();

        Assert.Equal(["Plan"], await With(ArticleField.PublishedOn, FlawKind.Missing));
        Assert.Equal(["Plan"], await With(ArticleField.PublishedOn, FlawKind.Doubtful));
    }

    [Fact]
    public async Task All_flaws_are_counted_with_one_question_that_reads_an_index_alone()
    {
        archive.Seed("a.md", Some.Seed("A", date: "06/07/2024"));
        archive.Seed("b.md", Some.Seed("B", url: "https://halden.example/b"));
        await archive.ImportAsync();
        archive.CommandLog.Clear();

        var counts = await archive.ReadAsync(db => db.FieldFlaws.CountEachAsync(CancellationToken.None));

        Assert.Equal((1, 1), (counts[ArticleField.PublishedOn, FlawKind.Missing], counts[ArticleField.PublishedOn, FlawKind.Doubtful]));
        Assert.Equal((2, 0), (counts[ArticleField.Authors, FlawKind.Missing], counts[ArticleField.Authors, FlawKind.Doubtful]));
        Assert.Equal((1, 0), (counts[ArticleField.Source, FlawKind.Missing], counts[ArticleField.Source, FlawKind.Doubtful]));
        var plan = await archive.PlanAsync(Assert.Single(archive.CommandLog.Commands));
        Assert.Contains("USING COVERING INDEX", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_articles_of_a_flaw_are_found_by_index_without_sorting()
    {
        archive.Seed("old.md", Some.Seed("Old", date: "1 May 2023"));
        archive.Seed("new.md", Some.Seed("New", date: "2 May 2024"));
        archive.Seed("undated.md", Some.Seed("Undated", date: null));
        await archive.ImportAsync();
        archive.CommandLog.Clear();

        Assert.Equal(["New", "Old", "Undated"], await With(ArticleField.Authors, FlawKind.Missing));

        var plan = await archive.PlanAsync(Assert.Single(archive.CommandLog.Commands));
        Assert.Contains("USING COVERING INDEX IX_FieldFlaws_Field_Kind_PublishedOn_ArticleId (Field=? AND Kind=?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN", plan.Replace("SCAN f0", "", StringComparison.Ordinal), StringComparison.Ordinal); // f0 is the page itself, already cut
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await archive.DisposeAsync();

    private Task<List<string?>> With(ArticleField field, FlawKind kind) =>
        archive.ReadAsync(db => db.FieldFlaws.NewestWith(field, kind).Select(a => a.Title).Take(20).ToListAsync());
}
