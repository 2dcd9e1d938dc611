using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Quotes;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Names;

namespace NewsArchive.Store.Tests.Searching;

/// <summary>Whose quotes a speaker's name finds.</summary>
public sealed class SpeakerTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Theory]
    [InlineData("speaker:\"Aldous Prenn\"", "The quay is ours.")]
    [InlineData("speaker:prenn", "The quay is ours.")]
    [InlineData("speaker:wife", "He sleeps at the quay.")]
    [InlineData("speaker:\"Prenn's wife\"", "He sleeps at the quay.")]
    [InlineData("speaker:lawyer", "The quay is not his.")]
    [InlineData("speaker:\"Aldous Prenn's office\"", "The quay is closed.")]
    [InlineData("speaker:foundation", "The quay is for all.")]
    [InlineData("speaker:\"the Aldous Prenn Foundation\"", "The quay is for all.")]
    [InlineData("speaker:spokesman", "The quay is silent.")]
    [InlineData("speaker:\"a spokesman\"", "The quay is silent.")]
    [InlineData("speaker:police", "The quay is watched.")]
    [InlineData("speaker:mayor", "The quay is old.")]
    [InlineData("speaker:pilots", "The quay is too short.")]
    [InlineData("speaker:\"one of the pilots\"", "The quay is too short.")]
    [InlineData("speaker:council")]
    [InlineData("speaker:\"wife quay\"")]
    public async Task A_speaker_is_who_speaks_not_whose_they_are(string query, params string[] texts)
    {
        var quotes = await SearchAsync(query, SearchKind.Quotes);

        Assert.Equal(texts.Order(), quotes.Quotes.Items.Select(h => h.Quote.Text.TrimEnd(',') + ".").Order());
        Assert.Equal(texts.Length, (await SearchAsync(query, SearchKind.Articles)).Articles.TotalCount);
    }

    [Fact]
    public async Task A_persons_quotes_are_as_many_as_their_page_and_the_facet_say()
    {
        var person = Assert.Single((await SearchAsync("prenn", SearchKind.People)).People.Items);
        var quotes = await SearchAsync("speaker:\"Aldous Prenn\"", SearchKind.Quotes);

        Assert.Equal((1, 1), (person.QuoteCount, quotes.Counts.Quotes));
        Assert.Equal([("Aldous Prenn", 1)], quotes.Facets.People.Select(p => (p.Name, p.Count)));
    }

    [Theory]
    [InlineData("prenn", "The quay is ours.")]
    [InlineData("Aldous Prenn", "The quay is ours.")]
    [InlineData("pren", "The quay is ours.")]
    [InlineData("wife", "He sleeps at the quay.")]
    [InlineData("prenn’s wife", "He sleeps at the quay.")]
    [InlineData("lawy", "The quay is not his.")]
    [InlineData("council")]
    [InlineData("a spokesm", "The quay is silent.")]
    [InlineData("of the council")]
    [InlineData("pilot", "The quay is too short.")]
    [InlineData("the mayor", "The quay is old.")]
    public async Task A_ledger_by_a_part_of_the_name_holds_the_same(string speaker, params string[] texts)
    {
        var quotes = await archive.ReadAsync((database, services) => new QuoteFilter { Speaker = speaker }
            .ReadAsync(database, services.GetRequiredService<ISearchEngine>(), q => q.Text, page: 1, pageSize: 20, CancellationToken.None));

        Assert.Equal(texts, quotes.Items.Select(t => t.TrimEnd(',') + "."));
    }

    [Theory]
    [InlineData("the captain of the ferry", "captain of the ferry", true)]
    [InlineData("the captain of the ferry", "ferry", false)]
    [InlineData("the ferry’s captain", "ferrys capt", true)]
    [InlineData("the ferry’s captain", "the ferry", false)]
    [InlineData("two of the captains", "captain", true)]
    [InlineData("Aldous Prenn, a lawyer of Ada Brask", "prenn", true)]
    [InlineData("Aldous Prenn, a lawyer of Ada Brask", "brask", false)]
    [InlineData("Brask’s son Ivo Brask", "brask", true)]
    public void Words_mean_a_speaker_where_they_reach_into_who_speaks(string speaker, string folded, bool isMeant) =>
        Assert.Equal(isMeant, SpeakerWords.Mean(speaker, folded));

    public async Task InitializeAsync()
    {
        Add("Prenn", "“The quay is ours,” said Aldous Prenn on Monday, as the tide came in.");
        Add("Wife", "Aldous Prenn went home on Monday. “He sleeps at the quay,” Prenn’s wife said.");
        Add("Lawyer", "Aldous Prenn went home on Monday. “The quay is not his,” said Prenn’s lawyer.");
        Add("Office", "“The quay is closed,” Aldous Prenn’s office said on Monday, as the tide came in.");
        Add("Foundation", "“The quay is for all,” said the Aldous Prenn Foundation on Monday.");
        Add("Spokesman", "“The quay is silent,” a spokesman of the council said on Monday.");
        Add("Police", "“The quay is watched,” police said on Monday, as the tide came in.");
        Add("Mayor", "“The quay is old,” said the mayor on Monday, as the tide came in.");
        Add("Pilot", "“The quay is too short,” one of the pilots said on Monday, as the tide came in.");
        Assert.Equal(9, (await archive.ImportAsync()).Counts.New);
    }

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private void Add(string name, string body) => archive.Seed($"{name}.md", Some.Seed(name, body: body));

    private Task<SearchResults> SearchAsync(string query, SearchKind kind) =>
        archive.SearchAsync(s => s.SearchAsync(new SearchRequest(SearchQuery.Parse(query)) { Kind = kind }, CancellationToken.None));
}
