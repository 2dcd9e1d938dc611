using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People;

namespace NewsArchive.Store.Tests.People;

/// <summary>The words and counts of people say what the rows say, whatever has happened to these.</summary>
public class NameIndexTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task Words_and_counts_come_with_the_articles()
    {
        await archive.TellAsync("A", "senator: John Brask = Brask", "Elin Marrow");
        await archive.TellAsync("B", "John Brask = Johnny Brask");

        Assert.Equal(["brask 9", "elin 1", "john 9", "johnny 9", "marrow 1"], await WordsAsync());
        Assert.Equal(["Elin Marrow: 1, 1", "John Brask: 2, 2"], await CountsAsync());
        Assert.True(await IsConsistentAsync());
    }

    [Fact]
    public async Task They_follow_an_article_that_is_read_anew()
    {
        await archive.TellAsync("A", "John Brask = Johnny Brask", "Elin Marrow");
        await archive.TellAsync("B", "John Brask");

        await archive.TellAsync("A", "Elin Marrow", "Ida Prenn");

        Assert.Equal(["brask 1", "elin 1", "ida 1", "john 1", "marrow 1", "prenn 1"], await WordsAsync());
        Assert.True(await IsConsistentAsync());
    }

    [Fact]
    public async Task They_go_with_the_last_article_that_names_somebody()
    {
        await archive.TellAsync("A", "John Brask");

        await archive.TellAsync("A");

        Assert.Empty(await WordsAsync());
        Assert.True(await IsConsistentAsync());
    }

    [Fact]
    public async Task They_follow_appearances_that_turn_out_to_be_somebody_else_and_come_back()
    {
        await archive.TellAsync("A", "senator: John Brask");
        await archive.TellAsync("B", "John Brask");
        await archive.TellAsync("C", "footballer: John Brask"); // now nobody knows who B means
        Assert.True(await IsConsistentAsync());
        Assert.Equal(["John Brask: 1, 1", "John Brask: 1, 1"], await CountsAsync());

        await archive.TellAsync("C", "Ida Prenn");

        Assert.Equal(["Ida Prenn: 1, 1", "John Brask: 2, 2"], await CountsAsync());
        Assert.True(await IsConsistentAsync());
    }

    [Fact]
    public async Task They_follow_what_an_administrator_decides_and_takes_back()
    {
        await archive.TellAsync("A", "senator: John Brask");
        await archive.TellAsync("B", "footballer: John Brask");
        var doubt = (await archive.ReadAsync(db => db.PersonDoubts.ToListAsync()))[0];

        Assert.True(await archive.DecideAsync(doubt.FirstKey, doubt.SecondKey, isSamePerson: true));
        Assert.Equal(["John Brask: 2, 2"], await CountsAsync());
        Assert.True(await IsConsistentAsync());

        Assert.True(await archive.ReadAsync(async db => await new PersonDecisions(db, archive.Time).TryUndoAsync(await db.Corrections.Select(c => c.Id).SingleAsync(), "ada", CancellationToken.None)));
        Assert.Equal(["John Brask: 1, 1", "John Brask: 1, 1"], await CountsAsync());
        Assert.True(await IsConsistentAsync());
    }

    [Fact]
    public async Task A_person_with_two_names_in_an_article_is_in_one_article()
    {
        await archive.TellAsync("A", "museum director: Dmitri Orlovsky", "museum director: Dmitry Orlovsky");

        Assert.Equal(["Dmitri Orlovsky: 1, 2"], await CountsAsync());
        Assert.True(await IsConsistentAsync());
    }

    [Fact]
    public async Task Sources_count_their_articles_also_when_one_changes_its_outlet()
    {
        archive.Seed("a.md", Some.Seed("A", url: "https://halden.example/a"));
        archive.Seed("b.md", Some.Seed("B", url: "https://halden.example/b"));
        archive.Seed("c.md", Some.Seed("C"));
        await archive.ImportAsync();
        archive.Seed("c.md", Some.Seed("C", url: "https://skarn.example/c"));
        await archive.ImportAsync();
        Assert.Equal(["halden.example 2", "skarn.example 1"], await SourcesAsync());

        archive.Seed("a.md", Some.Seed("A anew", url: "https://halden.example/a"));
        await archive.ImportAsync();

        Assert.Equal(["halden.example 2", "skarn.example 1"], await SourcesAsync());
        Assert.True(await IsConsistentAsync());
    }

    [Fact]
    public async Task An_archive_from_before_them_has_them_after_its_next_import()
    {
        await archive.TellAsync("A", "senator: John Brask", "Elin Marrow");
        await archive.ReadAsync(async db =>
        {
            await db.Database.MigrateAsync("KeepFieldOrigins");
            await db.Database.MigrateAsync();
            return true;
        });
        Assert.Empty(await WordsAsync());
        Assert.Equal(["Elin Marrow: 1, 1", "John Brask: 1, 1"], await CountsAsync());

        await archive.ImportAsync();

        Assert.Equal(["brask 1", "elin 1", "john 1", "marrow 1"], await WordsAsync());
        Assert.True(await IsConsistentAsync());
    }

    [Theory]
    [InlineData("UPDATE NameWords SET Rank = 3 WHERE Word = 'brask'")]
    [InlineData("UPDATE NameWords SET Key = 'x' WHERE Word = 'brask'")]
    [InlineData("DELETE FROM NameWords WHERE Word = 'brask'")]
    [InlineData("UPDATE People SET ArticleCount = 7")]
    [InlineData("UPDATE People SET QuoteCount = 7")]
    [InlineData("UPDATE People SET SortName = 'x'")]
    [InlineData("UPDATE Sources SET ArticleCount = 7")]
    public async Task What_is_wrong_is_seen_and_built_anew(string damage)
    {
        archive.Seed("a.md", Some.Seed("A", body: "Mayor Aldous Brask spoke first on the matter of the harbour.", url: "https://halden.example/a"));
        await archive.ImportAsync();
        await archive.ReadAsync(db => db.Database.ExecuteSqlRawAsync(damage));
        Assert.False(await IsConsistentAsync());

        await archive.ReadAsync(async db =>
        {
            await new NameIndex(db).RebuildAsync(CancellationToken.None);
            return true;
        });

        Assert.True(await IsConsistentAsync());
    }

    [Fact]
    public async Task Another_article_about_somebody_well_known_rewrites_no_words()
    {
        for (var i = 0; i < 40; i++)
        {
            await archive.TellAsync($"A{i}", "John Brask");
        }

        archive.CommandLog.Clear();

        await archive.TellAsync("B", "John Brask");

        Assert.DoesNotContain(archive.CommandLog.Commands, c => c.Contains("\"NameWords\"", StringComparison.Ordinal) && !c.StartsWith("SELECT", StringComparison.Ordinal));
        foreach (var update in archive.CommandLog.Commands.Where(c => c.StartsWith("UPDATE \"People\"", StringComparison.Ordinal)))
        {
            Assert.DoesNotMatch("SCAN (?!.*VIRTUAL TABLE)", await archive.PlanAsync(update)); // what it scans are the ids that it was given
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 9)]
    [InlineData(4, 17)]
    [InlineData(40, 43)]
    [InlineData(41, 43)]
    [InlineData(1_000_000, 160)]
    public void Ranks_grow_ever_more_slowly(int articles, int rank) => Assert.Equal(rank, NameWord.RankOf(articles));

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private Task<bool> IsConsistentAsync() => archive.ReadAsync(db => new NameIndex(db).IsConsistentAsync(CancellationToken.None));

    private Task<List<string>> WordsAsync() => archive.ReadAsync(db => db.NameWords.OrderBy(w => w.Word).ThenBy(w => w.PersonId).Select(w => $"{w.Word} {w.Rank}").ToListAsync());

    private Task<List<string>> CountsAsync() => archive.ReadAsync(db => db.People.OrderBy(p => p.Name).Select(p => $"{p.Name}: {p.ArticleCount}, {p.QuoteCount}").ToListAsync());

    private Task<List<string>> SourcesAsync() => archive.ReadAsync(db => db.Sources.OrderBy(s => s.Host).Select(s => $"{s.Host} {s.ArticleCount}").ToListAsync());
}
