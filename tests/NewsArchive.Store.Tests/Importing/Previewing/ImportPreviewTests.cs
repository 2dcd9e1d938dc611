using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction.Articles;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Importing.Previewing;

namespace NewsArchive.Store.Tests.Importing.Previewing;

public sealed class ImportPreviewTests : IAsyncLifetime
{
    private const string Url = "https://halden.example/plan";

    private readonly TestArchive archive = new();

    [Fact]
    public async Task It_tells_every_outcome_and_changes_nothing_of_the_archive()
    {
        await FillAsync();
        var before = await FingerprintAsync();

        var entries = await archive.PreviewAsync();

        Assert.Equal(
            [
                ("bad.md", ImportOutcome.Failed), ("changed.md", ImportOutcome.Changed), ("gone.md", ImportOutcome.Vanished), ("new.md", ImportOutcome.New),
                ("picture.jpg", ImportOutcome.Skipped), ("same.md", ImportOutcome.Unchanged), ("twin.md", ImportOutcome.Duplicate),
            ],
            entries.Select(e => (e.SeedPath, e.Outcome)).Order());
        Assert.Contains("empty", entries.Single(e => e.SeedPath == "bad.md").Reason, StringComparison.Ordinal);
        Assert.Equal("New Ferry", entries.Single(e => e.SeedPath == "new.md").Title);
        Assert.Equal(before, await FingerprintAsync());
    }

    [Fact]
    public async Task What_it_tells_is_what_an_import_then_does()
    {
        await FillAsync();

        var shown = await archive.PreviewAsync();
        var done = await archive.ImportAsync();

        Assert.Equal(shown.Select(e => (e.SeedPath, e.Outcome, e.Reason, e.Line)).Order(), done.Entries.Select(e => (e.SeedPath, e.Outcome, e.Reason, e.Line)).Order());
    }

    [Fact]
    public async Task A_changed_seed_shows_fields_people_quotes_and_words_that_differ()
    {
        archive.Seed("a.md", Some.Seed("Plan Approved", "6 November 2024", "It opened on Tuesday. \"We waited two years for this day,\" said mayor Greta Holm.", Url));
        await archive.ImportAsync();
        archive.Seed("a.md", Some.Seed("Plan Rejected", "7 November 2024", "It opened on Wednesday. \"Nobody should have to pay for a bridge,\" said councillor Aldous Prenn.", Url));

        var change = Assert.Single(await archive.PreviewAsync()).Change!;

        Assert.Equal(
            [new FieldChange(ArticleField.Title, "Plan Approved", "Plan Rejected"), new FieldChange(ArticleField.PublishedOn, "2024-11-06", "2024-11-07")],
            change.Fields);
        Assert.Equal(["Greta Holm"], change.PeopleLost);
        Assert.Equal(["Aldous Prenn"], change.PeopleGained);
        Assert.Equal([new SpokenWords("We waited two years for this day,", "Greta Holm")], change.QuotesLost);
        Assert.Equal([new SpokenWords("Nobody should have to pay for a bridge,", "Aldous Prenn")], change.QuotesGained);
        var pieces = Assert.Single(change.Text.Paragraphs).Pieces;
        Assert.Contains(pieces, p => p is { Text: "Tuesday", Fate: Store.Articles.TextFate.Gone });
        Assert.Contains(pieces, p => p is { Text: "Wednesday", Fate: Store.Articles.TextFate.New });
    }

    [Fact]
    public async Task An_article_that_only_changes_in_its_text_keeps_its_fields_people_and_quotes()
    {
        const string Said = "\"We waited two years for this day,\" said mayor Greta Holm.";
        archive.Seed("a.md", Some.Seed(body: $"It opened on Tuesday. {Said} {Said}", url: Url));
        await archive.ImportAsync();
        archive.Seed("a.md", Some.Seed(body: $"It opened on Wednesday. {Said}", url: Url));

        var change = Assert.Single(await archive.PreviewAsync()).Change!;

        Assert.Empty(change.Fields);
        Assert.Empty(change.PeopleLost.Concat(change.PeopleGained));
        Assert.Single(change.QuotesLost); // it stood there twice
        Assert.Empty(change.QuotesGained);
    }

