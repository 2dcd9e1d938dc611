using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People;

namespace NewsArchive.Store.Tests.People;

/// <summary>People whom a correction gives the name of somebody whom articles name quite otherwise.</summary>
public class GivenNamesakesTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task Imports_of_either_leave_both_their_addresses()
    {
        await RenameAsync("florian-beckwith", "Gerda Sandoval");
        string[] both = ["gerda-sandoval = Gerda Sandoval: A", "gerda-sandoval-sport = Gerda Sandoval, Florian Beckwith: B"];
        Assert.Equal(both, await archive.PeopleAsync());

        await archive.TellTogetherAsync([("A", ["minister: Gerda Sandoval"]), ("B", ["coach: Florian Beckwith"])]);
        Assert.Equal(both, await archive.PeopleAsync());
        await archive.TellAsync("B", "coach: Florian Beckwith");
        Assert.Equal(both, await archive.PeopleAsync());
        await archive.TellAsync("A", "minister: Gerda Sandoval");
        Assert.Equal(both, await archive.PeopleAsync());
    }

    [Fact]
    public async Task Who_keeps_the_name_alone_keeps_the_address_that_told_them_apart()
    {
        await RenameAsync("florian-beckwith", "Gerda Sandoval");

        await archive.TellAsync("A", "Prenn");
        await archive.TellAsync("B", "coach: Florian Beckwith");

        Assert.Equal(["gerda-sandoval-sport = Gerda Sandoval, Florian Beckwith: B"], await archive.PeopleAsync());
    }

    [Fact]
    public async Task Whom_an_article_names_so_later_does_not_get_the_address()
    {
        await archive.TellAsync("A", "Prenn");
        await RenameAsync("florian-beckwith", "Gerda Sandoval");

        await archive.TellAsync("A", "minister: Gerda Sandoval");
        string[] both = ["gerda-sandoval = Gerda Sandoval, Florian Beckwith: B", "gerda-sandoval-politics = Gerda Sandoval: A"];
        Assert.Equal(both, await archive.PeopleAsync());
        await archive.TellTogetherAsync([("A", ["minister: Gerda Sandoval"]), ("B", ["coach: Florian Beckwith"])]);
        Assert.Equal(both, await archive.PeopleAsync());

        Assert.True(await archive.ReadAsync(db => new PersonDecisions(db, archive.Time).TryUndoAsync(1, "ada", CancellationToken.None)));
        await archive.TellAsync("A", "minister: Gerda Sandoval");
        Assert.Equal(["florian-beckwith = Florian Beckwith: B", "gerda-sandoval-politics = Gerda Sandoval: A"], await archive.PeopleAsync());
        Assert.Equal("florian-beckwith", await archive.ReadAsync(db => new FormerSlugs(db).FindGivenAsync("gerda-sandoval", CancellationToken.None)));
    }

    [Fact]
    public async Task However_many_are_given_one_name_each_has_an_address()
    {
        await archive.TellAsync("C", "coach: Ivo Bramble");
        await archive.TellAsync("D", "coach: Una Kestrel");
        foreach (var slug in new[] { "florian-beckwith", "ivo-bramble", "una-kestrel" })
        {
            await RenameAsync(slug, "Gerda Sandoval");
        }

        string[] all = ["gerda-sandoval", "gerda-sandoval-sport", "gerda-sandoval-sport-2", "gerda-sandoval-sport-3"];
        var before = await archive.PeopleAsync();
        Assert.Equal(all, before.Select(p => p.Split(' ')[0]));
        await archive.TellTogetherAsync([("D", ["coach: Una Kestrel"]), ("C", ["coach: Ivo Bramble"]), ("A", ["minister: Gerda Sandoval"])]);
        Assert.Equal(before, await archive.PeopleAsync());
    }

    [Fact]
    public async Task What_an_import_takes_from_somebody_leads_to_them_still()
    {
        await archive.TellAsync("A", "minister: Gerda Sandoval", "footballer: John Brask");
        await archive.TellAsync("B", "senator: John Brask");
        Assert.Equal("john-brask-sport", await archive.ReadAsync(db => new FormerSlugs(db).FindAsync("john-brask", CancellationToken.None)));
    }

    public async Task InitializeAsync()
    {
        await archive.TellAsync("A", "minister: Gerda Sandoval");
        await archive.TellAsync("B", "coach: Florian Beckwith");
    }

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private async Task RenameAsync(string slug, string name)
    {
        var person = await archive.ReadAsync(db => db.People.SingleAsync(p => p.Slug == slug));
        var edit = await archive.ReadAsync(db => new PersonCorrections(db, archive.Time).RenameAsync(person.Id, person.Name, name, "ada", null, CancellationToken.None));
        Assert.Equal(PersonEditOutcome.Saved, edit.Outcome);
    }
}
