using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Importing;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.Corrections;

/// <summary>Quotes that an editor removes or adds.</summary>
public class QuoteExistenceTests : IAsyncLifetime
{
    private const string Ferry = "“The ferry will sail again in May,” Holm told reporters.";
    private const string Unmarked = "Émile Roche, an engineer, said that the engines are older than the bridge. He has seen them.";
    private const string Engines = "the engines are older than the bridge";

    private readonly TestArchive archive = new();

    [Fact]
    public async Task A_removed_quote_stays_away_whatever_is_imported_and_comes_back_with_its_number_when_that_is_undone()
    {
        var before = await QuotesAsync();
        await CorrectAsync(new FieldEdit(CorrectedField.Existence, 1, "The ferry will sail again in May,", null));
        Assert.Empty(await QuotesAsync());
        Assert.Equal(0, await archive.ReadAsync(db => db.People.SumAsync(p => p.QuoteCount)));
        Assert.Equal(0, (await archive.SearchAsync("speaker:holm ferry")).Counts.Quotes);

        await SeedAsync("It had been a wet night.", Ferry, Unmarked);
        Assert.Empty(await QuotesAsync());
        await SeedAsync("It had been a wet night.", Unmarked); // the parser loses it
        await SeedAsync("It had been a wet night.", Unmarked, "Then mayor Greta Holm came. " + Ferry); // and finds it again
        Assert.Empty(await QuotesAsync());
        Assert.False((await CorrectionAsync()).IsContested);
        await SeedAsync(Ferry, Unmarked);

        Assert.True(await EndAsync());
        Assert.Equal(before, await QuotesAsync());
        await archive.AssertConsistentAsync();
    }

    [Fact]
    public async Task An_added_quote_is_counted_and_found_and_outlives_a_changed_seed_until_it_is_taken_back()
    {
        var before = await QuotesAsync();
        var number = await AddAsync($"“the engines\u00a0are older  than the bridge”", QuoteKind.Fragment, "Émile Roche");

        Assert.Equal(2, number);
        var added = $"2 {Engines} Fragment Émile Roche emile-roche Editor 1";
        Assert.Contains(added, await QuotesAsync());
        Assert.Equal(1, (await archive.SearchAsync("speaker:roche engines")).Counts.Quotes);
        Assert.Equal(1, await archive.ReadAsync(db => db.People.Where(p => p.Slug == "emile-roche").Select(p => p.QuoteCount).SingleAsync()));

        await SeedAsync("It had been a wet night. " + Ferry, Unmarked);
        Assert.Contains(added, await QuotesAsync());
        await SeedAsync(Ferry); // its words are gone
        Assert.DoesNotContain(added, await QuotesAsync());
        await SeedAsync(Ferry, "It rained.", Unmarked);
        Assert.Contains(added, await QuotesAsync());
        await archive.AssertConsistentAsync();

        await SeedAsync(Ferry, Unmarked);
        Assert.True(await EndAsync(CorrectedField.Existence));
        Assert.Equal(before, await QuotesAsync());
        Assert.False(await archive.ReadAsync(db => db.Corrections.AnyAsync(c => c.State == CorrectionState.Active))); // also those of its speaker and kind
        await archive.AssertConsistentAsync();
    }

    [Fact]
    public async Task Once_the_parser_finds_an_added_quote_itself_it_is_the_same_one()
    {
        await AddAsync(Engines, QuoteKind.Direct, "Émile Roche");

        await SeedAsync(Ferry, "Greta Holm added: “the engines are older than the bridge,” she said.");

        Assert.Equal(["1", "2"], (await QuotesAsync()).Select(q => q[..1]));
        var speaker = await archive.ReadAsync(db => db.Corrections.SingleAsync(c => c.Field == CorrectedField.Speaker));
        Assert.Equal(("Greta Holm", true), (speaker.ParserSays, speaker.IsContested));
        Assert.Contains("Émile Roche", (await QuotesAsync())[1], StringComparison.Ordinal);
        await archive.AssertConsistentAsync();
    }

