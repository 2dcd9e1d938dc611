using AngleSharp.Dom;
using NewsArchive.Store.Searching;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages.Search;

/// <summary>Queries at the limits of what is read, on a real port: a server has limits of its own.</summary>
public class LongQueryTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData('a', 10_000)]
    [InlineData('橋', 990)] // nine characters each in an address
    [InlineData('橋', 10_000)]
    public async Task A_query_of_any_length_gives_a_page_whose_links_lead_on(char letter, int count)
    {
        await using var archive = new ArchiveFactory(output);
        archive.UseKestrel(0);
        archive.StartServer();
        await archive.HoldingAsync(Some.Article(), Some.Article("The wall", "2024-10-01", "Beside the bridge stands a wall."));
        using var client = new HttpClient { BaseAddress = archive.Address };

        var page = await client.OpenAsync($"/search?q={Uri.EscapeDataString("bridge OR " + new string(letter, count))}");

        Assert.Equal("2 articles", page.One("#results"));
        var links = page.QuerySelectorAll("main a[href*='q=']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.True(links.Count >= 8, string.Join('\n', links));
        foreach (var link in links)
        {
            await client.OpenAsync(link);
            Assert.InRange(Uri.UnescapeDataString(link).Length, 1, SearchQuery.MaxLength + 100);
        }
    }
}
