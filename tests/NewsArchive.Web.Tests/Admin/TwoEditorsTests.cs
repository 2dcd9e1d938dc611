using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Tests.Pages;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

/// <summary>What an editor is told whose page is older than what a colleague did.</summary>
public sealed class TwoEditorsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Who_wants_another_speaker_than_a_colleague_has_given_keeps_what_they_wrote()
    {
        var (archive, ada, edith) = await TwoAsync();
        await using var _ = archive;
        var late = QuoteForm(await edith.OpenAsync("/admin/articles/1"));
        await ada.SubmitAsync(QuoteForm(await ada.OpenAsync("/admin/articles/1")), ("Speaker", "Ulf Roche"), ("Kind", "direct"));

        var told = await edith.SubmitAsync(late, ("Speaker", "Jane Brask"), ("Kind", "fragment"), ("reason", "she says so"));

        Assert.Equal(HttpStatusCode.Conflict, told.StatusCode);
        var page = await told.PageAsync();
        Assert.StartsWith("Speaker of quote 1: ada changed it to “Ulf Roche” since you looked; you wanted “Jane Brask”.", page.One("#correct ~ [role=alert] li"));
        Assert.True(page.QuerySelector("#quote-1")!.HasAttribute("open"));
        Assert.Equal(("Jane Brask", "fragment", "she says so"), (Value(page, "#speaker-1"), page.One("#kind-1 option[selected]"), Value(page, "#reason-1")));
        Assert.Null(Value(page, "#edit-reason"));
        await edith.SubmitAsync(QuoteForm(page), ("Kind", "fragment"));
        Assert.Contains("Jane Brask", (await edith.OpenAsync("/admin/articles/1")).One(".correct-quote summary"));
    }

    [Fact]
    public async Task Who_corrects_a_quote_that_a_colleague_has_removed_is_told_who_did()
    {
        var (archive, ada, edith) = await TwoAsync();
        await using var _ = archive;
        var late = QuoteForm(await edith.OpenAsync("/admin/articles/1"));
        await ada.SubmitAsync(QuoteForm(await ada.OpenAsync("/admin/articles/1")), ("IsNone", "true"));

        var told = await edith.SubmitAsync(late, ("Speaker", "Jane Brask"), ("Kind", "direct"));

        Assert.Equal(HttpStatusCode.Conflict, told.StatusCode);
        Assert.Equal("Quote 1 is gone: ada has removed it since you looked. Nothing was saved.", (await told.PageAsync()).One("[role=alert] li"));
    }

    [Fact]
    public async Task Who_corrects_an_article_that_a_colleague_has_hidden_is_told_that_nothing_was_saved()
    {
        var (archive, ada, edith) = await TwoAsync();
        await using var _ = archive;
        var page = await edith.OpenAsync("/admin/articles/1");
        await ada.SubmitAsync((await ada.OpenAsync("/admin/articles/1")).QuerySelector("form[action='/admin/hidden/hide']")!, ("reason", "wrong"));
        Assert.Empty((await ada.OpenAsync("/admin/hidden")).QuerySelectorAll("[role=alert]"));

        foreach (var form in new[] { page.QuerySelector("form[action^='/admin/articles/1#']")!, QuoteForm(page) })
        {
            var told = await edith.SubmitAsync(form, ("Title", "Another"), ("Kind", "direct"));
            Assert.Equal("/admin/hidden", told.Headers.Location?.OriginalString);
            Assert.Equal("That article has been hidden since you looked. Nothing was saved.", (await edith.OpenAsync("/admin/hidden")).One("[role=alert]"));
        }
    }

    [Fact]
    public async Task Who_takes_corrections_back_stays_on_their_page_of_the_list_while_it_is_there()
    {
        var (archive, ada, edith) = await TwoAsync();
        await using var _ = archive;
        var person = await archive.ReadAsync(db => Task.FromResult(db.People.Single(p => p.Name == "Greta Holm").Id));
        for (var i = 1; i <= 26; i++)
        {
            var page = await ada.OpenAsync($"/admin/people/{person}");
            await ada.SubmitAsync(page.QuerySelector("form[action$='handler=alias']")!, ("name", $"Name {(char)('A' + i - 1)}"));
        }

        var second = (await ada.OpenAsync("/admin/corrections?page=2")).QuerySelector(".correction form")!;
        var first = (await edith.OpenAsync("/admin/corrections")).QuerySelector(".correction form")!;
        Assert.Equal("/admin/corrections?done=undo", (await ada.SubmitAsync(second, ("act", "undo"))).Headers.Location?.OriginalString); // it was the only one there
        Assert.Equal("That correction was ended already; nothing was changed.", await DoneAsync(ada, second));
        Assert.Equal("The correction was taken back.", await DoneAsync(edith, first));

        static async Task<string> DoneAsync(HttpClient client, IElement form)
        {
            var answer = await client.SubmitAsync(form, ("act", "undo"));
            return (await client.OpenAsync(answer.Headers.Location!.OriginalString)).One("[role=status]");
        }
    }

    [Fact]
    public async Task Who_takes_a_correction_back_on_its_article_stays_there()
    {
        var (archive, ada, edith) = await TwoAsync();
        await using var _ = archive;
        await ada.SubmitAsync((await ada.OpenAsync("/admin/articles/1")).QuerySelector("form[action^='/admin/articles/1#']")!, ("Title", "The Bridge Opens"));
        var (first, second) = (await CorrectionAsync(ada), await CorrectionAsync(edith));

        var undone = await ada.SubmitAsync(first, ("act", "undo"));
        Assert.Equal("/admin/articles/1?done=undo#correct", undone.Headers.Location?.OriginalString);
        Assert.Equal("The correction was taken back.", (await ada.OpenAsync("/admin/articles/1?done=undo")).One("[role=status]"));
        var late = await edith.SubmitAsync(second, ("act", "undo"));
        Assert.Equal("That correction was ended already; nothing was changed.", (await edith.OpenAsync(late.Headers.Location!.OriginalString)).One("[role=status]"));

        static async Task<IElement> CorrectionAsync(HttpClient client) => (await client.OpenAsync("/admin/articles/1")).QuerySelector(".correction form")!;
    }

    [Fact]
    public async Task A_corrected_field_says_who_corrected_it_and_what_was_read_at_its_place()
    {
        var (archive, ada, _) = await TwoAsync();
        await using var __ = archive;
        await ada.SubmitAsync((await ada.OpenAsync("/admin/articles/1")).QuerySelector("form[action^='/admin/articles/1#']")!, ("Title", "The Bridge Opens"));

        var page = await ada.OpenAsync("/admin/articles/1");

        Assert.Equal("corrected by ada; read was “The bridge reopens”", page.One("#field-title .field-correction"));
        Assert.Equal("#correction-1", page.QuerySelector("#field-title .field-correction a")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("#field-date .field-correction"));
    }

    private static string? Value(IDocument page, string field) => page.QuerySelector(field)!.GetAttribute("value");

    private static IElement QuoteForm(IDocument page) => page.QuerySelector(".correct-quote form")!;

    private async Task<(ArchiveFactory Archive, HttpClient Ada, HttpClient Edith)> TwoAsync()
    {
        var archive = new ArchiveFactory(output);
        await File.WriteAllTextAsync(Path.Combine(archive.SeedsPath, "bridge.md"), Seeds.Article);
        await using var scope = archive.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArticleImporter>().ImportAsync(new ImportRequest(archive.SeedsPath, "test", []), null, CancellationToken.None);
        return (archive, await Administrator.SignInAsync(archive), await Administrator.SignInAsEditorAsync(archive));
    }
}
