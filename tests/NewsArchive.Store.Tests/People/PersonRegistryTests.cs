using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.Tests.People;

public class PersonRegistryTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task Spelling_variants_in_two_articles_are_one_person_under_the_commonest_spelling()
    {
        archive.Seed("a.md", Some.Seed("A", body: "The museum’s director, Dmitri Orlovsky, opened the hall. Dmitri Orlovsky smiled."));
        archive.Seed("b.md", Some.Seed("B", body: "Museum director Dmitry Orlovsky closed the hall on Monday."));

        await archive.ImportAsync();

        var person = await archive.ReadAsync(db => db.People.Include(p => p.Aliases).SingleAsync());
        Assert.Equal(("Dmitri Orlovsky", "dmitri-orlovsky"), (person.Name, person.Slug));
        Assert.Equal(["Dmitri Orlovsky", "Dmitry Orlovsky"], person.Aliases.Select(a => a.Name).Order());
    }

    [Fact]
    public async Task The_same_seeds_in_another_order_give_the_same_people()
    {
        var bodies = new[]
        {
            "Mayor Aldous Prenn spoke first. Prenn thanked Ingrid Vasska, his deputy.",
            "Former mayor Aldous Prenn met Dmitri Orlovsky in the hall.",
            "Dmitry Orlovsky and Ingrid Vasska were there. Dmitry Orlovsky spoke to Prenn.",
        };
        await using var reversed = new TestArchive();
        foreach (var (body, i) in bodies.Select((body, i) => (body, i)))
        {
            archive.Seed($"{i}.md", Some.Seed($"Story {i}", body: body));
            reversed.Seed($"{9 - i}.md", Some.Seed($"Story {i}", body: body));
        }

        await archive.ImportAsync();
        await reversed.ImportAsync();

        var people = await Names(archive);
        Assert.Equal(3, people.Count);
        Assert.Equal(people, await Names(reversed));
    }

    [Fact]
    public async Task A_surname_alone_is_kept_as_a_mention_and_linked_to_nobody()
    {
        archive.Seed("a.md", Some.Seed("A", body: "Mayor Aldous Prenn spoke first on the matter of the harbour."));
        archive.Seed("b.md", Some.Seed("B", body: "Mr. Prenn told the council that the harbour would wait."));

        await archive.ImportAsync();

        var mentions = await archive.ReadAsync(db => db.Mentions.OrderBy(m => m.ArticleId).Select(m => new { m.Text, Person = m.Person!.Name }).ToListAsync());
        Assert.Equal([("Aldous Prenn", "Aldous Prenn"), ("Prenn", null)], mentions.Select(m => (m.Text, (string?)m.Person)));
    }

    [Fact]
    public async Task Each_person_of_an_article_is_one_appearance_with_the_fullest_name_the_first_role_and_the_articles_day()
    {
        archive.Seed("a.md", Some.Seed("A", body: "Mayor Aldous Prenn spoke first. Mr. Vasska told him to wait. “We shall see,” said Prenn, a former teacher."));

        await archive.ImportAsync();

        var appearances = await archive.ReadAsync(db => db.Appearances.OrderBy(a => a.Id).Include(a => a.Person).Include(a => a.Mentions).ToListAsync());
        Assert.Equal(
            [("Aldous Prenn", "Mayor", "aldous-prenn", 2), ("Vasska", null, null, 1)],
            appearances.Select(a => (a.Name, a.Role, a.Person?.Slug, a.Mentions.Count)));
        Assert.All(appearances, a => Assert.Equal(new DateOnly(2024, 11, 6), a.PublishedOn));
        Assert.Equal(appearances[0].Id, await archive.ReadAsync(db => db.Quotes.Select(q => q.AppearanceId).SingleAsync()));
    }

    [Fact]
    public async Task A_person_whom_nobody_names_any_more_is_gone()
    {
        archive.Seed("a.md", Some.Seed("A", body: "Mayor Aldous Prenn spoke first on the matter of the harbour."));
        await archive.ImportAsync();
        archive.Seed("a.md", Some.Seed("A", body: "Mayor Ingrid Vasska spoke first on the matter of the harbour."));

        await archive.ImportAsync();

        Assert.Equal(["Ingrid Vasska"], await archive.ReadAsync(db => db.People.Select(p => p.Name).ToListAsync()));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private static Task<List<string>> Names(TestArchive archive) => archive.ReadAsync(async db =>
        (await db.People.Include(p => p.Aliases).OrderBy(p => p.Slug).ToListAsync())
        .Select(p => $"{p.Slug} {p.Name}: {string.Join(", ", p.Aliases.Select(a => a.Name).Order())}").ToList());
}
