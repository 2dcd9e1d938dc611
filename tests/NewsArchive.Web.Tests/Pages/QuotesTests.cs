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
    [InlineData("words=%25", 0)]
    [InlineData("speaker=&words=", 3)]
    [InlineData("speaker=!!!", 3)]
    public async Task A_filter_narrows_the_ledger(string filter, int count)
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/quotes?" + filter);

        Assert.Equal(count, page.QuerySelectorAll(".ledger-entry").Length);
        Assert.Equal(count == 0, page.QuerySelector(".empty") is not null);
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
            Some.Article("Opens", "2024-11-06", "Greta Holm, mayor: “Don’t wait.” “Who knows?” asked one of the engineers about the “old” one.", Some.Source())
                .Mentioning(holm, role: "mayor")
                .Quoting("Don’t wait.", holm)
                .Quoting("Who knows?", speaker: "one of the engineers")
                .Quoting("old", kind: QuoteKind.Scare));
    }
}
