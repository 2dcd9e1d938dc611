using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People;

namespace NewsArchive.Store.Tests.People;

/// <summary>People whose given names differ by a letter are asked about, and never joined by themselves.</summary>
public class MistypedNamesTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Theory]
    [InlineData("Hilary Prenn", "Hillary Prenn")]
    [InlineData("Rence Prenn", "Reince Prenn")]
    [InlineData("Yvegeny Prenn", "Yevgeny Prenn")]
    [InlineData("Joh Prenn", "John Prenn")]
    [InlineData("Sayed Prenn", "Syed Rizwan Prenn")]
    [InlineData("Marc Prenn", "Mark Prenn")]
    [InlineData("Muthiah van der Prenn Jr.", "Muttiah van der Prenn Jr.")]
    public async Task One_letter_is_a_question_whichever_came_first(string one, string other)
    {
        foreach (var (first, second) in new[] { (one, other), (other, one) })
        {
            await using var some = new TestArchive();
            await some.TellAsync("A", "senator: " + first);
            await some.TellAsync("B", second);

            Assert.Equal(2, (await some.PeopleAsync()).Count);
            Assert.EndsWith("? Mistyped", Assert.Single(await some.DoubtsAsync()));
        }
    }

    [Theory]
    [InlineData("senator: Hilary Prenn", "footballer: Hillary Prenn")]
    [InlineData("senator: Hilary Prenn", "senator: Hillary Brask")]
    [InlineData("senator: Hilary Prenn", "senator: Hillary Prenn Jr.")]
    [InlineData("senator: Hilary Ann Prenn", "senator: Hillary Jane Prenn")]
    [InlineData("senator: Dan Prenn", "senator: Don Prenn")]
    [InlineData("senator: Eric Prenn", "senator: Erica Prenn")]
    [InlineData("senator: Mario Prenn", "senator: Maria Prenn")]
    [InlineData("senator: Hilary Prenn", "senator: Hilmar Prenn")]
    public async Task Others_stay_apart_without_a_word(string one, string other)
    {
        await archive.TellAsync("A", one);
        await archive.TellAsync("B", other);

        Assert.Equal(2, (await archive.PeopleAsync()).Count);
        Assert.Empty(await archive.DoubtsAsync());
    }

    [Fact]
    public async Task Where_many_have_such_names_one_near_another_says_nothing()
    {
        string[] names = ["Joan", "Joel", "John", "Jane", "Jack", "Julia", "Joseph", "Jerome", "Justin", "Jacob"];
        await archive.TellAsync("A", [.. names.Select(n => $"senator: {n} Prenn")]);
        Assert.Contains("joan prenn|public = john prenn|public? Mistyped", await archive.DoubtsAsync());

        await archive.TellAsync("B", "senator: Jasper Prenn");

        Assert.Empty(await archive.DoubtsAsync());
    }

    [Fact]
    public async Task What_is_decided_outlives_reimport()
    {
        await archive.TellAsync("A", "senator: Hilary Prenn");
        await archive.TellAsync("B", "senator: Hillary Prenn");
        await archive.TellAsync("C", "senator: Hillary Prenn");

        Assert.True(await archive.DecideAsync("hilary prenn|public", "hillary prenn|public", isSamePerson: true));
        await archive.TellAsync("A", "senator: Hilary Prenn");
        Assert.Equal(["hillary-prenn = Hillary Prenn, Hilary Prenn: A B C"], await archive.PeopleAsync());
        Assert.Empty(await archive.DoubtsAsync());

        Assert.True(await archive.ReadAsync(async db => await new PersonDecisions(db, archive.Time).TryUndoAsync(db.Corrections.Single().Id, "ada", CancellationToken.None)));
        Assert.Single(await archive.DoubtsAsync());

        Assert.True(await archive.DecideAsync("hilary prenn|public", "hillary prenn|public", isSamePerson: false));
        await archive.TellAsync("B", "senator: Hillary Prenn");
        Assert.Equal(2, (await archive.PeopleAsync()).Count);
        Assert.Empty(await archive.DoubtsAsync());
    }

    [Fact]
    public async Task An_archive_from_before_is_asked_about_at_the_next_import()
    {
        await archive.TellAsync("A", "senator: Hilary Prenn");
        await archive.TellAsync("B", "senator: Hillary Prenn");
        await archive.ReadAsync(async db =>
        {
            await db.PersonDoubts.ExecuteDeleteAsync();
            await new PersonAdoption(db).RunAsync();
            return true;
        });

        Assert.Equal(["hilary prenn|public = hillary prenn|public? Mistyped"], await archive.DoubtsAsync());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();
}
