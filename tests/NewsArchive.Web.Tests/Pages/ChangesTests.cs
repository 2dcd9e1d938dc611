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

    [Fact]
    public async Task Changes_are_put_in_order_before_anything_of_them_is_read()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync([.. Enumerable.Range(1, 3).Select(Revised)]);
        var client = archive.CreateClient();
        archive.QueryLog.Clear();

        await client.OpenAsync("/changes");

        var plans = await Task.WhenAll(archive.QueryLog.Queries.Select(archive.PlanAsync));
        Assert.Equal(3, plans.Length);
        Assert.Contains("SCAN r USING COVERING INDEX IX_Revisions_", plans[0], StringComparison.Ordinal);
        Assert.Contains("SCAN r USING COVERING INDEX IX_Revisions_ReplacedAt", plans[1], StringComparison.Ordinal);
        Assert.All(plans[..2], plan => Assert.DoesNotMatch("SEARCH a USING INTEGER PRIMARY KEY", plan));
        Assert.Contains("SEARCH r USING INTEGER PRIMARY KEY (rowid=?)", plans[2], StringComparison.Ordinal);
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