    [Fact]
    public async Task Only_what_was_shown_is_applied()
    {
        archive.Seed("a.md", Some.Seed("A"));
        archive.Seed("b.md", Some.Seed("B"));
        await archive.ImportAsync();
        archive.Seed("a.md", Some.Seed("A changed"));
        archive.Seed("b.md", Some.Seed("B changed"));
        archive.Seed("c.md", Some.Seed("C"));
        var preview = await archive.SavePreviewAsync();
        archive.Seed("b.md", Some.Seed("B changed again"));
        archive.Seed("d.md", Some.Seed("D"));

        var report = await archive.ImportAsync(new ImportRequest(archive.SeedsPath, "test", []) { PreviewId = preview });

        Assert.Equal(new ImportCounts(New: 1, Changed: 1, Outdated: 2), report.Counts);
        Assert.Equal("changed since the preview, so it was not imported", report.Entries.Single(e => e.SeedPath == "b.md").Reason);
        Assert.Equal("came after the preview, so it was not imported", report.Entries.Single(e => e.SeedPath == "d.md").Reason);
        Assert.Equal(["A changed", "B", "C"], await archive.ReadAsync(db => db.Articles.Select(a => a.Title).Order().ToListAsync()));
        Assert.Equal(2, await archive.ReadAsync(db => db.Imports.Where(i => i.Id == report.ImportId).Select(i => i.OutdatedCount).SingleAsync()));
        Assert.Equal(new ImportCounts(New: 1, Changed: 1, Unchanged: 2), (await archive.ImportAsync()).Counts);
    }

    [Fact]
    public async Task An_article_that_another_import_changed_since_is_not_applied()
    {
        archive.Seed("a.md", Some.Seed("A"));
        await archive.ImportAsync();
        archive.Seed("a.md", Some.Seed("A changed"));
        var preview = await archive.SavePreviewAsync();
        archive.Seed("a.md", Some.Seed("A changed meanwhile"));
        await archive.ImportAsync();
        archive.Seed("a.md", Some.Seed("A changed"));

        var report = await archive.ImportAsync(new ImportRequest(archive.SeedsPath, "test", []) { PreviewId = preview });

        Assert.Equal("its article changed since the preview, so it was not imported", Assert.Single(report.Entries).Reason);
    }

    [Fact]
    public async Task An_article_that_somebody_corrected_since_is_not_applied()
    {
        archive.Seed("a.md", Some.Seed("A"));
        archive.Seed("b.md", Some.Seed("B"));
        await archive.ImportAsync();
        archive.Seed("a.md", Some.Seed("A changed"));
        archive.Seed("b.md", Some.Seed("B changed"));
        await CorrectTitleAsync("b.md", "B as it was");
        archive.Time.Advance(TimeSpan.FromMinutes(1));
        var preview = await archive.SavePreviewAsync();
        archive.Time.Advance(TimeSpan.FromMinutes(1));
        await CorrectTitleAsync("a.md", "A put right");

        var report = await archive.ImportAsync(new ImportRequest(archive.SeedsPath, "test", []) { PreviewId = preview });

        Assert.Equal(new ImportCounts(Changed: 1, Outdated: 1), report.Counts);
        Assert.Equal("its article was corrected since the preview, so it was not imported", report.Entries.Single(e => e.SeedPath == "a.md").Reason);
    }

