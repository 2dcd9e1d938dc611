using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People;

namespace NewsArchive.Store.Tests.People;

/// <summary>What a list says that somebody is.</summary>
public class PresentRoleTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task It_is_what_most_of_the_newest_articles_say()
    {
        await TellAsync("senator", "Senator", "senator", "rival");

        Assert.Equal("senator", await RoleAsync());
    }

    [Fact]
    public async Task Of_two_that_are_as_frequent_it_is_the_newest()
    {
        await TellAsync("rival", "senator");
        Assert.Equal("senator", await RoleAsync());

        await archive.TellAsync("X", "John Brask");
        Assert.Equal("senator", await RoleAsync());
    }

    [Fact]
    public async Task An_office_prevails_soon_after_it_has_begun()
    {
        await TellAsync([.. Enumerable.Repeat("senator", 30), .. Enumerable.Repeat("governor", 5)]);

        Assert.Equal("governor", await RoleAsync());
    }

    [Fact]
    public async Task Years_ago_they_may_have_been_something_else()
    {
        foreach (var (name, date, who) in new[] { ("a", "2016-05-01", "Vice President"), ("b", "2016-05-02", "Vice President"), ("c", "2016-05-03", "Vice President"), ("d", "2024-05-01", "President") })
        {
            archive.Seed($"{name}.md", $"---\ntitle: {name.ToUpperInvariant()}\ndate: {date}\n---\n\n“We open the harbour in May, and nobody will stop us,” {who} John Brask said on Monday.\n");
        }

        await archive.ImportAsync();

        Assert.Equal("President", await RoleAsync());
    }

    [Fact]
    public async Task It_is_nothing_where_no_article_tells()
    {
        await archive.TellAsync("A", "John Brask");

        Assert.Null(await RoleAsync());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private Task TellAsync(params string[] roles) => archive.TellTogetherAsync([.. roles.Select((role, i) => ($"Article {i}", new[] { $"{role}: John Brask" }))]);

    private Task<string?> RoleAsync() => archive.ReadAsync(db => db.People.WithPresentRole().Select(p => p.Role).SingleAsync());
}
