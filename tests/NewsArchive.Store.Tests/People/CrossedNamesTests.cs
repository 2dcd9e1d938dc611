using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People;

namespace NewsArchive.Store.Tests.People;

/// <summary>People whose names begin otherwise are asked about, and never joined by themselves.</summary>
public class CrossedNamesTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Theory]
    [InlineData("Ted Prenn", "Rafael Edward Prenn", "MiddleAsGiven")]
    [InlineData("Mitt Prenn", "Willard Mitt Prenn", "MiddleAsGiven")]
    [InlineData("Mitch Prenn", "Addison Mitchell Prenn Jr.", "MiddleAsGiven")]
    [InlineData("Margaret Prenn", "Mary Margaret Prenn", "MiddleAsGiven")]
    [InlineData("Kate Prenn", "Catherine Prenn", "FamiliarName")]
    [InlineData("Kate Prenn", "Catherine Elizabeth Prenn", "FamiliarName")]
    [InlineData("Gene Prenn", "Eugene Prenn", "FamiliarName")]
    [InlineData("Ted Prenn", "Theodore Prenn", "FamiliarName")]
    [InlineData("Haruka Takemori", "Takemori Haruka", "NameOrder")]
    public async Task What_is_only_probable_is_a_question_whichever_came_first(string one, string other, string reason)
    {
        foreach (var (first, second) in new[] { (one, other), (other, one) })
        {
            await using var some = new TestArchive();
            await some.TellAsync("A", "senator: " + first);
            await some.TellAsync("B", "senator: " + second);

            Assert.Equal(2, (await some.PeopleAsync()).Count);
            Assert.EndsWith("? " + reason, Assert.Single(await some.DoubtsAsync()));
        }

        await archive.TellTogetherAsync([("A", ["senator: " + one]), ("B", [other])]);
        Assert.Equal(2, (await archive.PeopleAsync()).Count);
        Assert.Single(await archive.DoubtsAsync());
    }

    [Theory]
    [InlineData("senator: Ted Prenn", "footballer: Rafael Edward Prenn")]
    [InlineData("senator: Tim Prenn", "senator: Tom Prenn")]
    [InlineData("senator: Ted James Prenn", "senator: Rafael Edward Prenn")]
    [InlineData("senator: Ted Prenn", "senator: Rafael Edward Brask")]
    [InlineData("senator: Ted Prenn Jr.", "senator: Rafael Edward Prenn")]
    [InlineData("senator: E. Prenn", "senator: Rafael Edward Prenn")]
    [InlineData("senator: James Thomas", "senator: Thomas James")]
    [InlineData("senator: Kate Ann Prenn", "senator: Catherine Elizabeth Prenn")]
    [InlineData("senator: Rafael Edward Prenn", "senator: Rafael Edmund Prenn")]
    public async Task Others_stay_apart_without_a_word(string one, string other)
    {
        await archive.TellAsync("A", one);
        await archive.TellAsync("B", other);

        Assert.Equal(2, (await archive.PeopleAsync()).Count);
        Assert.Empty(await archive.DoubtsAsync());
    }

    [Fact]
    public async Task What_is_decided_outlives_reimport_and_a_former_address_leads_on()
    {
        await archive.TellAsync("A", "senator: Ted Prenn");
        await archive.TellAsync("B", "senator: Rafael Edward Prenn");
        await archive.TellAsync("C", "senator: Rafael Edward Prenn");

        Assert.True(await archive.DecideAsync("rafael edward prenn|public", "ted prenn|public", isSamePerson: true));
        await archive.TellAsync("A", "senator: Ted Prenn");

        Assert.Equal(["rafael-edward-prenn = Rafael Edward Prenn, Ted Prenn: A B C"], await archive.PeopleAsync());
        Assert.Empty(await archive.DoubtsAsync());
        Assert.Equal("rafael-edward-prenn", await archive.ReadAsync(db => new FormerSlugs(db).FindAsync("ted-prenn", CancellationToken.None)));

        Assert.True(await archive.ReadAsync(async db => await new PersonDecisions(db, archive.Time).TryUndoAsync(db.Corrections.Single().Id, "ada", CancellationToken.None)));
        Assert.Equal(2, (await archive.PeopleAsync()).Count);
        Assert.Single(await archive.DoubtsAsync());

        Assert.True(await archive.DecideAsync("rafael edward prenn|public", "ted prenn|public", isSamePerson: false));
        await archive.TellAsync("A", "senator: Ted Prenn");
        await archive.TellAsync("C", "senator: Rafael Edward Prenn");
        Assert.Equal(2, (await archive.PeopleAsync()).Count);
        Assert.Empty(await archive.DoubtsAsync());
    }

    [Fact]
    public async Task A_question_goes_with_the_name_that_it_is_about_and_when_too_many_fit()
    {
        await archive.TellAsync("A", "senator: Ted Prenn");
        await archive.TellAsync("B", "senator: Rafael Edward Prenn");
        await archive.TellAsync("C", "senator: Rafael Prenn");
        Assert.Contains("rafael edward prenn|public = ted prenn|public? MiddleAsGiven", await archive.DoubtsAsync());

        await archive.TellAsync("B", "senator: Rafael Prenn");
        Assert.Empty(await archive.DoubtsAsync());

        await archive.TellAsync("B", "senator: Rafael Edward Prenn", "senator: Olaf Edward Prenn", "senator: Ingrid Edward Prenn", "senator: Wilma Edward Prenn");
        Assert.Empty(await archive.DoubtsAsync());
        await archive.TellAsync("B", "Brask");
        await archive.TellAsync("A", "Brask");
        Assert.Equal(["rafael-prenn = Rafael Prenn: C"], await archive.PeopleAsync());
    }

    [Fact]
    public async Task Other_blocks_are_found_by_index()
    {
        await archive.TellAsync("A", "senator: Rafael Edward Prenn");
        archive.CommandLog.Clear();

        await archive.TellAsync("B", "senator: Ted Prenn");

        var query = archive.CommandLog.Commands.First(c => c.StartsWith("SELECT", StringComparison.Ordinal) && c.Contains("\"MiddleBlock\" IN", StringComparison.Ordinal));
        Assert.Contains("USING INDEX IX_Appearances_MiddleBlock", await archive.PlanAsync(query));
    }

    [Fact]
    public async Task An_archive_from_before_is_asked_about_once_its_names_follow_the_rules()
    {
        await archive.TellAsync("A", "senator: Ted Prenn");
        await archive.TellAsync("B", "senator: Rafael Edward Prenn");
        await archive.TellAsync("C", "senator: Robert Müllner");
        await archive.ReadAsync(async db =>
        {
            await db.PersonDoubts.ExecuteDeleteAsync();
            await db.Appearances.ExecuteUpdateAsync(set => set.SetProperty(a => a.MiddleBlock, (string?)null));
            await db.Appearances.Where(a => a.Block == "mullner r").ExecuteUpdateAsync(set => set.SetProperty(a => a.Block, "former r"));
            await db.People.Where(p => p.Block == "mullner r").ExecuteUpdateAsync(set => set.SetProperty(p => p.Block, "former r"));
            return true;
        });
        var before = await archive.PeopleAsync();

        await archive.ReadAsync(async db =>
        {
            await new PersonAdoption(db).RunAsync();
            return true;
        });

        Assert.Equal(before, await archive.PeopleAsync());
        Assert.Equal(["rafael edward prenn|public = ted prenn|public? MiddleAsGiven"], await archive.DoubtsAsync());
        Assert.Equal(["mullner r", "prenn e", "prenn r"], await archive.ReadAsync(db => db.People.Select(p => p.Block).Order().ToListAsync()));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();
}
