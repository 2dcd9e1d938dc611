using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.Importing;

namespace NewsArchive.Store.Tests.Importing;

/// <summary>A quote's number is its address: it stays while the quote's words stay.</summary>
public class QuoteNumbersTests : IAsyncLifetime
{
    private const string Ferry = "“The ferry will sail again,” Mayor Greta Holm told reporters.";
    private const string Bridge = "“Nobody wants the old bridge back,” said Émile Roche, an engineer.";
    private const string Price = "“We shall not raise the price of a ticket,” Holm said.";

    private readonly TestArchive archive = new();

    [Fact]
    public async Task Quotes_count_from_1_as_they_stand_in_a_new_article()
    {
        await ImportAsync(Ferry, Bridge);

        Assert.Equal(["1 The ferry will sail again,", "2 Nobody wants the old bridge back,"], await NumbersAsync());
    }

    [Fact]
    public async Task A_quote_inserted_before_others_leaves_them_their_numbers()
    {
        await ImportAsync(Ferry, Bridge);
        await ImportAsync(Price, Ferry, Bridge);

        Assert.Equal(["3 We shall not raise the price of a ticket,", "1 The ferry will sail again,", "2 Nobody wants the old bridge back,"], await NumbersAsync());
        Assert.Single(await archive.ReadAsync(db => db.Revisions.ToListAsync()));
    }

    [Fact]
    public async Task The_number_of_a_removed_quote_is_never_given_again()
    {
        await ImportAsync(Ferry, Bridge);
        await ImportAsync(Ferry);
        await ImportAsync(Ferry, Price);

        Assert.Equal(["1 The ferry will sail again,", "3 We shall not raise the price of a ticket,"], await NumbersAsync());
    }

    [Fact]
    public async Task Quotes_that_change_places_keep_their_numbers()
    {
        await ImportAsync(Ferry, Bridge);
        await ImportAsync(Bridge, Ferry);

        Assert.Equal(["2 Nobody wants the old bridge back,", "1 The ferry will sail again,"], await NumbersAsync());
    }

    [Fact]
    public async Task Other_marks_spaces_and_accents_are_the_same_words()
    {
        await ImportAsync("“It’s the café’s  own fault, I think,” Mayor Greta Holm told reporters.", Bridge);
        await ImportAsync(Bridge, "\"It's the cafe's own fault, I think\", Mayor Greta Holm told reporters.");

        Assert.Equal([2, 1], (await NumbersAsync()).Select(n => n[0] - '0'));
    }

    [Fact]
    public async Task Other_words_are_another_quote()
    {
        await ImportAsync("“The ferry will sail again in May,” Mayor Greta Holm told reporters.");
        await ImportAsync("“The ferry will sail again in June,” Mayor Greta Holm told reporters.");

        Assert.Equal(["2 The ferry will sail again in June,"], await NumbersAsync());
    }

    [Fact]
    public async Task Of_equal_words_each_keeps_the_number_of_its_own_place()
    {
        const string first = "“We do not know that yet,” Mayor Greta Holm said on Monday of the price.";
        const string second = "“We do not know that yet,” said Émile Roche of the day of its opening.";
        const string inserted = "“We do not know that yet,” the harbour master said at first.";
        await ImportAsync(first, second);
        await ImportAsync(inserted, first, second);
        Assert.Equal([3, 1, 2], await OnlyNumbersAsync());

        await ImportAsync(inserted, second);

        Assert.Equal([3, 2], await OnlyNumbersAsync());
    }

    [Fact]
    public async Task Equal_words_that_move_belong_to_their_speaker()
    {
        await ImportAsync("“We do not know that yet,” said Greta Holm.", "“We do not know that yet,” said Émile Roche.");
        await ImportAsync("Later: “We do not know that yet,” said Émile Roche, and left it there for the day.", "First: “We do not know that yet,” said Greta Holm, who then went home to think.");

        Assert.Equal([2, 1], await OnlyNumbersAsync());
    }

    [Fact]
    public async Task A_newer_extractor_leaves_the_numbers_and_adds_its_evidence()
    {
        await ImportAsync(Ferry, Bridge);
        await ImportAsync(Price, Ferry, Bridge);
        await archive.ReadAsync(async db =>
        {
            await db.Articles.ExecuteUpdateAsync(a => a.SetProperty(x => x.ExtractorVersion, 0));
            return await db.Quotes.ExecuteUpdateAsync(q => q.SetProperty(x => x.Rule, (AttributionRule?)null).SetProperty(x => x.Cue, (string?)null));
        });
        var before = await NumbersAsync();

        var report = await archive.ImportAsync();

        Assert.Equal(new ImportCounts(Changed: 1), report.Counts);
        Assert.Equal(before, await NumbersAsync());
        var quote = await archive.ReadAsync(db => db.Quotes.Include(q => q.Article).SingleAsync(q => q.Number == 1));
        Assert.Equal((AttributionRule.After, "told"), (quote.Rule, quote.Cue));
        Assert.Equal("told", quote.Article.Text[quote.CueStart!.Value..quote.CueEnd!.Value]);
        Assert.True(await archive.SearchAsync(s => s.IsConsistentAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task A_quote_that_comes_back_has_a_number_of_its_own()
    {
        await ImportAsync(Ferry, Bridge);
        await ImportAsync(Ferry);
        await ImportAsync(Ferry, Bridge);

        Assert.Equal([1, 3], await OnlyNumbersAsync());
    }

    [Fact]
    public async Task Hundreds_of_equal_quotes_keep_a_number_each()
    {
        string[] many = [.. Enumerable.Repeat("“We do not know that yet,” said Greta Holm.", 200)];
        await ImportAsync(many);
        await ImportAsync([Price, .. many]);

        var numbers = await OnlyNumbersAsync();
        Assert.Equal(201, numbers[0]);
        Assert.Equal(Enumerable.Range(1, 200), numbers.Skip(1).Order());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private async Task ImportAsync(params string[] paragraphs)
    {
        archive.Seed("a.md", Some.Seed("Ferry", body: string.Join("\n\n", paragraphs), url: "https://halden.example/ferry"));
        Assert.Equal(0, (await archive.ImportAsync()).Counts.Failed);
    }

    private Task<List<string>> NumbersAsync() => archive.ReadAsync(db => db.Quotes.OrderBy(q => q.Start).Select(q => q.Number + " " + q.Text).ToListAsync());

    private Task<List<int>> OnlyNumbersAsync() => archive.ReadAsync(db => db.Quotes.OrderBy(q => q.Start).Select(q => q.Number).ToListAsync());
}