    [Fact]
    public async Task A_corrected_speaker_is_kept_for_a_quote_that_was_gone_for_a_while()
    {
        await CorrectAsync(new FieldEdit(CorrectedField.Speaker, 1, "Greta Holm", "Ingrid Prenn"));
        await SeedAsync(Unmarked);
        await SeedAsync(Unmarked, Ferry);

        Assert.StartsWith("1 The ferry will sail again in May, Direct Ingrid Prenn", Assert.Single(await QuotesAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_whose_quote_is_gone_says_so_until_it_is_kept_or_the_quote_comes_back()
    {
        var (speaker, added) = (CorrectedField.Speaker, CorrectedField.Existence);
        await CorrectAsync(new FieldEdit(speaker, 1, "Greta Holm", null));
        var number = await AddAsync(Engines, QuoteKind.Direct, "Émile Roche");

        await SeedAsync("It rained.");
        Assert.Equal([(1, speaker, Correction.QuoteGone), (number, added, Correction.QuoteGone)], await ContestedAsync());
        await SeedAsync("It snowed.", Ferry, Unmarked);
        Assert.Empty(await ContestedAsync());
        Assert.Equal(2, (await QuotesAsync()).Count);

        await SeedAsync("It rained.");
        foreach (var id in await archive.ReadAsync(db => db.Corrections.Where(c => c.IsContested).Select(c => c.Id).ToListAsync()))
        {
            Assert.True(await KeepAsync(id));
        }

        await SeedAsync("It snowed.");
        Assert.Empty(await ContestedAsync());
        await archive.AssertConsistentAsync();
    }

    [Fact]
    public async Task An_added_quote_that_is_kept_takes_the_place_of_one_that_the_parser_found_over_it()
    {
        var number = await AddAsync(Engines, QuoteKind.Direct, "Émile Roche");
        const string Longer = "Émile Roche, an engineer, said: “The ferry is old, and the engines are older than the bridge.” He has seen them.";
        await SeedAsync(Ferry, Longer);
        var found = await QuotesAsync();
        Assert.Equal(["1", "3"], found.Select(q => q[..1]));
        var added = await archive.ReadAsync(db => db.Corrections.Where(c => c.IsContested).Select(c => c.Id).SingleAsync());

        Assert.True(await KeepAsync(added));
        Assert.Contains($"{number} {Engines} Direct Émile Roche emile-roche Editor 1", await QuotesAsync());
        Assert.Equal(2, (await QuotesAsync()).Count);
        await SeedAsync(Ferry, "It rained.", Longer);
        Assert.Equal(["1", "2"], (await QuotesAsync()).Select(q => q[..1]));
        Assert.Empty(await ContestedAsync());
        await archive.AssertConsistentAsync();

        await SeedAsync(Ferry, Longer);
        Assert.True(await EndAsync(CorrectedField.Existence));
        Assert.Equal(found, await QuotesAsync());
        await archive.AssertConsistentAsync();
    }

    [Fact]
    public async Task What_cannot_be_added_is_told_in_a_sentence()
    {
        Assert.Contains("do not stand in the article", await ProblemAsync("the engines are younger"), StringComparison.Ordinal);
        Assert.Contains("Quote 1 stands there already", await ProblemAsync("will sail again"), StringComparison.Ordinal);
        await CorrectAsync(new FieldEdit(CorrectedField.Existence, 1, "The ferry will sail again in May,", null));
        Assert.Contains("undo that correction", await ProblemAsync("The ferry will sail again in May,"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_an_added_quote_only_takes_the_addition_back()
    {
        var before = await QuotesAsync();
        var number = await AddAsync(Engines, QuoteKind.Direct, "Émile Roche");

        await CorrectAsync(new FieldEdit(CorrectedField.Existence, number, Engines, null));

        Assert.Equal(before, await QuotesAsync());
        Assert.Equal([CorrectionState.TakenBack], await archive.ReadAsync(db => db.Corrections.Select(c => c.State).Distinct().ToListAsync()));
    }

    public Task InitializeAsync() => SeedAsync(Ferry, Unmarked);

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private Task<TestImport> SeedAsync(params string[] paragraphs)
    {
        archive.Seed("a.md", Some.Seed("Ferry", body: "Mayor Greta Holm spoke first.\n\n" + string.Join("\n\n", paragraphs), url: "https://halden.example/ferry"));
        return archive.ImportAsync();
    }

    private async Task CorrectAsync(FieldEdit edit)
    {
        var result = await archive.CorrectAsync(c => c.TryCorrectAsync(1, [edit], "ada", null, CancellationToken.None));
        Assert.Empty(result!.Conflicts);
        Assert.Equal(1, result.SavedCount);
    }

    private async Task<int> AddAsync(string words, QuoteKind kind, string? speaker)
    {
        var addition = await archive.CorrectAsync(c => c.TryAddQuoteAsync(1, words, kind, speaker, "ada", null, CancellationToken.None));
        Assert.Null(addition!.Problem);
        return addition.Number!.Value;
    }

    private async Task<string> ProblemAsync(string words) =>
        (await archive.CorrectAsync(c => c.TryAddQuoteAsync(1, words, QuoteKind.Direct, null, "ada", null, CancellationToken.None)))!.Problem!;

    private async Task<bool> EndAsync(CorrectedField? field = null)
    {
        var id = await archive.ReadAsync(db => db.Corrections.Where(c => field == null || c.Field == field).Select(c => c.Id).SingleAsync());
        return await archive.CorrectAsync(c => c.TryEndAsync(id, CorrectionState.TakenBack, "ben", CancellationToken.None));
    }

    private Task<bool> KeepAsync(int correctionId) => archive.CorrectAsync(c => c.TryKeepAsync(correctionId, CancellationToken.None));

    private Task<List<(int, CorrectedField, string?)>> ContestedAsync() => archive.ReadAsync(async db =>
        (await db.Corrections.Where(c => c.IsContested).OrderBy(c => c.Id).ToListAsync()).ConvertAll(c => (c.QuoteNumber!.Value, c.Field, c.ParserSays)));

    private Task<Correction> CorrectionAsync() => archive.ReadAsync(db => db.Corrections.SingleAsync());

    private Task<List<string>> QuotesAsync() => archive.ReadAsync(db => db.Quotes.OrderBy(q => q.Number)
        .Select(q => $"{q.Number} {q.Text} {q.Kind} {q.Speaker} {q.Person!.Slug} {q.Rule} {q.Confidence}").ToListAsync());
}
