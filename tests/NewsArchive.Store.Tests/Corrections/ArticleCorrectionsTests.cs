using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Importing;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.Corrections;

public class ArticleCorrectionsTests : IAsyncLifetime
{
    private const string Body = "Mayor Greta Holm spoke first. “The ferry will sail again in May,” Holm told reporters. Émile Roche, an engineer, listened.";

    private readonly TestArchive archive = new();

    [Fact]
    public async Task Every_field_of_an_article_is_corrected_with_its_address_outlet_and_index_and_outlives_a_changed_seed()
    {
        await CorrectAsync(
            new(CorrectedField.Title, null, "Ferry", "The Ferry Sails"),
            new(CorrectedField.PublishedOn, null, "2024-11-06", "2023-10-05"),
            new(CorrectedField.Authors, null, null, "Ana Brask; Tom Vasska"),
            new(CorrectedField.Source, null, "halden.example", "skarn.example"));
        await AssertCorrectedAsync();
        Assert.Equal("2023/10/05/the-ferry-sails", await archive.ReadAsync(db => db.FormerPaths.Where(p => p.Path == "2024/11/06/ferry").Select(p => p.Article.Path).SingleAsync()));

        await SeedAsync("Ferry Again", Body + " It rained.");
        await AssertCorrectedAsync();
        Assert.Single((await archive.SearchAsync("sails")).Articles.Items);
        Assert.Empty((await archive.SearchAsync("again on:2024-11-06")).Articles.Items);

        async Task AssertCorrectedAsync()
        {
            var article = await archive.ReadAsync(db => db.Articles.Include(a => a.Source).Include(a => a.Flaws).SingleAsync());
            Assert.Equal(("The Ferry Sails", new DateOnly(2023, 10, 5), "skarn.example"), (article.Title, article.PublishedOn, article.Source!.Host));
            Assert.Equal(["Ana Brask", "Tom Vasska"], article.Authors);
            Assert.Empty(article.Flaws);
            Assert.Equal("2023/10/05/the-ferry-sails", article.Path);
            await archive.AssertConsistentAsync();
        }
    }

    [Fact]
    public async Task The_parsers_new_opinion_is_shown_beside_a_correction_until_it_is_kept_or_accepted()
    {
        await CorrectAsync(new FieldEdit(CorrectedField.Title, null, "Ferry", "The Ferry Sails"));
        await SeedAsync("Ferry Again", Body);

        var correction = await CorrectionAsync();
        Assert.Equal(("Ferry", "The Ferry Sails", "Ferry", "Ferry Again", true), (correction.OldValue, correction.NewValue, correction.ParserSaid, correction.ParserSays, correction.IsContested));
        Assert.True(await archive.CorrectAsync(c => c.TryKeepAsync(correction.Id, CancellationToken.None)));
        await SeedAsync("Ferry Again", Body + " It rained.");
        Assert.False((await CorrectionAsync()).IsContested);

        Assert.True(await archive.CorrectAsync(c => c.TryEndAsync(correction.Id, CorrectionState.ParserAccepted, "ben", CancellationToken.None)));
        Assert.Equal("Ferry Again", await archive.ReadAsync(db => db.Articles.Select(a => a.Title).SingleAsync()));
        Assert.Equal((CorrectionState.ParserAccepted, "ben"), ((await CorrectionAsync()).State, (await CorrectionAsync()).EndedBy));
        await archive.AssertConsistentAsync();
    }

    [Fact]
    public async Task What_is_taken_back_is_as_the_parser_had_it_even_if_the_seed_is_gone()
    {
        var before = await FactsAsync();
        await CorrectAsync(
            new(CorrectedField.Title, null, "Ferry", "The Ferry Sails"),
            new(CorrectedField.Source, null, "halden.example", "skarn.example"),
            new(CorrectedField.Speaker, 1, "Greta Holm", "Ingrid Prenn"),
            new(CorrectedField.Kind, 1, "direct", "fragment"));
        Assert.NotEqual(before, await FactsAsync());
        archive.RemoveSeed("a.md");

        foreach (var id in await archive.ReadAsync(db => db.Corrections.Select(c => c.Id).ToListAsync()))
        {
            Assert.True(await archive.CorrectAsync(c => c.TryEndAsync(id, CorrectionState.TakenBack, "ada", CancellationToken.None)));
            Assert.False(await archive.CorrectAsync(c => c.TryEndAsync(id, CorrectionState.TakenBack, "ada", CancellationToken.None)));
        }

        Assert.Equal(before, await FactsAsync());
        await archive.AssertConsistentAsync();
    }

    [Theory]
    [InlineData("Émile Roche", "emile-roche")]
    [InlineData("Ingrid Prenn", "ingrid-prenn")]
    [InlineData("“reporters”", null)]
    [InlineData(null, null)]
    public async Task A_quotes_speaker_is_corrected_counted_and_found_and_outlives_a_changed_seed(string? speaker, string? slug)
    {
        await CorrectAsync(new FieldEdit(CorrectedField.Speaker, 1, "Greta Holm", speaker));
        await SeedAsync("Ferry", "It had been a wet night.\n\n" + Body);

        var quote = await archive.ReadAsync(db => db.Quotes.Include(q => q.Person).SingleAsync());
        Assert.Equal((1, speaker?.Trim('“', '”'), slug, 1.0), (quote.Number, quote.Speaker, quote.Person?.Slug, quote.Confidence));
        Assert.Equal(slug is null ? 0 : 1, await archive.ReadAsync(db => db.People.SumAsync(p => p.QuoteCount)));
        Assert.False((await CorrectionAsync()).IsContested);
        await archive.AssertConsistentAsync();
    }

