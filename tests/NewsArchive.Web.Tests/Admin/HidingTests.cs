using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class HidingTests(ITestOutputHelper output)
{
    private const string Address = "/2024/11/06/the-ferry-strike";
    private const string Secret = "lighthouse";
    private const string Reason = "A court ordered it <script>alert(1)</script>";

    [Fact]
    public async Task A_hidden_article_answers_with_a_dated_tombstone_everywhere_and_is_nowhere_else()
    {
        await using var archive = await HoldingAsync();
        var reader = archive.CreateClient();
        var editor = await Administrator.SignInAsEditorAsync(archive);
        var pages = new[]
        {
            "/", "/2024", "/2024/11", "/2024/11/06", "/people", "/quotes", "/sources", "/links", $"/search?q={Secret}", "/about", "/changes", "/2024/11/07/the-bridge-reopens",
            "/2024/11/07/the-bridge-reopens/history", "/search/suggest?q=the+fer", "/search/suggest?q=pren", "/search/suggest?q=pren&only=person", "/people/greta-holm", "/people?name=prenn", "/sources/lindenau-courier.example",
            "/links?host=lindenau-courier.example", "/quotes?speaker=prenn", "/quotes?words=ashore", "/search?q=strike&kind=quotes", "/search?q=speaker%3Aprenn", "/people?order=articles", "/undated", "/robots.txt",
        };
        var shown = "";
        foreach (var page in pages)
        {
            shown += await (await reader.GetAsync(page)).Content.ReadAsStringAsync(); // into the cache
        }

        Assert.Contains("/2024/11/06/the-ferry-strike", shown);
        Assert.Contains("Aldous Prenn", await reader.GetStringAsync("/search/suggest?q=pren"));

        await HideAsync(archive, editor);

        foreach (var address in new[] { Address, Address + "/history", Address + "?q=ferry", Address + "/", "/2024/11/05/an-old-name" })
        {
            var response = await reader.GetAsync(address);
            var page = await response.PageAsync();
            Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
            Assert.Contains("15 January 2025", page.MainText());
            Assert.Contains("A court ordered it <script>", page.MainText());
            Assert.Empty(page.QuerySelectorAll("main script"));
            Assert.DoesNotContain(Secret, await response.Content.ReadAsStringAsync());
            Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        }

        foreach (var page in pages)
        {
            var text = await (await reader.GetAsync(page)).Content.ReadAsStringAsync();
            Assert.DoesNotContain("ferry-strike", text);
            Assert.DoesNotContain("ashore", text.Replace("words=ashore", "", StringComparison.Ordinal).Replace("“ashore”", "", StringComparison.Ordinal).Replace("value=\"ashore\"", "", StringComparison.Ordinal));
            Assert.DoesNotContain("ferry strike", text.Replace("?q=ferry", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Aldous Prenn", text);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/people/aldous-prenn")).StatusCode);
        Assert.DoesNotContain("2 articles", (await reader.GetPageAsync("/people/greta-holm")).MainText() + (await reader.GetPageAsync("/people")).MainText() + (await reader.GetPageAsync("/sources")).MainText());
        Assert.Contains("An article of 6 November 2024 was withdrawn", (await reader.GetPageAsync("/changes")).MainText());
        Assert.DoesNotContain(Administrator.EditorName, await reader.GetStringAsync("/changes"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/2024/11/06/no-such-article")).StatusCode);
    }

    [Theory]
    [InlineData("/nonsense")]
    [InlineData("/history/more")]
    [InlineData("/wp-login.php")]
    public async Task Below_a_hidden_article_there_is_nothing_where_there_was_nothing(string rest)
    {
        await using var archive = await HoldingAsync();
        var editor = await Administrator.SignInAsEditorAsync(archive);
        var reader = archive.CreateClient();
        await HideAsync(archive, editor);

        foreach (var address in new[] { Address, "/2024/11/05/an-old-name" })
        {
            Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync(address + "/history")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address + rest)).StatusCode);
        }
    }

    [Fact]
    public async Task Unhidden_it_is_back_at_once_with_everything()
    {
        await using var archive = await HoldingAsync();
        var reader = archive.CreateClient();
        var editor = await Administrator.SignInAsEditorAsync(archive);
        var before = await reader.GetStringAsync(Address);
        await HideAsync(archive, editor);
        await reader.GetAsync(Address);

        await editor.SubmitAsync(await editor.GetPageAsync("/admin/hidden"), "/admin/hidden/unhide");

        Assert.Equal(before, await reader.GetStringAsync(Address));
        Assert.Equal(Address, (await reader.GetAsync("/2024/11/05/an-old-name")).Headers.Location?.OriginalString);
        Assert.Contains("came back", (await reader.GetPageAsync("/changes")).MainText());
        Assert.Contains(Secret, await reader.GetStringAsync($"/search?q={Secret}"));
        Assert.Equal("ArticleHidden,ArticleUnhidden", await archive.ReadAsync(async d => string.Join(',', await d.AuditEntries.OrderBy(e => e.Id).Skip(1).Select(e => e.Action).ToListAsync())));
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_hidden_and_the_second_of_two_is_told()
    {
        await using var archive = await HoldingAsync();
        var editor = await Administrator.SignInAsEditorAsync(archive);
        var id = await IdAsync(archive);
        var form = await editor.GetPageAsync($"/admin/articles/{id}");

        await editor.SubmitAsync(form, "/admin/hidden/hide", ("reason", "  "));
        Assert.NotNull((await editor.GetPageAsync($"/admin/articles/{id}")).QuerySelector("[role=alert]"));
        await editor.SubmitAsync(form, "/admin/hidden/hide", ("reason", "asked by its author"));
        await editor.SubmitAsync(form, "/admin/hidden/hide", ("reason", "asked by its author"));

        Assert.Contains("hidden before", (await editor.GetPageAsync("/admin/hidden")).QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(1, await archive.ReadAsync(d => d.ArticleHidings.CountAsync()));
        Assert.Equal("/admin/hidden", (await editor.GetAsync($"/admin/articles/{id}")).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Who_corrects_an_article_that_was_hidden_meanwhile_is_led_to_the_hidden_ones()
    {
        await using var archive = await HoldingAsync();
        var editor = await Administrator.SignInAsEditorAsync(archive);
        var address = $"/admin/articles/{await IdAsync(archive)}";
        var form = (await editor.GetPageAsync(address)).Forms.Single(f => f.Method == "post" && f.GetAttribute("action") == address + "#correct");
        await HideAsync(archive, editor);

        foreach (var (title, date) in new[] { ("Another title", ""), ("", "no date") })
        {
            var response = await editor.SubmitAsync(form, ("Title", title), ("PublishedOn", date));
            Assert.Equal("/admin/hidden", response.Headers.Location?.OriginalString);
        }

        Assert.False(await archive.ReadAsync(d => d.Corrections.AnyAsync()));
    }

    private async Task<ArchiveFactory> HoldingAsync()
    {
        var archive = new ArchiveFactory(output);
        var (holm, prenn) = (Some.Person(), Some.Person("Aldous Prenn"));
        var source = Some.Source();
        var hidden = Some.Article("The ferry strike", "2024-11-06", $"The {Secret} is dark. “We stay ashore,” said Aldous Prenn. Greta Holm listened.", source, "https://lindenau-courier.example/strike")
            .Mentioning(prenn).Mentioning(holm).Quoting("We stay ashore,", prenn);
        hidden.FormerPaths.Add(new Store.Articles.FormerPath { Path = "2024/11/05/an-old-name" });
        source.ArticleCount = 2;
        return await archive.HoldingAsync(
            hidden,
            Some.Article("The bridge reopens", "2024-11-07", "The bridge reopened, said Greta Holm. “At last,” she said. More here.", source)
                .Mentioning(holm).Quoting("At last,", holm).Linking("More here", "https://lindenau-courier.example/strike"));
    }

    private static async Task HideAsync(ArchiveFactory archive, HttpClient client)
    {
        var page = await client.GetPageAsync($"/admin/articles/{await IdAsync(archive)}");
        var response = await client.SubmitAsync(page, "/admin/hidden/hide", ("reason", Reason));
        Assert.Equal("/admin/hidden", response.Headers.Location?.OriginalString);
    }

    private static Task<int> IdAsync(ArchiveFactory archive) => archive.ReadAsync(d => d.Articles.Where(a => a.Title == "The ferry strike").Select(a => a.Id).SingleAsync());
}
