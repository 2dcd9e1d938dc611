using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Articles.Hiding;
using NewsArchive.Store.People;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.Tests.People;

/// <summary>"President Brask" in an article that gives no other name.</summary>
public class OfficeHoldersTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Theory]
    [InlineData("Brask", "President", "brask|president")]
    [InlineData("John Brask", "U.S. President", "brask|president")]
    [InlineData("Olga Brask", "South Korean Prime Minister", "brask|prime minister")]
    [InlineData("Brask", "Vice President", "brask|vice president")]
    [InlineData("Brask", "US-Präsident", "brask|president")]
    [InlineData("Xi", "China's President", "xi|president")]
    [InlineData("Brask", "former President", null)]
    [InlineData("Brask", "Harvard President", null)]
    [InlineData("Brask", "president of the club", null)]
    [InlineData("Brask", "Sen.", null)]
    public void A_head_of_state_or_government_is_known_by_surname_and_office(string name, string role, string? key) => Assert.Equal(key, HeadOffice.KeyOf(name, [role]));

    [Fact]
    public async Task Title_and_surname_mean_whom_the_archive_knows_in_the_office()
    {
        await archive.TellAsync("X", "President: Brask");
        await TellOfPresidentAsync();

        Assert.Equal(["john-brask = John Brask, Brask: A B C X"], await archive.PeopleAsync());
        Assert.Equal(4, await archive.ReadAsync(db => db.Quotes.CountAsync(q => q.PersonId != null)));
        Assert.True(await archive.ReadAsync((db, _) => new NameIndex(db).IsConsistentAsync(default)));
    }

    [Fact]
    public async Task It_is_nobody_where_too_few_articles_tell_of_one_or_where_there_are_two()
    {
        await archive.TellAsync("A", "President: John Brask");
        await archive.TellAsync("X", "President: Brask");
        Assert.Equal(["john-brask = John Brask: A"], await archive.PeopleAsync());

        await TellOfPresidentAsync();
        Assert.Contains("john-brask = John Brask, Brask: A B C X", await archive.PeopleAsync());
        await archive.TellAsync("D", "President: Olga Brask");

        Assert.Contains("john-brask = John Brask: A B C", await archive.PeopleAsync());
        Assert.True(await archive.ReadAsync((db, _) => new NameIndex(db).IsConsistentAsync(default)));
    }

    [Fact]
    public async Task It_is_nobody_where_the_article_names_another_of_the_surname_or_gives_no_such_title()
    {
        await TellOfPresidentAsync();
        await archive.TellAsync("X", "President: Brask", "Olga Brask");
        await archive.TellAsync("Y", "Brask");
        await archive.TellAsync("Z", "Mayor: Brask");

        Assert.Equal(["john-brask = John Brask: A B C", "olga-brask = Olga Brask: X"], await archive.PeopleAsync());
    }

    [Fact]
    public async Task An_article_that_is_read_anew_or_that_goes_takes_its_evidence_along()
    {
        await TellOfPresidentAsync();
        await archive.TellAsync("X", "President: Brask");
        await archive.TellAsync("B", "Ingrid Prenn");

        Assert.Contains("john-brask = John Brask: A C", await archive.PeopleAsync());

        await archive.TellAsync("B", "President: John Brask");
        Assert.Equal(["john-brask = John Brask, Brask: A B C X"], await archive.PeopleAsync());
        await archive.TellAsync("X", "Ingrid Prenn");
        Assert.Contains("john-brask = John Brask: A B C", await archive.PeopleAsync());
        Assert.True(await archive.ReadAsync((db, _) => new NameIndex(db).IsConsistentAsync(default)));
    }

    [Fact]
    public async Task It_comes_and_goes_with_a_hidden_article()
    {
        await TellOfPresidentAsync();
        await archive.TellAsync("X", "President: Brask");
        var before = await archive.PeopleAsync();
        var ids = await archive.ReadAsync(db => db.Articles.Where(a => a.Title == "B" || a.Title == "X").OrderBy(a => a.Title).Select(a => a.Id).ToListAsync());

        await HideAsync(h => h.TryHideAsync(ids[0], "ada", "asked for"));
        Assert.Equal(["john-brask = John Brask: A C"], await archive.PeopleAsync());
        await HideAsync(h => h.TryUnhideAsync(ids[0], "ada"));
        Assert.Equal(before, await archive.PeopleAsync());
        await HideAsync(h => h.TryHideAsync(ids[1], "ada", "asked for"));
        Assert.Equal(["john-brask = John Brask: A B C"], await archive.PeopleAsync());
        await HideAsync(h => h.TryUnhideAsync(ids[1], "ada"));
        Assert.Equal(before, await archive.PeopleAsync());
        Assert.True(await archive.ReadAsync((db, _) => new NameIndex(db).IsConsistentAsync(default)));
    }

    [Fact]
    public async Task It_follows_a_merge_and_stays_away_where_somebody_said_so()
    {
        await TellOfPresidentAsync();
        await archive.TellAsync("X", "President: Brask");
        await archive.TellAsync("Y", "President: Brask");
        var (person, article) = await archive.ReadAsync(async db => (await db.People.Select(p => p.Id).SingleAsync(), await db.Articles.Where(a => a.Title == "Y").Select(a => a.Id).SingleAsync()));

        Assert.Equal(new PersonEdit(PersonEditOutcome.Saved, person, OpenCount: 1), await archive.ReadAsync(db => new PersonCorrections(db, archive.Time).SplitAsync(person, "John Brask", [article], "A club's president", "ada", null, default)));
        Assert.Equal(["john-brask = John Brask, Brask: A B C X"], await archive.PeopleAsync());
        await archive.TellAsync("Y", "President: Brask");
        await archive.TellAsync("D", "President: John Brask");
        Assert.Equal(["john-brask = John Brask, Brask: A B C D X"], await archive.PeopleAsync());

        var correction = await archive.ReadAsync(db => db.Corrections.Select(c => c.Id).SingleAsync());
        Assert.True(await archive.ReadAsync(db => new PersonDecisions(db, archive.Time).TryUndoAsync(correction, "ada", default)));
        Assert.Equal(["john-brask = John Brask, Brask: A B C D X Y"], await archive.PeopleAsync());

        await archive.TellAsync("E", "mayor: Elin Prenn");
        var other = await archive.ReadAsync(db => db.People.Where(p => p.Name == "Elin Prenn").Select(p => p.Id).SingleAsync());
        Assert.Equal(PersonEditOutcome.Saved, (await archive.ReadAsync(db => new PersonCorrections(db, archive.Time).MergeAsync(other, person, ("Elin Prenn", "John Brask"), "ada", null, default))).Outcome);
        Assert.EndsWith(": A B C D E X Y", Assert.Single(await archive.PeopleAsync()));
        Assert.True(await archive.ReadAsync((db, _) => new NameIndex(db).IsConsistentAsync(default)));
    }

    [Fact]
    public async Task Long_before_and_after_the_office_it_is_somebody_else()
    {
        foreach (var (name, date, who) in new[] { ("a", "2009-05-01", "President John Brask"), ("b", "2012-05-01", "President John Brask"), ("c", "2016-05-01", "President John Brask"), ("w", "1989-05-01", "President Brask"), ("x", "2010-05-01", "President Brask"), ("y", "2016-12-01", "President Brask"), ("z", "2024-05-01", "President Brask") })
        {
            archive.Seed($"{name}.md", $"---\ntitle: {name.ToUpperInvariant()}\ndate: {date}\n---\n\n“We open the harbour in May, and nobody will stop us,” {who} said on Monday.\n");
        }

        await archive.ImportAsync();

        Assert.Equal(["john-brask = John Brask, Brask: A B C X Y"], await archive.PeopleAsync());
    }

    [Fact]
    public async Task Whom_it_means_is_found_by_index_and_asked_only_where_there_is_an_office()
    {
        await TellOfPresidentAsync();
        archive.CommandLog.Clear();
        await archive.TellAsync("X", "President: Brask");
        var asked = archive.CommandLog.Commands.Where(c => c.Contains("\"Office\"", StringComparison.Ordinal) && !c.StartsWith("INSERT", StringComparison.Ordinal) && c.Contains("GROUP BY", StringComparison.Ordinal)).ToList();
        Assert.Contains("USING COVERING INDEX IX_Appearances_Office_Block_PersonId_PublishedOn", await archive.PlanAsync(Assert.Single(asked)));

        archive.CommandLog.Clear();
        await archive.TellAsync("Y", "mayor: Elin Prenn");
        Assert.DoesNotContain(archive.CommandLog.Commands, c => c.Contains("GROUP BY", StringComparison.Ordinal) && c.Contains("\"Office\"", StringComparison.Ordinal));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private async Task TellOfPresidentAsync()
    {
        await archive.TellAsync("A", "President: John Brask");
        await archive.TellTogetherAsync([("B", ["U.S. President: John Brask"]), ("C", ["President: John Brask"])]);
    }

    private Task<bool> HideAsync(Func<ArticleHider, Task<bool>> change) => archive.ReadAsync((_, services) => change(services.GetRequiredService<ArticleHider>()));
}
