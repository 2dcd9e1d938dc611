using NewsArchive.Store.Quotes;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.Searching;

/// <summary>Articles, quotes and people of one query, and how its results spread.</summary>
public sealed class KindsAndFacetsTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task What_stands_beside_a_speaker_is_what_they_say()
    {
        var articles = await SearchAsync("speaker:vasska ferry");
        var quotes = await SearchAsync("speaker:vasska ferry", SearchKind.Quotes);

        Assert.Equal(["Ferry Runs Again"], articles.Articles.Items.Select(h => h.Article.Title));
        Assert.Equal(["The \uE000ferry\uE001 will run on Sunday."], quotes.Quotes.Items.Select(h => h.Text));
        Assert.Equal("Ingrid Vasska", quotes.Quotes.Items[0].Quote.PersonName);
    }

    [Theory]
    [InlineData("(speaker:vasska OR speaker:prenn) sunday", "Ferry Runs Again")]
    [InlineData("(speaker:vasska OR speaker:prenn) quay")]
    [InlineData("(speaker:vasska OR speaker:prenn) asked")]
    [InlineData("(speaker:vasska OR speaker:prenn) ferry -paint", "Ferry Runs Again")]
    [InlineData("(speaker:vasska OR speaker:prenn)", "Ferry Painted", "Ferry Runs Again")]
    public async Task What_stands_beside_several_speakers_is_what_one_of_them_says(string query, params string[] titles)
    {
        var articles = await SearchAsync(query);
        var quotes = await SearchAsync(query, SearchKind.Quotes);

        Assert.Equal(titles, articles.Articles.Items.Select(h => h.Article.Title).Order());
        Assert.Equal(titles, quotes.Quotes.Items.Select(h => h.Quote.ArticleTitle).Order());
    }

    [Fact]
    public async Task All_kinds_are_counted_whichever_is_shown()
    {
        var counts = (await SearchAsync("ferry")).Counts;

        Assert.Equal((3, 2), (counts.Articles, counts.Quotes));
        Assert.Equal(counts, (await SearchAsync("ferry", SearchKind.Quotes)).Counts);
    }

    [Theory]
    [InlineData("ferry")]
    [InlineData("speaker:vasska ferry")]
    [InlineData("ferry -paint OR person:prenn")]
    [InlineData("")]
    public async Task What_is_only_counted_is_what_would_be_found(string query) =>
        Assert.Equal((await SearchAsync(query)).Counts, await archive.SearchAsync(s => s.CountAsync(SearchQuery.Parse(query), CancellationToken.None)));

    [Theory]
    [InlineData("the ferry will", 1)]
    [InlineData("The Ferry, will!", 1)]
    [InlineData("ferry", 2)]
    [InlineData("ferry the", 0)]
    [InlineData("ferries", 0)]
    [InlineData("speaker:prenn", 0)]
    [InlineData("asked", 0)]
    [InlineData(" … ", 0)]
    public async Task All_quotes_that_hold_a_run_of_words_are_found(string words, int count) =>
        Assert.Equal(count, (await archive.SearchAsync(s => s.FindQuotesAsync(new QuoteFilter { Words = words }, null, 10, CancellationToken.None))).Count);

    [Theory]
    [InlineData("ferry", "We shall paint the ferry.", "The ferry will run on Sunday.")]
    [InlineData("\"the ferry will\"", "The ferry will run on Sunday.")]
    [InlineData("fer*", "We shall paint the ferry.", "The ferry will run on Sunday.")]
    [InlineData("ferr*", "We shall paint the ferry.", "The ferry will run on Sunday.")]
    [InlineData("speaker:prenn", "We shall paint the ferry.")]
    [InlineData("speaker:\"Aldous Prenn\" -ferry")]
    [InlineData("after:2024-12", "Nobody paid for the wall.", "We shall paint the ferry.")]
    [InlineData("source:tribune.example", "Nobody paid for the wall.")]
    [InlineData("person:prenn", "We shall paint the ferry.")]
    [InlineData("ferry -paint", "The ferry will run on Sunday.")]
    public async Task Quotes_are_found_by(string query, params string[] texts)
    {
        var found = await SearchAsync(query, SearchKind.Quotes);

        Assert.Equal(texts.Order(), found.Quotes.Items.Select(h => h.Quote.Text).Order());
        Assert.Equal(texts.Length, found.Counts.Quotes);
    }

    [Fact]
    public async Task A_speaker_who_is_no_person_is_found_by_their_words() =>
        Assert.Equal(["Nobody paid for the wall."], (await SearchAsync("speaker:\"a builder\"", SearchKind.Quotes)).Quotes.Items.Select(h => h.Quote.Text));

    [Fact]
    public async Task Facets_count_all_results_by_month_and_source_and_the_people_in_them()
    {
        var facets = (await SearchAsync("ferry")).Facets;

        Assert.Equal([new MonthFacet(2024, 11, 1), new MonthFacet(2024, 12, 1)], facets.Months);
        Assert.Equal(1, facets.UndatedCount);
        Assert.Equal([("halden.example", 2), ("tribune.example", 1)], facets.Sources.Select(s => (s.Host, s.Count)));
        Assert.Equal([("Ingrid Vasska", 2), ("Aldous Prenn", 1)], facets.People.Select(p => (p.Name, p.Count)));
        Assert.Null(facets.PeopleSample);
    }

    [Theory]
    [InlineData("songs", 1)]
    [InlineData("zeppelin", 0)]
    public async Task Facets_of_undated_results_and_of_none_have_no_months(string query, int undatedCount)
    {
        var facets = (await SearchAsync(query)).Facets;

        Assert.Equal((0, undatedCount), (facets.Months.Count, facets.UndatedCount));
    }

    [Fact]
    public async Task Facets_of_quotes_name_who_said_them()
    {
        var facets = (await SearchAsync("ferry", SearchKind.Quotes)).Facets;

        Assert.Equal([("Aldous Prenn", 1), ("Ingrid Vasska", 1)], facets.People.Select(p => (p.Name, p.Count)));
        Assert.Equal([new MonthFacet(2024, 11, 1), new MonthFacet(2024, 12, 1)], facets.Months);
    }

    [Fact]
    public async Task Pages_stay_the_same_while_articles_are_imported()
    {
        var first = await SearchAsync("ferry", order: SearchOrder.Newest, pageSize: 2);
        archive.Seed("9.md", Some.Seed("Ferry Sinks", "9 January 2025", "The ferry sank in the harbour of Halden on Thursday morning, and nobody was hurt by it."));
        await archive.ImportAsync();

        var second = await SearchAsync("ferry", order: SearchOrder.Newest, pageSize: 2, page: 2, upTo: first.UpTo);
        var fresh = await SearchAsync("ferry", order: SearchOrder.Newest, pageSize: 2);

        Assert.Equal((3, 3, 4), (first.Counts.Articles, second.Counts.Articles, fresh.Counts.Articles));
        Assert.Equal(["Ferry Painted", "Ferry Runs Again"], first.Articles.Items.Select(h => h.Article.Title));
        Assert.Equal(["Ferry Songs"], second.Articles.Items.Select(h => h.Article.Title));
        Assert.Equal("Ferry Sinks", fresh.Articles.Items[0].Article.Title);
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_empty_and_does_not_exist()
    {
        var results = await SearchAsync("ferry", page: 2);

        Assert.False(results.HasPage);
        Assert.Equal((0, 3), (results.Articles.Items.Count, results.Counts.Articles));
    }

    [Theory]
    [InlineData("ferry", "Ferry Painted", "Ferry Runs Again", "Ferry Songs")]
    [InlineData("ferry song", "Ferry Songs")]
    [InlineData("ferry run", "Ferry Runs Again")]
    [InlineData("ferry ran")]
    [InlineData("   ")]
    public async Task Headlines_are_found_by_their_words_as_they_are_typed(string words, params string[] titles) =>
        Assert.Equal(titles, (await archive.SearchAsync(s => s.FindHeadlinesAsync(words, 5, CancellationToken.None))).Select(h => h.Title));

    public async Task InitializeAsync()
    {
        archive.Seed("1.md", Some.Seed(
            "Ferry Runs Again", "6 November 2024", "“The ferry will run on Sunday.” said Mayor Ingrid Vasska, who had waited for it.", "https://halden.example/runs"));
        archive.Seed("2.md", Some.Seed(
            "Ferry Painted", "9 December 2024", "“We shall paint the ferry.” said Aldous Prenn at the quay. Mayor Ingrid Vasska had asked him.", "https://halden.example/painted"));
        archive.Seed("3.md", Some.Seed(
            "Ferry Songs", null, "The old songs of the ferry are sung at the fair of Skarn each summer, and few know them.", "https://tribune.example/songs"));
        archive.Seed("4.md", Some.Seed(
            "Wall Unpaid", "10 December 2024", "“Nobody paid for the wall.” said a builder in the town, who wants his money.", "https://tribune.example/wall"));
        Assert.Equal(4, (await archive.ImportAsync()).Counts.New);
    }

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private Task<SearchResults> SearchAsync(
        string query, SearchKind kind = SearchKind.Articles, SearchOrder order = SearchOrder.Relevance, int page = 1, int pageSize = 20, int? upTo = null) =>
        archive.SearchAsync(s => s.SearchAsync(
            new SearchRequest(SearchQuery.Parse(query)) { Kind = kind, Order = order, Page = page, PageSize = pageSize, UpTo = upTo }, CancellationToken.None));
}
