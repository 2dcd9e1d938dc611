using System.Net;
using NewsArchive.Store.Articles;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

public class HistoryTests(ITestOutputHelper output)
{
    private const string Path = "/2024/11/06/the-bridge-reopens";

    [Fact]
    public async Task It_shows_what_changed_word_by_word_the_latest_change_first()
    {
        var article = Some.Article(text: "It opened on Wednesday.\n\nNobody paid.\n\nThe end.");
        article.Revisions.Add(Earlier(1, "Bridge", "It opened.\n\nNobody paid.\n\nThe end.", 9));
        article.Revisions.Add(Earlier(2, "The bridge reopens", "It opened on Tuesday.\n\nNobody paid.\n\nThe end.", 10));
        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);
        var client = archive.CreateClient();

        var page = await client.OpenAsync(Path + "/history");

        Assert.Equal("The bridge reopens: 2 changes since it was imported, the latest first.", page.One(".lead"));
        Assert.Equal(["10 January 2025, 08:00 UTC", "9 January 2025, 08:00 UTC"], page.All(".change h2"));
        var (latest, first) = (page.QuerySelectorAll(".change")[0], page.QuerySelectorAll(".change")[1]);
        Assert.Equal(["Tuesday"], latest.All("p del"));
        Assert.Equal(["Wednesday"], latest.All("p ins"));
        Assert.Equal(["2 paragraphs unchanged"], latest.All(".hint"));
        Assert.Equal("It opened on TuesdayWednesday.", latest.QuerySelector("p:has(del)")!.TextContent); // no space that nobody wrote
        Assert.Equal(["Bridge The bridge reopens"], first.All(".facts dd"));
        Assert.Equal(Path + "/history", (await client.OpenAsync(Path)).QuerySelector(".facts a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Of_many_changes_each_is_shown_once_twenty_a_page()
    {
        var article = Some.Article(text: "State 46.");
        article.Revisions.AddRange(Enumerable.Range(1, 45).Select(n => Earlier(n, "The bridge reopens", $"State {n}.", 9)));
        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);
        var client = archive.CreateClient();

        var pages = new[] { await client.OpenAsync(Path + "/history"), await client.OpenAsync(Path + "/history?page=2"), await client.OpenAsync(Path + "/history?page=3") };

        Assert.Equal([20, 20, 5], pages.Select(p => p.QuerySelectorAll(".change").Length));
        Assert.Equal(
            Enumerable.Range(1, 45).Reverse().Select(n => $"{n} became {n + 1}"),
            pages.SelectMany(p => p.QuerySelectorAll(".change")).Select(c => $"{c.One("del")} became {c.One("ins")}"));
        Assert.All(pages, p => Assert.Equal("The bridge reopens: 45 changes since it was imported, the latest first.", p.One(".lead")));
        Assert.Equal(["change5", "change4", "change3", "change2", "change1"], pages[2].QuerySelectorAll(".change h2").Select(h => h.Id));
        Assert.Equal(Path + "/history?page=3", pages[1].QuerySelector(".paging a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(Path + "/history?page=4"));
    }

    [Fact]
    public async Task What_never_changed_says_so()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article(), Some.Article("Someday", date: null));
        var client = archive.CreateClient();

        Assert.Equal("The bridge reopens: never changed since it was imported.", (await client.OpenAsync(Path + "/history")).One(".lead"));
        Assert.Equal("Someday: never changed since it was imported.", (await client.OpenAsync("/undated/someday/history")).One(".lead"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/2024/11/06/nothing/history"));
    }

    [Theory]
    [InlineData("One two three.", "One three.", "One [two ]three.")]
    [InlineData("One.", "One.\n\nTwo.", "{Two.}")]
    [InlineData("One.\n\nTwo.", "One.", "[Two.]")]
    [InlineData("Same.\n\nSame.", "Same.\n\nSame.", "")]
    [InlineData("", "New.", "{New.}")]
    public void Changes_are_words_that_went_and_came(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join('|', TextChange.Of(before, after).Paragraphs.Select(p => string.Concat(p.Pieces.Select(Written)))));

    [Fact]
    public void Long_texts_are_compared_by_paragraphs()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat("word", 30_000));

        var change = TextChange.Of($"One two.\n\n{paragraph}", $"One three.\n\n{paragraph}");

        Assert.Equal("[One two.]{One three.}", string.Concat(Assert.Single(change.Paragraphs).Pieces.Select(Written)));
        Assert.Equal(1, change.KeptAfter);
    }

    private static Revision Earlier(int number, string title, string text, int day) => new()
    {
        Number = number,
        Title = title,
        PublishedOn = new DateOnly(2024, 11, 6),
        Text = text,
        SeedPath = "some/bridge.md",
        ContentHash = $"{number:x64}",
        ReplacedAt = new DateTime(2025, 1, day, 8, 0, 0, DateTimeKind.Utc),
    };

    private static string Written(TextPiece piece) => piece.Fate switch
    {
        TextFate.Gone => $"[{piece.Text}]",
        TextFate.New => $"{{{piece.Text}}}",
        _ => piece.Text,
    };
}
