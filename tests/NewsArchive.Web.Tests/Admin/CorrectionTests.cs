using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Tests.Pages;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class CorrectionTests(ITestOutputHelper output)
{
    private const string Script = "<script>alert(1)</script>";

    [Fact]
    public async Task Fields_are_corrected_by_a_form_outlive_a_changed_seed_and_are_undone()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        var page = await client.OpenAsync("/admin/articles/1");

        var saved = await client.SubmitAsync(ArticleForm(page), ("Title", "The Bridge Opens"), ("PublishedOn", "2023-05-04"), ("reason", "the paper says so"));

        Assert.Equal("/admin/articles/1?saved=true", saved.Headers.Location?.OriginalString);
        Assert.StartsWith("The corrections are saved.", (await client.OpenAsync("/admin/articles/1?saved=true")).One("[role=status].notice"));
        await SeedAsync(archive, "The bridge is open again");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/2023/05/04/the-bridge-opens"), await client.FollowAsync("/2024/11/06/the-bridge-reopens"));
        Assert.True((await client.GetAsync("/2024/11/06/the-bridge-reopens")).Headers.CacheControl?.NoCache); // it may be undone

        var list = await client.OpenAsync("/admin/corrections");
        Assert.Equal(["Active (2)", "Contested by the parser (1)", "Past (0)"], list.All(".filters a"));
        var contested = list.QuerySelectorAll(".correction")[0];
        Assert.Equal("You said “The Bridge Opens”, the parser now says “The bridge is open again”.", contested.One(".notice"));
        Assert.Contains("Reason: the paper says so", contested.All(".hint"));
        var accepted = await client.SubmitAsync(contested.QuerySelector("form")!, ("act", "accept"));
        Assert.Equal("/admin/corrections?done=accept", accepted.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync("/2023/05/04/the-bridge-is-open-again"));
        Assert.Equal("/admin/corrections?done=closed", (await client.SubmitAsync(contested.QuerySelector("form")!, ("act", "accept"))).Headers.Location?.OriginalString);
        Assert.Contains("accepted by ada", (await client.OpenAsync("/admin/corrections?show=past")).One(".correction"));
    }

    [Fact]
    public async Task Who_keeps_a_correction_against_the_parser_stands_in_the_log()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        await client.SubmitAsync(ArticleForm(await client.OpenAsync("/admin/articles/1")), ("Title", "The Bridge Opens"));
        await SeedAsync(archive, "The bridge is open again");

        await client.SubmitAsync((await client.OpenAsync("/admin/corrections")).QuerySelector(".correction form")!, ("act", "keep"));

        var log = await client.OpenAsync("/admin/log?what=CorrectionKept");
        Assert.Equal(["article 1", "Title: The bridge reopens → The Bridge Opens"], log.All(".audit-detail"));
    }

    [Fact]
    public async Task Who_changes_one_field_leaves_spaces_that_do_not_break_in_the_others()
    {
        await using var archive = new ArchiveFactory(output);
        await SeedAsync(archive, "Prices rise by 5\u00a0% in\u00a0May");
        var client = await Administrator.SignInAsync(archive);

        await client.SubmitAsync(ArticleForm(await client.OpenAsync("/admin/articles/1")), ("Authors", "Ana Brask"));

        Assert.Equal(["Authors"], (await client.OpenAsync("/admin/corrections")).All(".correction strong"));
    }

    [Fact]
    public async Task A_source_is_one_however_its_address_is_written_and_an_outlet_without_articles_has_no_page()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);

        foreach (var written in new[] { "halden.example", "https://WWW.Halden.Example./news", "www.skarn.example" })
        {
            await client.SubmitAsync(ArticleForm(await client.OpenAsync("/admin/articles/1")), ("Source", written));
        }

        Assert.Equal(["halden.example", "skarn.example"], await archive.ReadAsync(db => Task.FromResult(db.Sources.Select(s => s.Host).Order().ToList())));
        Assert.Equal(["nothing → halden.example", "halden.example → skarn.example"], await archive.ReadAsync(db => Task.FromResult(db.Corrections.OrderBy(c => c.Id).AsEnumerable().Select(c => $"{c.OldValue ?? "nothing"} → {c.NewValue}").ToList())));
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync("/sources/skarn.example"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/sources/halden.example"));
    }

    [Fact]
    public async Task An_article_tells_its_readers_that_it_was_corrected()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        var before = await archive.ReadAsync(db => Task.FromResult(db.Articles.Single(a => a.Id == 1).Title));
        await client.SubmitAsync(ArticleForm(await client.OpenAsync("/admin/articles/1")), ("Title", "First"));
        var path = "/" + await archive.ReadAsync(db => Task.FromResult(db.Articles.Single(a => a.Id == 1).Path));
        var reader = archive.CreateClient();

        var history = await reader.OpenAsync(path + "/history");

        Assert.Equal("1 correction", (await reader.OpenAsync(path)).One($".facts a[href='{path}/history']"));
        Assert.Equal("First: its file never changed since it was imported.", history.One(".lead"));
        Assert.Equal([$"15 January 2025: title: “{before}” became “First”"], history.All("section[aria-labelledby=corrected] li"));
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_what_the_first_changed_and_decides_anew()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        var first = await client.OpenAsync("/admin/articles/1");
        var second = await client.OpenAsync("/admin/articles/1");
        await client.SubmitAsync(ArticleForm(first), ("Title", "First"));

        var told = await client.SubmitAsync(ArticleForm(second), ("Title", "Second"));

        Assert.Equal(HttpStatusCode.Conflict, told.StatusCode);
        var page = await told.PageAsync();
        Assert.StartsWith("Title: ada changed it to “First” since you looked; you wanted “Second”.", page.One("[role=alert] li"));
        Assert.Equal("Second", page.QuerySelector("#edit-Title")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(ArticleForm(page))).StatusCode);
        Assert.Equal("Second", (await client.OpenAsync("/admin/articles/1")).One("h1"));
    }

    [Fact]
    public async Task A_doubtful_speaker_is_confirmed_or_corrected_and_leaves_the_queue()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        var page = await client.OpenAsync("/admin/quotes?show=all");

        var right = await client.SubmitAsync(page.QuerySelector(".decide-form")!, ("IsConfirmed", "true"));
        Assert.Equal("/admin/quotes?show=all&place=0&decided=1#entry-1", right.Headers.Location?.OriginalString);
        Assert.Equal("Speaker of quote 1", (await client.OpenAsync("/admin/corrections")).One(".correction strong"));

        var article = await client.OpenAsync("/admin/articles/1");
        await client.SubmitAsync(article.QuerySelector(".correct-quote form")!, ("Speaker", "\"Lindenau\""), ("Kind", "fragment"));
        Assert.Contains("“Lindenau”", (await client.OpenAsync("/admin/articles/1")).One(".correct-quote summary"));
        var wrong = await client.SubmitAsync((await client.OpenAsync("/admin/articles/1")).QuerySelector(".correct-quote form")!, ("Speaker", "“nowhere”"), ("Kind", "fragment"));
        Assert.Equal("The words “nowhere” do not stand in the article.", (await wrong.PageAsync()).One("[role=alert] li"));
    }

    [Fact]
    public async Task A_correction_whose_quote_is_gone_is_listed_as_contested_in_clear_words()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        await client.SubmitAsync((await client.OpenAsync("/admin/articles/1")).QuerySelector(".correct-quote form")!, ("Speaker", "Ana Brask"), ("Kind", "direct"));
        await SeedAsync(archive, "The bridge reopens", "We waited three years for this day");

        var list = await client.OpenAsync("/admin/corrections?show=contested");

        Assert.StartsWith("The quote “We waited two years for this day,” is no longer in the article", list.One(".correction .notice"), StringComparison.Ordinal);
        await client.SubmitAsync(list.QuerySelector(".correction form")!, ("act", "keep"));
        Assert.Equal("There are no such corrections.", (await client.OpenAsync("/admin/corrections?show=contested")).One(".empty"));
    }

    [Fact]
    public async Task What_is_no_quote_is_removed_and_one_that_was_not_found_is_added()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        var page = await client.OpenAsync("/admin/articles/1");

        await client.SubmitAsync(page.QuerySelector(".correct-quote form")!, ("IsNone", "true"));
        page = await client.OpenAsync("/admin/articles/1");
        Assert.Empty(page.QuerySelectorAll(".correct-quote"));
        Assert.Equal("Quote 1", page.One(".correction strong"));
        Assert.Contains("quote: without “We waited two years for this day,”", (await client.OpenAsync("/changes")).One(".changes"));

        var wrong = await client.SubmitAsync(AddForm(page), ("Words", "“it burnt down”"), ("Speaker", "Greta Holm"), ("Kind", "fragment"));
        var told = await wrong.PageAsync();
        Assert.Equal("The words “it burnt down” do not stand in the article's text.", told.One("[role=alert] li"));
        Assert.Equal(("“it burnt down”", "Greta Holm"), (told.One("#added-words"), told.QuerySelector("#added-speaker")!.GetAttribute("value")));

        var added = await client.SubmitAsync(AddForm(told), ("Words", "reopened on Wednesday"), ("Kind", "fragment"), ("Reason", "heard it"));
        Assert.Equal("/admin/articles/1?saved=true", added.Headers.Location?.OriginalString);
        var article = await client.OpenAsync("/2024/11/06/the-bridge-reopens");
        Assert.Contains("reopened on WednesdayGreta Holm, mayordecided by an editor", article.One("#q2"));
        Assert.Equal(["Quote 2: nothing → reopened on Wednesday (heard it)"], (await client.OpenAsync("/admin/log")).All(".audit-detail").Where(d => d.StartsWith("Quote 2", StringComparison.Ordinal)));

        static IElement AddForm(IDocument page) => page.QuerySelector("form[action='/admin/articles/1?handler=addQuote#correct']")!;
    }

    [Fact]
    public async Task What_is_no_quote_is_removed_from_the_list_of_quotes_too_and_comes_back()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        var page = await client.OpenAsync("/admin/quotes?show=all");

        var removed = await client.SubmitAsync(page.QuerySelector(".decide-form")!, ("IsNone", "true"));
        Assert.Equal("/admin/quotes?show=all&place=0&decided=1#entry-1", removed.Headers.Location?.OriginalString);
        var decided = await client.OpenAsync("/admin/quotes?show=all&place=0&decided=1");
        Assert.Equal("Decided: Quote 1 of “The bridge reopens”: “We waited two years for this day,” is no quote", decided.One("#decided"));
        Assert.Equal("There are no such quotes.", decided.One(".empty"));

        var undone = await client.SubmitAsync(decided.QuerySelector(".decided form")!);
        Assert.Single((await client.OpenAsync(undone.Headers.Location!.OriginalString)).QuerySelectorAll(".ledger-entry"));
    }

    [Fact]
    public async Task Script_in_every_field_comes_out_as_text_and_nonsense_is_refused_in_a_sentence()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        var page = await client.OpenAsync("/admin/articles/1");

        var wrong = await client.SubmitAsync(ArticleForm(page), ("PublishedOn", Script));
        Assert.Contains("is no date", (await wrong.PageAsync()).One("[role=alert] li"));
        await client.SubmitAsync(ArticleForm(page), ("Title", Script), ("Authors", Script), ("Source", Script), ("reason", Script));
        await client.SubmitAsync(page.QuerySelector(".correct-quote form")!, ("Speaker", Script), ("Kind", "direct"), ("reason", Script));

        var path = await archive.ReadAsync(db => Task.FromResult(db.Articles.Single().Path));
        foreach (var address in new[] { "/" + path, "/admin/articles/1", "/admin/corrections", "/admin/quotes?show=all", "/", "/people", "/sources" })
        {
            var html = await client.GetStringAsync(address);
            Assert.DoesNotContain(Script, html);
        }

        Assert.Equal(Script, (await client.OpenAsync("/" + path)).One("h1"));
    }

    [Theory]
    [InlineData("/admin/articles/1")]
    [InlineData("/admin/articles/1?handler=quote")]
    [InlineData("/admin/articles/1?handler=addQuote")]
    [InlineData("/admin/articles/1?handler=date")]
    [InlineData("/admin/corrections")]
    public async Task A_forged_token_changes_nothing(string address)
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);

        var response = await client.PostAsync(address, new FormUrlEncodedContent([new("Title", "Forged"), new("__RequestVerificationToken", "forged")]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(await archive.ReadAsync(db => Task.FromResult(db.Corrections.ToList())));
    }

    private static IElement ArticleForm(IDocument page) => page.QuerySelector("form[action='/admin/articles/1#correct']")!;

    private async Task<ArchiveFactory> FilledAsync()
    {
        var archive = new ArchiveFactory(output);
        await SeedAsync(archive, "The bridge reopens");
        return archive;
    }

    private static async Task SeedAsync(ArchiveFactory archive, string title, string waited = "We waited two years for this day")
    {
        var seed = Seeds.Article.Replace("The bridge reopens", title, StringComparison.Ordinal).Replace("We waited two years for this day", waited, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(archive.SeedsPath, "bridge.md"), seed);
        await using var scope = archive.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArticleImporter>().ImportAsync(new ImportRequest(archive.SeedsPath, "test", []), null, CancellationToken.None);
    }
}
