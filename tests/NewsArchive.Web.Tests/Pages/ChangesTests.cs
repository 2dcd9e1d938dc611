using System.Net;
using NewsArchive.Store.Articles;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

public class ChangesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Each_of_many_changes_of_one_moment_stands_on_one_page()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync([.. Enumerable.Range(1, 120).Select(Revised)]);
        var client = archive.CreateClient();

        var titles = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            titles.AddRange((await client.OpenAsync(page == 1 ? "/changes" : $"/changes?page={page}")).All(".changes a:first-of-type"));
        }

        Assert.Equal(Enumerable.Range(1, 120).Reverse().Select(n => $"Article {n}"), titles);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/changes?page=4"));
    }

    private static Article Revised(int number)
    {
        var article = Some.Article($"Article {number}");
        article.Revisions.Add(new Revision
        {
            Number = 1,
            Title = article.Title,
            Text = "It opened.",
            SeedPath = article.SeedPath,
            ContentHash = $"{number:x64}",
            ReplacedAt = new DateTime(2025, 1, 10, 8, 0, 0, DateTimeKind.Utc),
        });
        return article;
    }
}
