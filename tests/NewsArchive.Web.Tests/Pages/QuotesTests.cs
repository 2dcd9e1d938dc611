using NewsArchive.Extraction.Quotes;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

public class QuotesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_ledger_holds_each_quote_with_a_speaker_the_newest_first()
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/quotes");

        Assert.Equal(["“Don’t wait.”", "“Who knows?”", "“We build.”"], page.All(".ledger-words"));
        Assert.Equal("Greta Holm, mayor Lindenau Courier 6 November 2024", page.One(".ledger .facts-line"));
        Assert.Equal("/people/greta-holm", page.QuerySelector(".ledger .speaker a")!.GetAttribute("href"));
        Assert.Equal("/2024/11/06/opens#q2", page.QuerySelectorAll(".ledger-words a")[1].GetAttribute("href"));
        Assert.Equal("one of the engineers", page.All(".ledger .speaker")[1]);
        Assert.Equal("Opens", page.One(".ledger-article"));
    }

    [Theory]
    [InlineData("speaker=holm", 2)]
    [InlineData("speaker=H%C3%B6lm", 2)]
    [InlineData("speaker=engineer", 1)]
    [InlineData("words=don't%20WAIT", 1)]
    [InlineData("words=don%E2%80%99t", 1)]
    [InlineData("speaker=holm&words=build", 1)]
    [InlineData("speaker=nobody", 0)]
    [InlineData("words=build,", 1)]
    [InlineData("words=we+build", 1)]
    [InlineData("words=build+we", 0)]
    [InlineData("words=uil", 0)]
    [InlineData("speaker=engineer&words=who", 1)]
    [InlineData("words=100%25", 0)]
    [InlineData("words=%25", 3)]
    [InlineData("speaker=&words=", 3)]
    [InlineData("speaker=!!!", 3)]
    [InlineData("source=lindenau-courier.example", 2)]
    [InlineData("source=www.Lindenau-Courier.example", 2)]
    [InlineData("source=example", 2)]
    [InlineData("source=courier", 2)]
    [InlineData("source=tribune", 0)]
    [InlineData("from=2024-11", 2)]
    [InlineData("from=2024-11-07", 0)]
    [InlineData("to=2024-10", 1)]
    [InlineData("from=2024&to=2024", 3)]
    [InlineData("from=2024-10-01&to=2024-10-01&speaker=holm", 1)]
    [InlineData("kind=direct", 2)]
    [InlineData("kind=fragment", 1)]
    [InlineData("kind=unattributed", 2)]
    [InlineData("kind=unattributed&words=old", 1)]
    [InlineData("kind=nonsense", 3)]
    public async Task A_filter_narrows_the_ledger(string filter, int count)
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/quotes?" + filter);

        Assert.Equal(count, page.QuerySelectorAll(".ledger-entry").Length);
        Assert.Equal(count == 0, page.QuerySelector(".empty") is not null);
        Assert.Equal($"{count} quote{(count == 1 ? "" : "s")}, newest first", page.One(".result-count"));
    }

    [Theory]
    [InlineData("words=мы", 1)]
    [InlineData("words=МЫ+СТРОИМ", 1)]
    [InlineData("words=über", 1)]
    [InlineData("words=UBER+das", 1)]
    [InlineData("speaker=überall", 1)]
    [InlineData("speaker=uberall", 1)]
    [InlineData("source=küste", 2)]
    [InlineData("source=KUSTE", 2)]
    public async Task A_filter_asks_for_letters_of_any_alphabet_whatever_their_case_and_accents(string filter, int count)
    {
        var source = Some.Source("coast.example", "Ärzteblatt Küste");
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Some.Article("One", text: "Greta Holm: “Мы строим.”", source: source).Quoting("Мы строим.", Some.Person()),
            Some.Article("Two", text: "“Über das Meer”, rief der Bund Überall.", source: source).Quoting("Über das Meer", speaker: "der Bund Überall"));

        Assert.Equal(count, (await archive.CreateClient().OpenAsync("/quotes?" + filter)).QuerySelectorAll(".ledger-entry").Length);
    }

    [Fact]
    public async Task A_filter_stands_in_the_form_and_can_be_removed()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/quotes?speaker=holm&words=w&source=courier&from=2024-11&to=2024&kind=direct");

        Assert.Equal(["holm", "w", "courier", "2024-11", "2024"], page.QuerySelectorAll(".filter-form input").Select(i => i.GetAttribute("value")));
        Assert.Equal("Whole sentences", page.One(".filter-form option[selected]"));
        Assert.Equal("/quotes", page.QuerySelector(".show-all a")!.GetAttribute("href"));
        Assert.Equal("Show all quotes", page.One(".show-all a"));
        Assert.Null((await client.OpenAsync("/quotes?kind=&speaker=+")).QuerySelector(".show-all"));
    }

    [Fact]
    public async Task A_date_that_cannot_be_read_is_said_and_left_out()
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/quotes?from=yesterday&to=2024-10-31");

        Assert.Equal(["“yesterday” is no date and was left out: write 2024, 2024-11 or 2024-11-06."], page.All(".notice li"));
        Assert.Equal("yesterday", page.QuerySelector("#from")!.GetAttribute("value"));
        Assert.Equal(["“We build.”"], page.All(".ledger-words"));
    }

    [Fact]
    public async Task Marks_without_a_speaker_say_so()
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/quotes?kind=unattributed");

        Assert.Equal(["“old”", "“so it is said in all the town”"], page.All(".ledger-words"));
        Assert.Equal(
            ["No speaker: the marks name a title or term Lindenau Courier 6 November 2024", "Somebody says this; the article does not tell who Lindenau Courier 6 November 2024"],
            page.All(".ledger .facts-line"));
        Assert.Empty(page.QuerySelectorAll(".badge"));
        Assert.StartsWith("What stands between quotation marks without a known speaker", page.One(".lead"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0.9)]
    [InlineData(0.899, "speaker likely", "89")]
    [InlineData(0.7, "speaker likely", "70")]
    [InlineData(0.699, "speaker doubtful", "69")]
    public async Task A_speaker_who_is_not_sure_bears_a_warning(double? confidence, string? warning = null, string? percent = null)
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article(text: "She said “yes.”").Quoting("yes.", Some.Person(), confidence: confidence));
        var client = archive.CreateClient();

        foreach (var path in new[] { "/quotes", "/people/greta-holm" })
        {
            var badge = (await client.OpenAsync(path)).QuerySelector(".ledger-entry .badge");

            Assert.Equal(warning, badge?.TextContent);
            Assert.Equal(percent is null ? null : $"The right speaker with a likelihood of {percent}\u00a0%", badge?.GetAttribute("title"));
        }
    }

    [Fact]
    public async Task Pages_keep_the_filter()
    {
        var holm = Some.Person();
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            [.. Enumerable.Range(1, 31).Select(n => Some.Article($"Article {n}", text: "She said “yes & no.”").Quoting("yes & no.", holm))]);
        var client = archive.CreateClient();

        var next = (await client.OpenAsync("/quotes?speaker=Greta+Holm&words=yes+%26")).QuerySelector(".paging a[rel=next]")!.GetAttribute("href")!;

        Assert.Single((await client.OpenAsync(next)).QuerySelectorAll(".ledger-entry"));
    }

    [Fact]
    public async Task An_archive_without_quotes_says_so()
    {
        await using var archive = new ArchiveFactory(output);

        Assert.Equal("The archive holds no quote with a known speaker yet.", (await archive.CreateClient().OpenAsync("/quotes")).One(".empty"));
    }

    private Task<ArchiveFactory> FilledAsync()
    {
        var holm = Some.Person();
        return new ArchiveFactory(output).HoldingAsync(
            Some.Article("Begins", "2024-10-01", "Greta Holm: “We build.”").Quoting("We build.", holm),
            Some.Article("Opens", "2024-11-06", "Greta Holm, mayor: “Don’t wait.” “Who knows?” asked one of the engineers about the “old” one, “so it is said in all the town”.", Some.Source())
                .Mentioning(holm, role: "mayor")
                .Quoting("Don’t wait.", holm)
                .Quoting("Who knows?", speaker: "one of the engineers", kind: QuoteKind.Fragment)
                .Quoting("old", kind: QuoteKind.Scare, confidence: 0.8)
                .Quoting("so it is said in all the town", confidence: 0.8));
    }
}
