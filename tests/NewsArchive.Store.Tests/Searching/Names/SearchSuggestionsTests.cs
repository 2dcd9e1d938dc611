using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching.Names;
using NewsArchive.Store.Tests.People;

namespace NewsArchive.Store.Tests.Searching.Names;

/// <summary>What is suggested while somebody types.</summary>
public class SearchSuggestionsTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Theory]
    [InlineData("br", "John Brask 2, Nora Brask 1")]
    [InlineData("Bras", "John Brask 2, Nora Brask 1")]
    [InlineData("brask", "John Brask 2, Nora Brask 1")]
    [InlineData("jo", "John Brask 2")]
    [InlineData("john b", "John Brask 2")]
    [InlineData("brask jo", "John Brask 2")]
    [InlineData("john brask", "John Brask 2")]
    [InlineData("john or", "Dmitry Orlovsky 1")]
    [InlineData("harbour nor", "Nora Brask 1")]
    [InlineData("ang", "Ida Ångström-Hill 1")]
    [InlineData("Ångström-h", "Ida Ångström-Hill 1")]
    [InlineData("\"sea wall\" orl", "Dmitry Orlovsky 1")]
    [InlineData("(dmi", "Dmitry Orlovsky 1")]
    [InlineData("person:orl", "Dmitry Orlovsky 1")]
    [InlineData("person:\"dmitry orl", "Dmitry Orlovsky 1")]
    [InlineData("source:orl", "")]
    [InlineData("before:2024 orl", "Dmitry Orlovsky 1")]
    [InlineData("\"dmitry orl", "")]
    [InlineData("Дмитрий Орл", "Dmitry Orlovsky 1")]
    [InlineData("орлов", "Dmitry Orlovsky 1")]
    [InlineData("orlovskiy", "Dmitry Orlovsky 1")]
    [InlineData("dimtry orl", "Dmitry Orlovsky 1")]
    [InlineData("harbour orlvosk", "Dmitry Orlovsky 1")]
    [InlineData("person:\"nora brakst", "Nora Brask 1")]
    [InlineData("speaker:orlvosky", "Dmitry Orlovsky 1")]
    [InlineData("jhon brasl", "John Brask 2")]
    [InlineData("b", "")]
    [InlineData("john x", "")]
    [InlineData("ask", "")]
    [InlineData("brask and many words more", "")]
    [InlineData("person:", "")]
    [InlineData("%", "")]
    [InlineData("", "")]
    public async Task People_are_suggested_whose_names_have_a_word_that_begins_so(string typed, string people)
    {
        await archive.TellAsync("A", "senator: John Brask", "Dmitry Orlovsky");
        await archive.TellAsync("B", "John Brask", "Nora Brask", "Ida Ångström-Hill");

        Assert.Equal(people, string.Join(", ", (await SuggestAsync(typed)).People.Select(p => $"{p.Name} {p.ArticleCount}")));
    }

    [Theory]
    [InlineData("orl", "person", "")]
    [InlineData("harbour orl", "person", "harbour ")]
    [InlineData("harbour dmitry orl", "person", "harbour ")]
    [InlineData("-orl", "person", "-")]
    [InlineData("sea -harbour orl", "person", "sea -harbour ")]
    [InlineData("sea OR orl", "person", "sea OR ")]
    [InlineData("(sea orl", "person", "(sea ")]
    [InlineData("sea person:orl", "person", "sea ")]
    [InlineData("-person:\"orl", "person", "-")]
    [InlineData("on:2024 orl", "person", "on:2024 ")]
    public async Task A_suggestion_stands_for_the_words_that_it_completes(string typed, string field, string kept)
    {
        await archive.TellAsync("A", "Dmitry Orlovsky");

        var person = Assert.Single((await SuggestAsync(typed)).People);

        Assert.Equal((field, kept), (person.Field, typed[..person.Start]));
    }

    [Theory]
    [InlineData("sea speaker:brask", "speaker", "sea ")]
    [InlineData("-Speaker:“nora br", "speaker", "-")]
    public async Task As_speakers_only_people_are_suggested_who_are_quoted_the_most_quoted_first(string typed, string field, string kept)
    {
        archive.Seed("a.md", Some.Seed("A", body: "“It is done,” said Nora Brask, the mayor. “We go on,” said Nora Brask. “So it is,” said Ida Brask, her deputy."));
        archive.Seed("b.md", Some.Seed("B", body: "Mayor Ida Brask met senator John Brask."));
        archive.Seed("c.md", Some.Seed("C", body: "Senator John Brask smiled. Mayor Ida Brask did not."));
        await archive.ImportAsync();

        var people = (await SuggestAsync(typed)).People;

        Assert.Equal(typed.Contains("nora", StringComparison.Ordinal) ? ["Nora Brask 2"] : ["Nora Brask 2", "Ida Brask 1"], people.Select(p => $"{p.Name} {p.QuoteCount}"));
        Assert.All(people, p => Assert.Equal((field, kept), (p.Field, typed[..p.Start])));
    }

    [Fact]
    public async Task Five_people_at_most_and_the_best_known_come_first()
    {
        for (var i = 0; i < 8; i++)
        {
            await archive.TellAsync($"A{i}", [.. Enumerable.Range(0, i + 1).Select(n => $"Elin Brask{(char)('a' + n)}en")]);
        }

        Assert.Equal(
            ["Elin Braskaen 8", "Elin Braskben 7", "Elin Braskcen 6", "Elin Braskden 5", "Elin Braskeen 4"],
            (await SuggestAsync("elin")).People.Select(p => $"{p.Name} {p.ArticleCount}"));
    }

    [Theory]
    [InlineData("hal", "halden.example 2")]
    [InlineData("news.sk", "news.skarn.example 1")]
    [InlineData("skarn", "news.skarn.example 1")]
    [InlineData("source:hal", "halden.example 2")]
    [InlineData("www.halden.ex", "halden.example 2")]
    [InlineData("source:WWW.halden.example", "halden.example 2")]
    [InlineData("www.", "")]
    [InlineData("harbour hal", "halden.example 2")]
    [InlineData("person:hal", "")]
    [InlineData("den", "")]
    [InlineData("h%", "")]
    [InlineData("h_lden", "")]
    [InlineData("h", "")]
    public async Task Sources_are_suggested_by_the_beginning_of_their_host_or_of_a_word_of_their_name(string typed, string sources)
    {
        archive.Seed("a.md", Some.Seed("A", url: "https://halden.example/a"));
        archive.Seed("b.md", Some.Seed("B", url: "https://halden.example/b"));
        archive.Seed("c.md", Some.Seed("C", url: "https://news.skarn.example/c"));
        await archive.ImportAsync();

        Assert.Equal(sources, string.Join(", ", (await SuggestAsync(typed)).Sources.Select(s => $"{s.Host} {s.ArticleCount}")));
    }

    [Fact]
    public async Task Of_many_names_with_one_beginning_few_are_read()
    {
        await HoldManyAsync();
        foreach (var (typed, index) in new[] { ("br", "IX_NameWords_Head_Rank_Word_PersonId (Head=?)"), ("bra", "IX_NameWords_Head_Rank_Word_PersonId (Head=?)"), ("brask 12", "IX_NameWords_Word_Rank_PersonId (Word>? AND Word<?)") })
        {
            archive.CommandLog.Clear();

            Assert.NotEmpty((await SuggestAsync(typed)).People);

            var words = archive.CommandLog.Commands.Where(c => c.Contains("\"NameWords\"", StringComparison.Ordinal)).ToList();
            Assert.InRange(words.Count, 1, 3);
            var plan = await archive.PlanAsync(words[^1]);
            Assert.Contains($"USING COVERING INDEX {index}", plan);
            Assert.All(Regex.Matches(plan, @"SCAN (\w+)"), scan => Assert.Matches($"(CO-ROUTINE|MATERIALIZE) {scan.Groups[1].Value}\\b", plan)); // of no table, but of the bounded part of one
            Assert.Equal(index.Contains("Head", StringComparison.Ordinal), !plan.Contains("TEMP B-TREE", StringComparison.Ordinal)); // many are in order already
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private Task<SuggestionList> SuggestAsync(string typed) => archive.ReadAsync((_, services) =>
        services.GetRequiredService<SearchSuggestions>().SuggestAsync(typed, CancellationToken.None));

    // More than are sorted.
    private Task<bool> HoldManyAsync() => archive.ReadAsync(async db =>
    {
        for (var i = 0; i < 2500; i++)
        {
            var person = new Person { Name = $"Brask {i}", Block = $"b{i}", Slug = $"brask-{i}", ArticleCount = 1 };
            person.Aliases.Add(new PersonAlias { Name = person.Name, Folded = FoldedText.Of(person.Name) });
            db.People.Add(person);
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        await new NameIndex(db).RebuildAsync(CancellationToken.None);
        return true;
    });
}