    [Fact]
    public async Task Who_comes_second_is_told_what_the_first_changed_and_nothing_is_saved()
    {
        await CorrectAsync(new FieldEdit(CorrectedField.Title, null, "Ferry", "First"));

        var result = await archive.CorrectAsync(c => c.TryCorrectAsync(
            1, [new(CorrectedField.Title, null, "Ferry", "Second"), new(CorrectedField.Authors, null, null, "Ana Brask")], "ben", null, CancellationToken.None));

        var conflict = Assert.Single(result!.Conflicts);
        Assert.Equal(("First", "ada", "Second"), (conflict.Present, conflict.ChangedBy, conflict.Edit.Value));
        Assert.Single(await archive.ReadAsync(db => db.Corrections.ToListAsync()));

        await archive.CorrectAsync(c => c.TryCorrectAsync(1, [new(CorrectedField.Title, null, "First", "Second")], "ben", null, CancellationToken.None));
        Assert.Equal(
            ["Ferry > First Replaced ben", "First > Second Active "],
            await archive.ReadAsync(db => db.Corrections.OrderBy(c => c.Id).Select(c => $"{c.OldValue} > {c.NewValue} {c.State} {c.EndedBy}").ToListAsync()));
    }

    [Fact]
    public async Task Who_comes_second_is_told_who_took_a_correction_back_and_what_an_import_changed()
    {
        await CorrectAsync(new FieldEdit(CorrectedField.Title, null, "Ferry", "First"));
        await archive.CorrectAsync(c => c.TryEndAsync(1, CorrectionState.TakenBack, "cleo", CancellationToken.None));
        Assert.Equal(("Ferry", "cleo"), await ToldAsync("First"));

        archive.Time.Advance(TimeSpan.FromMinutes(1));
        await SeedAsync("First", Body);
        archive.Time.Advance(TimeSpan.FromMinutes(1));
        await SeedAsync("Ferry Again", Body);

        Assert.Equal(("Ferry Again", null), await ToldAsync("First"));

        async Task<(string?, string?)> ToldAsync(string seen)
        {
            var result = await archive.CorrectAsync(c => c.TryCorrectAsync(1, [new(CorrectedField.Title, null, seen, "Second")], "ben", null, CancellationToken.None));
            var conflict = Assert.Single(result!.Conflicts);
            return (conflict.Present, conflict.ChangedBy);
        }
    }

    [Fact]
    public async Task An_address_follows_a_title_that_loses_digits_at_its_end()
    {
        await CorrectAsync(new FieldEdit(CorrectedField.Title, null, "Ferry", "Ferry 2024"));
        await CorrectAsync(new FieldEdit(CorrectedField.Title, null, "Ferry 2024", "Ferry"));
        Assert.Equal("2024/11/06/ferry", await archive.ReadAsync(db => db.Articles.Select(a => a.Path).SingleAsync()));

        archive.Seed("b.md", Some.Seed("Ferry"));
        await archive.ImportAsync();
        archive.Seed("b.md", Some.Seed("Ferry", body: "It rained on Wednesday, and the ferry did not sail at all."));
        await archive.ImportAsync();
        Assert.Equal("2024/11/06/ferry-2", await archive.ReadAsync(db => db.Articles.Where(a => a.SeedPath == "b.md").Select(a => a.Path).SingleAsync()));
    }

    [Fact]
    public async Task The_extractors_version_stays_so_that_a_newer_one_reads_the_seed_again()
    {
        await archive.ReadAsync(db => db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.ExtractorVersion, 1)));

        await CorrectAsync(new FieldEdit(CorrectedField.Title, null, "Ferry", "First"));
        Assert.Equal(1, await archive.ReadAsync(db => db.Articles.Select(a => a.ExtractorVersion).SingleAsync()));
        Assert.Equal(1, (await archive.ImportAsync()).Counts.Changed);

        Assert.Equal("First", await archive.ReadAsync(db => db.Articles.Select(a => a.Title).SingleAsync()));
    }

    public Task InitializeAsync() => SeedAsync("Ferry", Body);

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private Task<TestImport> SeedAsync(string title, string body)
    {
        archive.Seed("a.md", Some.Seed(title, body: body, url: "https://halden.example/ferry"));
        return archive.ImportAsync();
    }

    private async Task CorrectAsync(params FieldEdit[] edits)
    {
        var result = await archive.CorrectAsync(c => c.TryCorrectAsync(1, edits, "ada", "the paper says so", CancellationToken.None));
        Assert.Empty(result!.Conflicts);
        Assert.Equal(edits.Length, result.SavedCount);
    }

    private Task<Correction> CorrectionAsync() => archive.ReadAsync(db => db.Corrections.SingleAsync());

    private Task<List<string>> FactsAsync() => archive.ReadAsync(async db =>
    {
        var articles = await db.Articles.Select(a => $"{a.Title} {a.Path} {a.PublishedOn} {a.Source!.Host} {a.Source.Name} {a.Flaws.Count} {a.Links.Count}").ToListAsync();
        var quotes = await db.Quotes.Select(q => $"{q.Number} {q.Start}-{q.End} {q.Kind} {q.Speaker} {q.SpeakerStart} {q.Cue} {q.Rule} {q.Confidence} {q.Appearance!.Name}").ToListAsync();
        var mentions = await db.Mentions.OrderBy(m => m.Start).Select(m => $"{m.Start} {m.Text} {m.Role} {m.Appearance.Name} {m.Person!.Slug}").ToListAsync();
        return articles.Concat(quotes).Concat(mentions).Concat(await db.People.OrderBy(p => p.Slug).Select(p => $"{p.Slug} {p.ArticleCount} {p.QuoteCount}").ToListAsync()).ToList();
    });
}
