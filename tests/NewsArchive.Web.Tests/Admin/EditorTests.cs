using System.Net;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class EditorTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/articles")]
    [InlineData("/admin/imports")]
    [InlineData("/admin/people")]
    [InlineData("/admin/quotes")]
    public async Task An_editor_opens_what_corrections_need(string address)
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsEditorAsync(archive);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("/admin/import")]
    [InlineData("/admin/import/preview")]
    [InlineData("/admin/import/progress")]
    public async Task What_is_for_administrators_answers_an_editor_with_a_page_that_says_so(string address)
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsEditorAsync(archive);

        var response = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("for administrators", (await response.PageAsync()).MainText());
    }

    [Fact]
    public async Task An_editor_starts_no_import_and_is_offered_none()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 1);
        var client = await Administrator.SignInAsEditorAsync(archive);
        var page = await client.GetPageAsync("/admin");

        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var response = await client.PostAsync("/admin/import", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(page.QuerySelectorAll("a[href^='/admin/import']:not([href^='/admin/imports']), form[action^='/admin/import']"));
        Assert.False(await archive.ReadAsync(database => Task.FromResult(database.Imports.Any())));
    }
}
