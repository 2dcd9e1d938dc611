using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Searching.Names;
using NewsArchive.Store.Tests.People;

namespace NewsArchive.Store.Tests.Searching.Names;

/// <summary>Whom a name may mean.</summary>
public class PeopleSearchTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Theory]
    [InlineData("orlovsky", "dmitry-orlovsky")]
    [InlineData("Orlovsky", "dmitry-orlovsky")]
    [InlineData("Dmitry Orlovsky", "dmitry-orlovsky")]
    [InlineData("orlovsky, dmitry", "dmitry-orlovsky")]
    [InlineData("D. Orlovsky", "dmitry-orlovsky")]
    [InlineData("D S Orlovsky", "dmitry-orlovsky")]
    [InlineData("Dmitry O.", "dmitry-orlovsky")]
    [InlineData("O. Orlovsky", "")]
    [InlineData("E. Orlovsky", "")]
    [InlineData("orlov", "")]
    [InlineData("Dmitry Brask", "")]
    [InlineData("senator brask", "")]
    [InlineData("brask", "elin-brask john-brask")]
    [InlineData("John Brask", "john-brask")]
    [InlineData("Ångström", "ida-angstrom-hill")]
    [InlineData("ida angstrom", "ida-angstrom-hill")]
    [InlineData("Angstrom-Hill", "ida-angstrom-hill")]
    [InlineData("O'Dowe", "nora-odowe")]
    [InlineData("O’Dowe", "nora-odowe")]
    [InlineData("Bjorn Lund", "bjørn-lund")]
    [InlineData("bjørn", "bjørn-lund")]
    [InlineData("Dmitriy Orlovskiy", "dmitry-orlovsky")]
    [InlineData("Дмитрий Орловский", "dmitry-orlovsky")]
    [InlineData("Д. Орловский", "dmitry-orlovsky")]
    [InlineData("", "")]
    [InlineData("?!", "")]
    public async Task A_name_means_everyone_who_has_all_of_its_words_in_one_of_their_names(string name, string slugs)
    {
        await archive.TellAsync("A", "Dmitry Orlovsky = Dmitry Sergeyevich Orlovsky = Orlovsky", "senator: John Brask", "Elin Brask");
        await archive.TellAsync("B", "Ida Ångström-Hill", "Nora O’Dowe", "Bjørn Lund");

        Assert.Equal(slugs, string.Join(' ', await FindAsync(name)));
    }

    [Fact]
    public async Task Namesakes_are_all_meant()
    {
        await archive.TellAsync("A", "senator: John Brask");
        await archive.TellAsync("B", "footballer: John Brask");

        Assert.Equal(["john-brask-politics", "john-brask-sport"], await FindAsync("john brask"));
    }

    [Fact]
    public async Task Words_of_two_names_of_a_person_are_no_name()
    {
        await archive.TellAsync("A", "Elin Brask = Elin Marrow");

        Assert.Equal(["elin-brask"], await FindAsync("elin marrow"));
        Assert.Empty(await FindAsync("brask marrow"));
    }

    [Fact]
    public async Task Names_are_found_by_index_and_in_two_questions_however_many_words_they_have()
    {
        await archive.TellAsync("A", "Dmitry Sergeyevich Orlovsky");
        foreach (var (name, questions) in new[] { ("orlovsky", 1), ("dmitry sergeyevich orlovsky", 2), ("D. Orlovsky", 2) })
        {
            archive.CommandLog.Clear();

            Assert.Single(await FindAsync(name, slugs: false));

            Assert.Equal(questions, archive.CommandLog.Commands.Count);
            foreach (var command in archive.CommandLog.Commands)
            {
                var plan = await archive.PlanAsync(command);
                Assert.DoesNotMatch(@"SCAN (?!\w+ VIRTUAL TABLE)", plan); // of no table, but of the words asked for
                Assert.Contains("IX_NameWords_Key_PersonId_Rank (Key=?", plan);
            }
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private Task<List<string>> FindAsync(string name, bool slugs = true) => archive.ReadAsync(async (db, services) =>
    {
        var ids = await services.GetRequiredService<PeopleSearch>().FindAsync(name, CancellationToken.None);
        return slugs ? await db.People.Where(p => ids.Contains(p.Id)).Select(p => p.Slug).Order().ToListAsync() : ids.ConvertAll(id => $"{id}");
    });
}