    [Fact]
    public async Task It_tells_which_corrections_the_seed_would_then_gainsay()
    {
        archive.Seed("a.md", Some.Seed("Old Title", body: "It opened on Tuesday. \"We waited two years for this day,\" said mayor Greta Holm.", url: Url));
        await archive.ImportAsync();
        await CorrectTitleAsync("a.md", "Right Title");
        var id = await archive.ReadAsync(db => db.Articles.Select(a => a.Id).SingleAsync());
        await archive.CorrectAsync(c => c.TryCorrectAsync(id, [new FieldEdit(CorrectedField.Kind, 1, "direct", "fragment")], "ada", null, CancellationToken.None));
        archive.Seed("a.md", Some.Seed("New Title", body: "It opened on Tuesday. \"We waited two years for this day,\" said mayor Greta Holm.", url: Url));

        var contested = Assert.Single(await archive.PreviewAsync()).Change!.Contested;
        Assert.Equal(new ContestedCorrection(CorrectedField.Title, null, null, "Right Title", "New Title"), Assert.Single(contested));
        archive.Seed("a.md", Some.Seed("New Title", body: "It opened on Tuesday. Nobody spoke.", url: Url));
        Assert.Contains(Assert.Single(await archive.PreviewAsync()).Change!.Contested, c => c is { Field: CorrectedField.Kind, Words: "We waited two years for this day,", Says: Correction.QuoteGone });

        Assert.False(await archive.ReadAsync(db => db.Corrections.AnyAsync(c => c.IsContested))); // nothing has changed yet
        await archive.ImportAsync();
        Assert.Equal(2, await archive.ReadAsync(db => db.Corrections.CountAsync(c => c.IsContested)));
        archive.Seed("a.md", Some.Seed("New Title", body: "It opened on Monday. Nobody spoke.", url: Url));
        Assert.Empty(Assert.Single(await archive.PreviewAsync()).Change!.Contested); // known before
    }

    [Fact]
    public async Task The_archive_keeps_one_preview_with_its_changes()
    {
        archive.Seed("a.md", Some.Seed("A", url: Url));
        await archive.ImportAsync();
        await archive.SavePreviewAsync();
        archive.Seed("a.md", Some.Seed("B", url: Url));

        var id = await archive.SavePreviewAsync();

        Assert.Equal((id, ImportState.Finished), await archive.ReadAsync(async db => await db.Previews.Select(p => ValueTuple.Create(p.Id, p.State)).SingleAsync()));
        var entry = await archive.ReadAsync(db => db.PreviewEntries.SingleAsync());
        Assert.Equal(new FieldChange(ArticleField.Title, "A", "B"), Assert.Single(entry.Change!.Fields));
    }

    [Fact]
    public async Task A_cancelled_preview_says_that_it_is_not_whole()
    {
        for (var i = 0; i < 10; i++)
        {
            archive.Seed($"{i}.md", Some.Seed($"Article {i}"));
        }

        using var cancellation = new CancellationTokenSource();
        await archive.SavePreviewAsync(new CancelAt(5, cancellation), cancellation.Token);

        Assert.Equal(ImportState.Cancelled, await archive.ReadAsync(db => db.Previews.Select(p => p.State).SingleAsync()));
        Assert.InRange(await archive.ReadAsync(db => db.PreviewEntries.CountAsync()), 1, 6);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await archive.DisposeAsync();

    private async Task FillAsync()
    {
        archive.Seed("same.md", Some.Seed("Same"));
        archive.Seed("changed.md", Some.Seed("Changed", url: Url));
        archive.Seed("gone.md", Some.Seed("Gone"));
        await archive.ImportAsync();
        archive.Seed("changed.md", Some.Seed("Changed", body: "The council rejected the harbour plan on Thursday after a short debate.", url: Url));
        archive.Seed("twin.md", Some.Seed("Changed", url: Url));
        archive.Seed("new.md", Some.Seed("New Ferry"));
        archive.Seed("bad.md", "");
        archive.Seed("picture.jpg", "no picture");
        archive.RemoveSeed("gone.md");
    }

    private Task<(int Imports, int Entries, string Articles)> FingerprintAsync() => archive.ReadAsync(async db => (
        await db.Imports.CountAsync(),
        await db.ImportEntries.CountAsync(),
        string.Join('|', await db.Articles.OrderBy(a => a.Id).Select(a => a.ContentHash + a.Title).ToListAsync())));

    private async Task CorrectTitleAsync(string seedPath, string title)
    {
        var (id, before) = await archive.ReadAsync(db => db.Articles.Where(a => a.SeedPath == seedPath).Select(a => ValueTuple.Create(a.Id, a.Title)).SingleAsync());
        Assert.Equal(1, (await archive.CorrectAsync(c => c.TryCorrectAsync(id, [new FieldEdit(CorrectedField.Title, null, before, title)], "ada", null, CancellationToken.None)))!.SavedCount);
    }

    private sealed class CancelAt(int done, CancellationTokenSource cancellation) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Done >= done)
            {
                cancellation.Cancel();
            }
        }
    }
}
