using System.Net;
using AngleSharp.Dom;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Web.Tests.Pages;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class DoubtfulQuotesTests(ITestOutputHelper output)
{
    private const string Text =
        "Mayor Greta Holm spoke first. The rain had stopped. “It will hold,” said Holm at last. “We hope so.”\n\n“Nobody asked the engineers about the bridge” stood on a wall. The “old” one was closed.";

    [Fact]
    public async Task Doubtful_speakers_come_first_each_with_its_sentence_and_evidence()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);

        var page = await client.OpenAsync("/admin/quotes");

        Assert.Equal(["Doubtful speakers (2)", "Ambiguous surnames (0)", "Several words without a speaker (1)", "All with a speaker (3)"], page.All(".filters a"));
        Assert.Equal("Doubtful speakers (2)", page.One(".filters [aria-current]"));
        var entries = page.QuerySelectorAll(".ledger-entry").ToList();
        Assert.Equal(["the likeliest of those named nearby · doubtful (41 %)", "“said” · named right after the quote · doubtful (69 %)"], entries.Select(e => string.Join(" · ", e.All(".evidence span"))));
        Assert.Equal(["Mayor Greta Holm spoke first.", "“We hope so.”"], entries[0].All(".found-sentence"));
        Assert.Equal(["Greta Holm", "We hope so."], entries[0].All("mark"));
        Assert.Equal(["“It will hold,” said Holm at last."], entries[1].All(".found-sentence"));
        Assert.Equal("It will hold,", entries[1].One(".found-quote"));
        Assert.Equal("Holm at last", entries[1].One(".found-speaker"));
        Assert.Equal("/2024/11/06/the-bridge-reopens#q1", entries[1].QuerySelector(".ledger-article a")!.GetAttribute("href"));
        Assert.Equal("/people/greta-holm", entries[1].QuerySelector(".speaker a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Several_words_without_a_speaker_and_all_can_be_chosen()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);

        var lacking = await client.OpenAsync("/admin/quotes?show=unattributed");
        Assert.Equal(["“Nobody asked the engineers about the bridge” stood on a wall."], lacking.All(".found-sentence"));
        Assert.Equal("Perhaps somebody says this; the article does not tell who", lacking.One(".ledger-entry .no-speaker"));
        Assert.Equal("that somebody says it: doubtful (60 %)", lacking.One(".ledger-entry .evidence"));

        var all = await client.OpenAsync("/admin/quotes?show=all");
        Assert.Equal(["We hope so.", "It will hold,", "Yes."], all.All(".found-quote"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/admin/quotes?show=nonsense"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/admin/quotes?page=2"));
    }

    [Fact]
    public async Task The_home_of_the_administration_leads_to_them()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);

        var page = await client.OpenAsync("/admin");

        Assert.Equal("2 with a doubtful speaker", page.One(".facts a[href='/admin/quotes']"));
        Assert.NotNull(page.QuerySelector(".admin-nav a[href='/admin/quotes']"));
    }

    [Fact]
    public async Task Many_are_paged_with_the_same_few_questions()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        var few = await CountAsync();
        var holm = Some.Person("Greta Roche");
        await archive.HoldingAsync([.. Enumerable.Range(1, 25).Select(n => Some.Article($"Article {n}", text: "Greta Roche said “yes.”").Quoting("yes.", holm, "Greta Roche", confidence: n / 100.0))]);

        var page = await client.OpenAsync("/admin/quotes");

        Assert.Equal("/admin/quotes?page=2", page.QuerySelector(".paging a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(7, (await client.OpenAsync("/admin/quotes?page=2")).QuerySelectorAll(".ledger-entry").Length);
        Assert.Equal(few, await CountAsync());

        async Task<int> CountAsync()
        {
            archive.QueryLog.Clear();
            await client.OpenAsync("/admin/quotes");
            return archive.QueryLog.Queries.Count;
        }
    }

    [Fact]
    public async Task An_archive_without_doubts_says_so()
    {
        await using var archive = new ArchiveFactory(output);

        Assert.Equal("There are no such quotes.", (await (await Administrator.SignInAsync(archive)).OpenAsync("/admin/quotes")).One(".empty"));
    }

    private Task<ArchiveFactory> FilledAsync()
    {
        var holm = Some.Person();
        return new ArchiveFactory(output).HoldingAsync(
            Some.Article(text: Text)
                .Mentioning(holm, role: "Mayor")
                .Quoting("It will hold,", holm, "Holm at last", cue: "said", rule: AttributionRule.After, confidence: 0.699)
                .Quoting("We hope so.", holm, "Greta Holm", rule: AttributionRule.Nearby, confidence: 0.41)
                .Quoting("Nobody asked the engineers about the bridge", confidence: 0.6)
                .Quoting("old", kind: QuoteKind.Scare, confidence: 0.99),
            Some.Article("Later", text: "“Yes.” Greta Holm").Quoting("Yes.", holm, confidence: 0.95));
    }
}
