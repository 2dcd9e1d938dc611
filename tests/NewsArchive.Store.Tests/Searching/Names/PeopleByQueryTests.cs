using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Names;
using NewsArchive.Store.Tests.People;

namespace NewsArchive.Store.Tests.Searching.Names;

/// <summary>The people whom a query's words name.</summary>
public class PeopleByQueryTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Theory]
    [InlineData("brask", "John Brask, Elin Brask, Nora Brask")]
    [InlineData("harbour brask", "John Brask, Elin Brask, Nora Brask")]
    [InlineData("elin brask", "Elin Brask, John Brask, Nora Brask")]
    [InlineData("\"Elin Brask\"", "Elin Brask, John Brask, Nora Brask")]
    [InlineData("nora OR dmitry", "Dmitry Orlovsky, Nora Brask")]
    [InlineData("person:\"Dmitry Orlovsky\"", "Dmitry Orlovsky")]
    [InlineData("person:\"Elin Brask\"", "Elin Brask")]
    [InlineData("person:\"Elin Brask\" harbour dmitry", "Dmitry Orlovsky, Elin Brask")]
    [InlineData("person:\"Elin Orlovsky\"", "")]
    [InlineData("person:brask elin*", "Elin Brask, John Brask, Nora Brask")]
    [InlineData("speaker:nora harbour", "Nora Brask")]
    [InlineData("br*", "John Brask, Elin Brask, Nora Brask")]
    [InlineData("br* nor*", "Nora Brask, John Brask, Elin Brask")]
    [InlineData("bra", "")]
    [InlineData("b*", "")]
    [InlineData("-brask", "")]
    [InlineData("orlovsky -brask", "Dmitry Orlovsky")]
    [InlineData("source:brask", "")]
    [InlineData("", "")]
    [InlineData("!!", "")]
    public async Task Those_come_first_whom_more_of_the_words_name_and_more_articles(string query, string names)
    {
        await TellAsync();

        var found = await SearchAsync(query, 1, 20);

        Assert.Equal(names, string.Join(", ", found.Items.Select(p => p.Name)));
        Assert.Equal(found.Items.Count, found.TotalCount);
        Assert.Equal(found.TotalCount, await archive.ReadAsync((_, services) => services.GetRequiredService<PeopleSearch>().CountAsync(SearchQuery.Parse(query), CancellationToken.None)));
    }

    [Fact]
    public async Task Each_has_their_latest_known_role_and_counts()
    {
        await TellAsync();

        var found = await SearchAsync("brask", 1, 20);

        Assert.Equal(new PersonHit("John Brask", "john-brask", "senator", 3, 3), found.Items[0]);
        Assert.Null(found.Items[2].Role);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_one_that_does_not_exist_is_empty()
    {
        await TellAsync();

        var pages = new List<string>();
        for (var page = 1; page <= 4; page++)
        {
            pages.Add(string.Join(", ", (await SearchAsync("brask", page, 2)).Items.Select(p => p.Name)));
        }

        Assert.Equal(["John Brask, Elin Brask", "Nora Brask", "", ""], pages);
    }

    [Theory]
    [InlineData("elin brask", 3)]
    [InlineData("elin brask br* nora john orlovsky", 3)]
    [InlineData("vasska", 1)]
    [InlineData("!!", 0)]
    public async Task Any_query_asks_the_same_three_questions_and_all_go_by_index(string query, int questions)
    {
        await TellAsync();
        archive.CommandLog.Clear();

        await SearchAsync(query, 1, 20);

        var commands = archive.CommandLog.Commands;
        Assert.Equal(questions, commands.Count);
        for (var i = 0; i < commands.Count; i++)
        {
            var plan = await archive.PlanAsync(commands[i]);
            Assert.Contains(i < 2 ? "SEARCH n USING COVERING INDEX IX_NameWords_Key_PersonId_Rank (Key=?" : "SEARCH p USING INTEGER PRIMARY KEY (rowid=?)", plan);
            Assert.DoesNotMatch(@"SCAN [np](\s|$)", plan);
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private async Task TellAsync()
    {
        await archive.TellAsync("A", "mayor: John Brask", "Elin Brask");
        await archive.TellAsync("B", "senator: John Brask", "Dmitry Orlovsky");
        await archive.TellAsync("C", "Elin Brask", "Dmitry Orlovsky", "John Brask");
        await archive.TellAsync("D", "Nora Brask");
    }

    private Task<PagedList<PersonHit>> SearchAsync(string query, int page, int pageSize) => archive.ReadAsync((_, services) =>
        services.GetRequiredService<PeopleSearch>().SearchAsync(SearchQuery.Parse(query), page, pageSize, CancellationToken.None));
}
