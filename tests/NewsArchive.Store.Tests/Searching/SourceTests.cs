using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.Searching;

/// <summary>Which outlets a source means.</summary>
public sealed class SourceTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Theory]
    [InlineData("source:halden.example", "Bare")]
    [InlineData("source:www.halden.example", "Bare")]
    [InlineData("source:HALDEN.example", "Bare")]
    [InlineData("source:en.halden.example", "Below")]
    [InlineData("source:skarn.example", "English", "Norse")]
    [InlineData("source:chronicle", "Named")]
    [InlineData("source:\"Ärzteblatt Küste\"", "Coast")]
    [InlineData("source:\"ärzteblatt küste\"", "Coast")]
    [InlineData("source:\"arzteblatt kuste\"", "Coast")]
    [InlineData("source:\"ARZTEBLATT\"", "Coast")]
    [InlineData("source:\"Prenn's\"", "Named")]
    [InlineData("source:\"Prenn’s\"", "Named")]
    [InlineData("source:\"%\"")]
    public async Task A_source_finds(string query, params string[] titles) =>
        Assert.Equal(titles, (await archive.SearchAsync(query)).Articles.Items.Select(h => h.Article.Title).Order());

    [Fact]
    public async Task The_facet_of_a_source_leads_to_as_many_as_it_says()
    {
        var facets = (await archive.SearchAsync("quay")).Facets.Sources;

        Assert.Equal(6, facets.Count);
        foreach (var facet in facets)
        {
            Assert.Equal(facet.Count, (await archive.SearchAsync($"quay {new SourceNode(facet.Host)}")).Counts.Articles);
        }
    }

    public async Task InitializeAsync()
    {
        Add("Bare", "halden.example", "Halden Post");
        Add("Below", "en.halden.example", "Halden Post in English");
        Add("Named", "tribune.example", "Prenn’s Chronicle of halden.example");
        Add("Coast", "coast.example", "Ärzteblatt Küste");
        Add("English", "en.skarn.example", "Skarn in English");
        Add("Norse", "no.skarn.example", "Skarn");
        Assert.Equal(6, (await archive.ImportAsync()).Counts.New);
    }

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private void Add(string title, string host, string outlet) => archive.Seed(
        $"{title}.html",
        $"""
        <html><head><title>{title}</title><meta property="og:site_name" content="{outlet}"><link rel="canonical" href="https://{host}/{title}">
        <meta property="article:published_time" content="2024-11-06"></head>
        <body><article><h1>{title}</h1><p>The council approved the plan of the quay on Wednesday after a long debate about its price.</p></article></body></html>
        """);
}
