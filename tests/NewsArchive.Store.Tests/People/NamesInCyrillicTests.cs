using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.People;

namespace NewsArchive.Store.Tests.People;

/// <summary>Whom one article names in Cyrillic letters and another in Latin ones is one person.</summary>
public class NamesInCyrillicTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task Two_alphabets_name_one_person_unless_the_roles_tell_of_two()
    {
        await archive.TellAsync("A", "president: Dmitry Orlovsky = Orlovsky");
        await archive.TellAsync("B", "Дмитрий Орловский = Орловский");
        await archive.TellAsync("C", "Дмитро Орловський");
        await archive.TellAsync("D", "Дмитрий Орлов");

        Assert.Equal(
            ["dmitry-orlovsky = Dmitry Orlovsky, Orlovsky, Дмитрий Орловский, Дмитро Орловський, Орловский: A B C", "дмитрий-орлов = Дмитрий Орлов: D"],
            (await archive.PeopleAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_Serbian_article_names_whom_others_name_in_Latin_letters()
    {
        archive.Seed("a.md", Some.Seed("A", body: "Нови мост отворио је у понедељак градоначелник Душан Љубојевић. „Дуго смо чекали“, рекао је Љубојевић."));
        archive.Seed("b.md", Some.Seed("B", body: "Mayor Dušan Ljubojević opened the bridge on Monday. Ljubojević smiled."));
        archive.Seed("c.md", Some.Seed("C", body: "Mayor Dusan Ljubojevic opened another bridge."));

        await archive.ImportAsync();

        Assert.EndsWith(": A B C", Assert.Single(await archive.PeopleAsync()));
    }

    [Fact]
    public async Task Those_of_an_archive_from_before_become_one_with_what_was_decided_about_them()
    {
        await archive.TellAsync("A", "Дмитрий Орловский");
        await archive.TellAsync("B", "Дмитрий Волков");
        await archive.ReadAsync(db => new PersonCorrections(db, archive.Time).RenameAsync(1, "Дмитрий Орловский", "D. K. Orlovsky", "ada", null, default));
        await BecomeFormerAsync();
        await archive.TellAsync("C", "Dmitry Orlovsky");
        Assert.Equal(["d-k-orlovsky = D. K. Orlovsky, Дмитрий Орловский: A", "dmitry-orlovsky = Dmitry Orlovsky: C", "дмитрий-волков = Дмитрий Волков: B"], (await archive.PeopleAsync()).Order(StringComparer.Ordinal));

        await RenewAsync();

        string[] people = ["d-k-orlovsky = D. K. Orlovsky, Dmitry Orlovsky, Дмитрий Орловский: A C", "дмитрий-волков = Дмитрий Волков: B"];
        Assert.Equal(people, (await archive.PeopleAsync()).Order(StringComparer.Ordinal));
        Assert.Equal("d-k-orlovsky", await archive.ReadAsync(db => new FormerSlugs(db).FindAsync("dmitry-orlovsky", CancellationToken.None)));
        Assert.Equal("d-k-orlovsky", await archive.ReadAsync(db => new FormerSlugs(db).FindAsync("дмитрий-орловский", CancellationToken.None)));
        Assert.True(await archive.ReadAsync(db => new NameIndex(db).IsConsistentAsync(CancellationToken.None)));

        await archive.TellAsync("A", "Дмитрий Орловский");
        Assert.Equal(people, (await archive.PeopleAsync()).Order(StringComparer.Ordinal));
        Assert.True(await archive.ReadAsync(db => new PersonDecisions(db, archive.Time).TryUndoAsync(1, "ada", CancellationToken.None)));
        Assert.DoesNotContain(await archive.PeopleAsync(), p => p.Contains("D. K.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decision_stays_what_it_is_and_nothing_is_written_again()
    {
        await archive.TellAsync("A", "senator: Дмитрий Орловский");
        await archive.TellAsync("B", "footballer: Дмитрий Орловский");
        Assert.Equal(2, (await archive.PeopleAsync()).Count);
        await archive.DecideAsync("dmitry orlovsky|public", "dmitry orlovsky|sport", isSamePerson: true);
        Assert.Single(await archive.PeopleAsync());
        await BecomeFormerAsync();

        await RenewAsync();
        Assert.Single(await archive.PeopleAsync());
        Assert.Equal(
            ("dmitry orlovsky|public", "dmitry orlovsky|sport", "orlovsky d", "orlovsky d"),
            await archive.ReadAsync(db => db.PersonDecisions.Select(d => ValueTuple.Create(d.FirstKey, d.SecondKey, d.FirstBlock, d.SecondBlock)).SingleAsync()));

        archive.CommandLog.Clear();
        await RenewAsync();
        Assert.DoesNotContain(archive.CommandLog.Commands, c => c.StartsWith("UPDATE", StringComparison.Ordinal) || c.StartsWith("DELETE", StringComparison.Ordinal));
    }

    // As an archive has it whose names were told apart by their letters.
    private Task<bool> BecomeFormerAsync() => archive.ReadAsync(async db =>
    {
        foreach (var word in new[] { "орловский", "волков" })
        {
            var (former, present) = ($"{word} д", word == "волков" ? "volkov d" : "orlovsky d");
            var (formerName, presentName) = ($"дмитрий {word}", word == "волков" ? "dmitry volkov" : "dmitry orlovsky");
            await db.Appearances.Where(a => a.Block == present).ExecuteUpdateAsync(set => set.SetProperty(a => a.Block, former));
            await db.People.Where(p => p.Block == present).ExecuteUpdateAsync(set => set.SetProperty(p => p.Block, former));
            await db.FormerSlugs.Where(f => f.Block == present)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.Block, former).SetProperty(f => f.PersonKey, f => f.PersonKey.Replace(presentName, formerName)));
            await db.Corrections.Where(c => c.Block == present)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Block, former).SetProperty(c => c.PersonKey, c => c.PersonKey!.Replace(presentName, formerName)));
            await db.PersonDecisions.Where(d => d.FirstBlock == present)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.FirstBlock, former).SetProperty(d => d.SecondBlock, former)
                    .SetProperty(d => d.FirstKey, d => d.FirstKey.Replace(presentName, formerName)).SetProperty(d => d.SecondKey, d => d.SecondKey.Replace(presentName, formerName)));
        }

        await db.NameRules.ExecuteDeleteAsync();
        return true;
    });

    private Task<bool> RenewAsync() => archive.ReadAsync(async db =>
    {
        await new PersonAdoption(db).RunAsync();
        return true;
    });

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await archive.DisposeAsync();
}
