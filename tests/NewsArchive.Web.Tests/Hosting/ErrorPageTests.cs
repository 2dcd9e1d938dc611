using System.Net;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Hosting;

public sealed class ErrorPageTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/nowhere/at/all.html")]
    [InlineData("/error/404")]
    [InlineData("/css/none.css")]
    public async Task An_unknown_address_is_a_page_with_status_404(string address)
    {
        await using var archive = new ArchiveFactory(output);

        var response = await archive.CreateClient().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await response.PageAsync();
        Assert.NotNull(page.QuerySelector("main h1"));
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
    }

    [Theory]
    [InlineData("TRACE", "/")]
    [InlineData("TRACE", "/people")]
    [InlineData("TRACE", "/admin/sign-in")]
    [InlineData("TRACE", "/admin/setup")]
    public async Task A_method_that_no_page_knows_is_refused_and_no_fault_of_ours(string method, string address)
    {
        await using var archive = new ArchiveFactory(output);

        var response = await archive.CreateClient().SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.NotNull((await response.PageAsync()).QuerySelector("main h1"));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Nor_is_it_with_a_form_s_token(string method)
    {
        await using var archive = new ArchiveFactory(output);
        var client = archive.CreateClient();
        var token = (await client.GetPageAsync("/admin/sign-in")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(new HttpMethod(method), "/people");
        request.Headers.Add("RequestVerificationToken", token);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_fault_of_ours_is_a_page_with_status_500_that_shows_nothing_of_it()
    {
        await using var archive = new ArchiveFactory(output);
        var client = archive.CreateClient();
        await archive.HoldingAsync(Some.Article());
        await using (var connection = new SqliteConnection($"Data Source={archive.Database};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var rename = connection.CreateCommand();
            rename.CommandText = "ALTER TABLE AspNetUsers RENAME TO Elsewhere";
            await rename.ExecuteNonQueryAsync();
        }

        var form = await client.GetPageAsync("/admin/sign-in");
        var response = await client.SubmitAsync(form, "/admin/sign-in", ("userName", "ada"), ("password", "whatever it may be"));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        var html = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("AspNetUsers", html);
        Assert.DoesNotContain("Sqlite", html);
        Assert.Contains("<h1>", html);
        Assert.Contains(archive.LoggedLines, l => l.Contains("no such table: AspNetUsers"));
    }
}
