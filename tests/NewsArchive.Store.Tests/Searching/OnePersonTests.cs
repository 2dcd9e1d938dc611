using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Names;

namespace NewsArchive.Store.Tests.Searching;

/// <summary>A search for one person of the archive by their address, whoever else has the name.</summary>
public sealed class OnePersonTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Theory]
    [InlineData("person:\"John Brask\"", 3, 3, 2)]
    [InlineData("person:@john-brask-politics", 2, 2, 1)]
    [InlineData("person:@john-brask-sport", 1, 1, 1)]
    [InlineData("speaker:\"John Brask\"", 3, 3, 2)]
    [InlineData("speaker:@john-brask-politics", 2, 2, 1)]
    [InlineData("speaker:@john-brask-politics quay", 1, 1, 1)]
    [InlineData("speaker:@john-brask-sport quay", 0, 0, 1)]
    [InlineData("person:@john-brask-politics -person:@john-brask-sport", 2, 2, 1)]
    [InlineData("person:@john-brask-politics person:@john-brask-sport", 0, 0, 2)]
    [InlineData("person:@john-brask-politics OR person:@john-brask-sport", 3, 3, 2)]
    [InlineData("person:@john-brask", 3, 3, 2)] // nobody's: all who have the name
    [InlineData("person:@nobody-here", 0, 0, 0)]
    public async Task It_finds_no_namesake(string query, int articles, int quotes, int people)
    {
        var found = await archive.SearchAsync(s => s.SearchAsync(new SearchRequest(SearchQuery.Parse(query)) { Kind = SearchKind.People }, CancellationToken.None));

        Assert.Equal(new SearchCounts(articles, quotes, people), found.Counts);
        Assert.Equal(people, found.People.Items.Count);
        Assert.Equal(found.Counts, await archive.SearchAsync(s => s.CountAsync(SearchQuery.Parse(query), CancellationToken.None)));
    }

    [Fact]
    public async Task It_says_the_name_and_stays_in_the_grammar()
    {
        var query = await NameAsync("quay -(person:@john-brask-sport OR speaker:@john-brask-politics)");

        Assert.Equal("Articles with “quay”, but not those that name John Brask or that quote John Brask", query.Describe(SearchKind.Articles));
        Assert.Equal("quay -(person:@john-brask-sport OR speaker:@john-brask-politics)", query.ToString());
        Assert.Equal(query.ToString(), SearchQuery.Parse(query.ToString()).ToString());
    }

    [Fact]
    public async Task Who_has_another_address_now_is_still_found()
    {
        var player = await archive.ReadAsync(db => db.People.SingleAsync(p => p.Slug == "john-brask-sport"));
        await archive.ReadAsync(db => new PersonCorrections(db, archive.Time).RenameAsync(player.Id, player.Name, "Ivo Bramble", "ada", null, CancellationToken.None));

        var query = await NameAsync("person:@john-brask-sport");

        Assert.Equal(("person:@ivo-bramble", "Articles that name Ivo Bramble"), (query.ToString(), query.Describe(SearchKind.Articles)));
        Assert.Equal(1, (await archive.SearchAsync(s => s.CountAsync(query, CancellationToken.None))).Articles);
    }

    [Fact]
    public async Task An_address_that_nobody_has_is_a_name() =>
        Assert.Equal("person:\"john brask\"", (await NameAsync("person:@john-brask")).ToString());

    public async Task InitializeAsync()
    {
        archive.Seed("a.md", Some.Seed("Vote", body: "“We will vote on Monday,” said Senator John Brask, a Democrat, in the chamber."));
        archive.Seed("b.md", Some.Seed("Quay", body: "“The quay is safe,” said Senator John Brask, a Democrat, on the quay on Monday."));
        archive.Seed("c.md", Some.Seed("Match", body: "“We won the match,” said the footballer John Brask on Monday, as the rain came down."));
        Assert.Equal(3, (await archive.ImportAsync()).Counts.New);
    }

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private Task<SearchQuery> NameAsync(string query) =>
        archive.ReadAsync((_, services) => services.GetRequiredService<PeopleSearch>().NameAsync(SearchQuery.Parse(query), CancellationToken.None));
}
