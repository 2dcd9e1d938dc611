using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Tests.People;

namespace NewsArchive.Store.Tests.Sqlite;

public class MigrationTests
{
    [Fact]
    public async Task No_change_of_the_model_lacks_its_migration()
    {
        await using var archive = new TestArchive();

        Assert.False(await archive.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }

    [Fact]
    public async Task Migrations_can_be_taken_back_and_applied_again()
    {
        await using var archive = new TestArchive();

        await archive.ReadAsync(async db =>
        {
            await db.Database.MigrateAsync("0");
            await db.Database.MigrateAsync();
            return true;
        });

        Assert.True(await IsSearchableAsync(archive));
    }

    [Fact]
    public async Task Articles_from_before_appearances_keep_their_people_and_their_place_in_the_index()
    {
        await using var archive = new TestArchive();
        archive.Seed("a.md", Some.Seed("A", body: "Mayor Aldous Prenn spoke first. Mr. Vasska told him to wait. “We shall see,” said Prenn."));
        await archive.ImportAsync();
        var before = await Appearances();

        await archive.ReadAsync(async db =>
        {
            await db.Database.MigrateAsync("AddArticleSearch");
            await db.Database.MigrateAsync();
            return true;
        });

        Assert.Equal(before, await Appearances());
        Assert.True(await IsSearchableAsync(archive));

        Task<List<string>> Appearances() => archive.ReadAsync(db => db.Appearances
            .OrderBy(a => a.Name)
            .Select(a => $"{a.Name} {a.Role} {a.PersonId} {a.PublishedOn} {a.Mentions.Count} {db.Quotes.Count(q => q.AppearanceId == a.Id)}")
            .ToListAsync());
    }

    [Fact]
    public async Task People_from_before_blocks_are_told_apart_at_the_next_import_even_if_their_seeds_are_gone()
    {
        await using var archive = new TestArchive();
        archive.Seed("a.md", Some.Seed("A", body: "Senator John Brask spoke first on the matter of the harbour, which is old."));
        archive.Seed("b.md", Some.Seed("B", body: "Footballer John Brask scored twice on Thursday. Mr. Vasska watched him."));
        await archive.ImportAsync();
        var before = await archive.PeopleAsync();
        await archive.ReadAsync(async db =>
        {
            await db.Database.MigrateAsync("RestoreArticleSearchContent");
            await db.Database.MigrateAsync();
            return true;
        });
        archive.RemoveSeed("a.md");
        archive.RemoveSeed("b.md");

        await archive.ImportAsync();

        Assert.Equal(2, before.Count);
        Assert.Equal(before, await archive.PeopleAsync());
        Assert.Single(await archive.DoubtsAsync());
    }

    [Fact]
    public async Task Quotes_from_before_their_evidence_know_their_day_and_give_no_number_again()
    {
        await using var archive = new TestArchive();
        archive.Seed("a.md", Some.Seed("A", body: "“We shall see,” said Aldous Prenn. “Nobody knows it yet,” he said."));
        await archive.ImportAsync();

        await archive.ReadAsync(async db =>
        {
            await db.Database.MigrateAsync("AddPersonDoubtsAndDecisions");
            await db.Database.MigrateAsync();
            return true;
        });

        Assert.Equal(2, await archive.ReadAsync(db => db.Articles.Select(a => a.LastQuoteNumber).SingleAsync()));
        Assert.Equal([new DateOnly(2024, 11, 6)], await archive.ReadAsync(db => db.Quotes.Select(q => q.PublishedOn).Distinct().ToListAsync()));
        Assert.True(await IsSearchableAsync(archive));
    }

    [Fact]
    public async Task Articles_from_before_origins_have_none_but_what_they_lack_is_known()
    {
        await using var archive = new TestArchive();
        archive.Seed("a.md", Some.Seed("Whole", url: "https://halden.example/whole").Replace("6 November 2024", "6 November 2024\n\nBy Aldous Prenn", StringComparison.Ordinal));
        archive.Seed("b.md", Some.Seed("Bare", date: null));
        await archive.ImportAsync();

        await archive.ReadAsync(async db =>
        {
            await db.Database.MigrateAsync("AddQuoteEvidence");
            await db.Database.MigrateAsync();
            return true;
        });

        var articles = await archive.ReadAsync(db => db.Articles.Include(a => a.Flaws).OrderBy(a => a.SeedPath).ToListAsync());
        Assert.All(articles, a => Assert.Empty(a.Origins));
        Assert.All(articles, a => Assert.Empty(a.Notes));
        Assert.Empty(articles[0].Flaws);
        Assert.Equal(["Authors Missing", "PublishedOn Missing", "Source Missing"], articles[1].Flaws.Select(f => $"{f.Field} {f.Kind}").Order());
        Assert.True(await IsSearchableAsync(archive));
    }

    [Fact]
    public async Task Links_from_before_their_hosts_know_them_and_their_day()
    {
        await using var archive = new TestArchive();
        archive.Seed("a.md", Some.Seed("A", body: """
            The [ferry](https://www.Skarn-Observer.example:8080/ferry?day=2), the [lamp](https://halden.example), the [tide](http://[2001:db8::1]/tide) and the [wall](#wall) are old.
            """));
        await archive.ImportAsync();
        var before = await Links();

        await archive.ReadAsync(async db =>
        {
            await db.Database.MigrateAsync("AddNameWords");
            await db.Database.MigrateAsync();
            return true;
        });

        Assert.Equal(["skarn-observer.example 2024-11-06", "halden.example 2024-11-06", "2001:db8::1 2024-11-06", " 2024-11-06"], before);
        Assert.Equal(before, await Links());

        Task<List<string>> Links() => archive.ReadAsync(db => db.Links.OrderBy(l => l.Number).Select(l => $"{l.Host} {l.PublishedOn:yyyy-MM-dd}").ToListAsync());
    }

    [Fact]
    public async Task Decisions_from_before_corrections_are_corrections_by_whoever_decided()
    {
        await using var archive = new TestArchive();
        await archive.TellAsync("A", "senator: John Brask");
        await archive.TellAsync("B", "footballer: John Brask");
        await archive.DecideAsync("john brask|public", "john brask|sport", isSamePerson: true);

        await archive.ReadAsync(async db =>
        {
            await db.Database.MigrateAsync("AddLinkHost");
            await db.Database.MigrateAsync();
            return true;
        });

        var decision = await archive.ReadAsync(db => db.PersonDecisions.Include(d => d.Correction).SingleAsync());
        Assert.Equal(("brask j", "brask j", true), (decision.FirstBlock, decision.SecondBlock, decision.IsSamePerson));
        Assert.Equal((CorrectedField.SamePerson, "ada", CorrectionState.Active), (decision.Correction.Field, decision.Correction.CorrectedBy, decision.Correction.State));
    }

    [Fact]
    public async Task People_from_before_sort_names_have_theirs()
    {
        await using var archive = new TestArchive();
        await archive.TellAsync("A", "John Brask", "Marine Le Pen");

        await archive.ReadAsync(async db =>
        {
            await db.Database.MigrateAsync("CoverSpeakersOfArticles");
            await db.Database.MigrateAsync();
            return true;
        });

        Assert.Equal(["brask  john", "le pen  marine"], await archive.ReadAsync(db => db.People.OrderBy(p => p.SortName).Select(p => p.SortName).ToListAsync()));
    }

    // As a start does.
    private static async Task<bool> IsSearchableAsync(TestArchive archive)
    {
        if (!(await archive.SearchAsync(s => s.ReadStateAsync(CancellationToken.None))).IsCurrent)
        {
            await archive.ReindexAsync();
        }

        return await archive.SearchAsync(s => s.IsConsistentAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Readers_do_not_wait_for_the_writer()
    {
        await using var archive = new TestArchive();

        Assert.Equal(["wal"], await archive.ReadAsync(db => db.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync()));
    }
}
