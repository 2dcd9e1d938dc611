using System.Net;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Articles;
using NewsArchive.Store.Articles;
using NewsArchive.Web.Tests.Pages;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class ArticleListTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Articles_are_listed_the_newest_first_with_what_they_lack_and_their_notes()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);

        var page = await client.OpenAsync("/admin/articles");

        Assert.Equal(
            ["All (3)", "Missing date (1)", "Doubtful date (2)", "Missing author (1)", "Doubtful author (0)", "Missing source (2)", "Doubtful source (1)"],
            page.All(".filters a"));
        Assert.Equal("All (3)", page.One(".filters [aria-current]"));
        Assert.Equal(["The bridge reopens", "The bridge closes", "Nobody knows when"], page.All(".reading-title"));
        var entries = page.QuerySelectorAll(".reading").ToList();
        Assert.Equal("6 November 2024 Lindenau Courier By Ada Marsh, Ben Roche", entries[0].One(".facts-line"));
        Assert.Empty(entries[0].All(".notes li"));
        Assert.Equal(["no source"], entries[1].All(".lacking"));
        Assert.Equal(["two dates are stated", "the outlet may be another line 4"], entries[1].All(".notes li"));
        Assert.Equal(["no date", "no source", "no author"], entries[2].All(".lacking"));
        Assert.StartsWith("some/", entries[2].One(".reading-seed"), StringComparison.Ordinal);
        var id = await archive.ReadAsync(db => Task.FromResult(db.Articles.Single(a => a.Title == "The bridge reopens").Id));
        Assert.Equal($"/admin/articles/{id}", entries[0].QuerySelector("h2 a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("missing-date", "Missing date (1)", "Nobody knows when")]
    [InlineData("doubtful-date", "Doubtful date (2)", "The bridge closes|Nobody knows when")]
    [InlineData("missing-author", "Missing author (1)", "Nobody knows when")]
    [InlineData("doubtful-author", "Doubtful author (0)", "")]
    [InlineData("missing-source", "Missing source (2)", "The bridge closes|Nobody knows when")]
    [InlineData("doubtful-source", "Doubtful source (1)", "The bridge closes")]
    public async Task A_filter_shows_the_articles_of_one_flaw(string show, string current, string titles)
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);

        var page = await client.OpenAsync($"/admin/articles?show={show}");

        Assert.Equal(current, page.One(".filters [aria-current]"));
        Assert.Equal(titles.Split('|', StringSplitOptions.RemoveEmptyEntries), page.All(".reading-title"));
        Assert.Equal(titles.Length == 0 ? ["No article has a doubtful author."] : [], page.All(".empty"));
    }

    [Theory]
    [InlineData("über")]
    [InlineData("UBER")]
    [InlineData("мост")]
    public async Task Words_of_any_alphabet_are_found_whatever_their_case_and_accents(string words)
    {
        var found = Some.Article("Über dem Fluss");
        found.SeedPath = "some/Мост.md";
        await using var archive = await new ArchiveFactory(output).HoldingAsync(found, Some.Article(null));
        var client = await Administrator.SignInAsync(archive);

        Assert.Equal(["Über dem Fluss"], (await client.OpenAsync($"/admin/articles?q={words}")).All(".reading-title"));
    }

    [Fact]
    public async Task Words_of_the_title_or_of_the_seeds_path_narrow_the_list_and_stay_when_the_filter_changes()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);

        Assert.Equal(["The bridge reopens", "The bridge closes"], (await client.OpenAsync("/admin/articles?q=BRIDGE")).All(".reading-title"));
        Assert.Equal(["Nobody knows when"], (await client.OpenAsync("/admin/articles?q=box/undated")).All(".reading-title"));
        var narrowed = await client.OpenAsync("/admin/articles?show=missing-source&q=bridge");
        Assert.Equal(["The bridge closes"], narrowed.All(".reading-title"));
        Assert.Equal("bridge", narrowed.QuerySelector("input#q")!.GetAttribute("value"));
        Assert.Equal("missing-source", narrowed.QuerySelector("input[name=show]")!.GetAttribute("value"));
        Assert.Contains("/admin/articles?show=doubtful-date&q=bridge", narrowed.QuerySelectorAll(".filters a").Select(a => a.GetAttribute("href")));
        Assert.Equal("No such article has “100%” in its title or in the path of its seed.", (await client.OpenAsync("/admin/articles?q=100%25")).One(".empty"));
    }

    [Fact]
    public async Task Many_are_paged_with_the_same_few_questions()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        var few = await CountAsync();
        await archive.HoldingAsync([.. Enumerable.Range(1, 30).Select(n => Flawed(Some.Article($"Article {n}"), (ArticleField.Authors, FlawKind.Missing)))]);

        Assert.Equal(few, await CountAsync());
        var page = await client.OpenAsync("/admin/articles?show=missing-author");
        Assert.Equal("/admin/articles?show=missing-author&page=2", page.QuerySelector(".paging a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(6, (await client.OpenAsync("/admin/articles?show=missing-author&page=2")).QuerySelectorAll(".reading").Length);

        async Task<int> CountAsync()
        {
            archive.QueryLog.Clear();
            await client.OpenAsync("/admin/articles?show=missing-author");
            return archive.QueryLog.Queries.Count;
        }
    }

    [Theory]
    [InlineData("show=nonsense")]
    [InlineData("show=Missing-Date")]
    [InlineData("page=2")]
    [InlineData("page=x")]
    [InlineData("show=doubtful-author&page=2")]
    public async Task What_there_is_not_is_not_found(string query)
    {
        await using var archive = await FilledAsync();

        Assert.Equal(HttpStatusCode.NotFound, await (await Administrator.SignInAsync(archive)).StatusAsync("/admin/articles?" + query));
    }

    [Fact]
    public async Task The_home_of_the_administration_counts_what_is_missing_or_doubtful()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);

        var page = await client.OpenAsync("/admin");

        Assert.Equal(
            ["1 article without a date", "2 articles with a doubtful date", "1 article without an author", "2 articles without a source", "1 article with a doubtful source"],
            page.All(".flaws a"));
        Assert.NotNull(page.QuerySelector(".admin-nav a[href='/admin/articles']"));
        foreach (var link in page.QuerySelectorAll(".flaws a"))
        {
            Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(link.GetAttribute("href")!));
        }
    }

    [Fact]
    public async Task An_archive_that_is_empty_or_without_flaws_says_so()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);
        Assert.Equal("The archive holds no articles yet. Import the seeds first.", (await client.OpenAsync("/admin/articles")).One(".empty"));
        Assert.Null((await client.OpenAsync("/admin")).GetElementById("flaws"));

        await archive.HoldingAsync(Some.Article());

        Assert.Contains("Every article has a date, an author and a source, and none is doubtful.", (await client.OpenAsync("/admin")).MainText(), StringComparison.Ordinal);
        Assert.Equal("Every article has a date.", (await client.OpenAsync("/admin/articles?show=missing-date")).One(".empty"));
    }

    private static Article Flawed(Article article, params (ArticleField Field, FlawKind Kind)[] flaws)
    {
        article.Flaws.AddRange(flaws.Select(f => new FieldFlaw { Field = f.Field, Kind = f.Kind, PublishedOn = article.PublishedOn }));
        return article;
    }

    private Task<ArchiveFactory> FilledAsync()
    {
        var whole = Some.Article(source: Some.Source());
        whole.Authors = ["Ada Marsh", "Ben Roche"];
        var doubtful = Flawed(
            Some.Article("The bridge closes", "2024-05-01"),
            (ArticleField.PublishedOn, FlawKind.Doubtful), (ArticleField.Source, FlawKind.Missing), (ArticleField.Source, FlawKind.Doubtful));
        doubtful.Authors = ["Ada Marsh"];
        doubtful.Notes = [new ExtractionNote("two dates are stated", Field: ArticleField.PublishedOn), new ExtractionNote("the outlet may be another", 4, ArticleField.Source)];
        var undated = Flawed(
            Some.Article("Nobody knows when", null),
            (ArticleField.PublishedOn, FlawKind.Missing), (ArticleField.PublishedOn, FlawKind.Doubtful), (ArticleField.Authors, FlawKind.Missing), (ArticleField.Source, FlawKind.Missing));
        undated.SeedPath = "some/Box/undated.md";
        return new ArchiveFactory(output).HoldingAsync(undated, doubtful, whole);
    }
}
