using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Auditing;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Tests.Pages;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class PersonCorrectionTests(ITestOutputHelper output)
{
    private const string Script = "<script>alert(1)</script>";

    [Fact]
    public async Task A_person_is_found_renamed_and_leads_from_the_old_address_over_an_import_until_it_is_undone()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsEditorAsync(archive);
        var found = await client.OpenAsync("/admin/people?find=holm");
        var person = found.QuerySelector<IHtmlAnchorElement>(".found-people a")!.GetAttribute("href")!;
        Assert.Equal(person, (await client.OpenAsync("/people/greta-holm")).QuerySelector(".page-head a")!.GetAttribute("href"));
        Assert.Null((await archive.CreateClient().OpenAsync("/people/greta-holm")).QuerySelector(".page-head a"));

        var saved = await client.SubmitAsync(await FormAsync(client, person, "rename"), ("name", "  Margarete \n Holm "), ("reason", "her own spelling"));
        Assert.Equal(person, saved.Headers.Location?.OriginalString);
        var page = await client.OpenAsync(person);
        Assert.Equal(("Margarete Holm", "The name is “Margarete Holm” now. It outlives every import until it is taken back."), (page.One("h1"), page.One("[role=status].notice")));
        await SeedAsync(archive, "ferry", "Ferry", "Mayor Greta Holm opened the ferry, which is new. It rained.");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/people/margarete-holm"), await client.FollowAsync("/people/greta-holm"));
        Assert.Equal("Margarete Holm", (await archive.CreateClient().OpenAsync("/people/margarete-holm")).One("h1"));
        Assert.Contains("name of a person: “Greta Holm” became “Margarete Holm”", (await client.OpenAsync("/changes")).MainText());
        var correction = (await client.OpenAsync(person)).QuerySelector(".correction")!;
        Assert.Contains("Reason: her own spelling", correction.All(".hint"));
        await client.SubmitAsync(correction.QuerySelector("form")!, ("act", "undo"));

        Assert.Equal((HttpStatusCode.MovedPermanently, "/people/greta-holm"), await client.FollowAsync("/people/margarete-holm"));
        Assert.Equal(
            [("edith", AuditAction.Corrected, "name: Greta Holm → Margarete Holm (her own spelling)"), ("edith", AuditAction.CorrectionUndone, "Name of a person: Greta Holm → Margarete Holm")],
            await LogAsync(archive));
    }

    [Fact]
    public async Task Two_are_merged_after_a_preview_over_an_import_until_it_is_undone()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        var person = await AddressAsync(client, "greta-holm");
        var found = await client.OpenAsync(person + "?find=vasska");
        var preview = await client.OpenAsync(found.QuerySelector(".found-people a")!.GetAttribute("href")!);

        Assert.Equal(
            [
                "Greta Holm, mayor: 2 articles, 1 quote, 2 mentions, at /people/greta-holm",
                "Margarete Vasska, councillor: 2 articles, 0 quotes, 2 mentions, at /people/margarete-vasska",
                "Greta Holm with 3 articles (1 names both), 1 quote, 4 mentions",
                "“Greta Holm” stays; “Margarete Vasska” becomes another name, which finds them too.",
                "/people/margarete-vasska leads to /people/greta-holm.",
            ],
            preview.All(".merge-preview dd"));
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync("/people/margarete-vasska"));
        var merge = Form(preview, "merge");
        await client.SubmitAsync(merge, ("reason", "she married"));
        await SeedAsync(archive, "fair", "Fair", "The fair was opened by councillor Margarete Vasska, who spoke about the weather and the wind.");

        var merged = await client.OpenAsync("/people/greta-holm");
        Assert.Contains("Also named Margarete Vasska", merged.MainText());
        Assert.Equal(3, merged.QuerySelectorAll("[aria-labelledby=named] .article-rows li").Length);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/people/greta-holm"), await client.FollowAsync("/people/margarete-vasska"));
        var again = await client.SubmitAsync(merge);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.StartsWith("One of the people is no longer there", (await again.PageAsync()).One("[role=alert]"));
        Assert.Contains("“Margarete Vasska” is “Greta Holm”", (await archive.CreateClient().OpenAsync("/changes")).MainText());

        await client.SubmitAsync((await client.OpenAsync("/admin/corrections")).QuerySelector(".correction form")!, ("act", "undo"));
        Assert.Equal("Margarete Vasska", (await client.OpenAsync("/people/margarete-vasska")).One("h1"));
        Assert.Equal([AuditAction.Corrected, AuditAction.CorrectionUndone], (await LogAsync(archive)).Select(e => e.Action));
    }

    [Fact]
    public async Task Chosen_articles_are_split_off_over_an_import_until_it_is_undone()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        var person = await AddressAsync(client, "greta-holm");
        var page = await client.OpenAsync(person);
        var form = Form(page, "split");
        Assert.Equal(["Bridge", "Ferry"], form.All("li label"));
        var none = await SplitAsync(client, form, "Greta Holm of Skarn");
        Assert.Equal("Choose the articles that are about somebody else.", (await none.PageAsync()).One("[role=alert]"));
        var all = await SplitAsync(client, form, "Greta Holm of Skarn", "Bridge", "Ferry");
        Assert.StartsWith("Those are all articles about this person", (await all.PageAsync()).One("[role=alert]"));

        var split = await SplitAsync(client, form, "Greta Holm of Skarn", "Bridge");
        Assert.Equal("1 article that named “Greta Holm” is about this person now. It outlives every import until it is taken back.", (await client.OpenAsync(split.Headers.Location!.OriginalString)).One("[role=status].notice"));
        await SeedAsync(archive, "bridge", "Bridge", "“We waited two years,” said mayor Greta Holm. Margarete Vasska, a councillor, agreed. It rained.");

        Assert.Equal(["Bridge"], (await client.OpenAsync("/people/greta-holm-of-skarn")).All("[aria-labelledby=named] .article-rows a"));
        Assert.Equal(["Ferry"], (await client.OpenAsync("/people/greta-holm")).All("[aria-labelledby=named] .article-rows a"));
        Assert.Contains("some articles that named “Greta Holm” are about “Greta Holm of Skarn”", (await client.OpenAsync("/changes")).MainText());
        Assert.Equal(HttpStatusCode.Conflict, (await SplitAsync(client, form, "Greta Holm of Skarn", "Bridge")).StatusCode);

        var off = await client.OpenAsync(split.Headers.Location!.OriginalString);
        await client.SubmitAsync(off.QuerySelector(".correction form")!, ("act", "undo"));
        Assert.Equal(["Bridge", "Ferry"], (await client.OpenAsync("/people/greta-holm")).All("[aria-labelledby=named] .article-rows a"));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/people/greta-holm"), await client.FollowAsync("/people/greta-holm-of-skarn"));
    }

    [Fact]
    public async Task Whom_a_split_off_surname_means_is_open_and_the_name_that_was_typed_is_nobodys()
    {
        await using var archive = new ArchiveFactory(output);
        foreach (var (title, who) in new[] { ("Ferry", "John Brask"), ("Bridge", "John Brask"), ("Harbour", "John Brask"), ("Fair", "Brask"), ("Dam", "Brask") })
        {
            await SeedAsync(archive, title, title, $"“We open the harbour in May, and nobody will stop us,” President {who} said on Monday.");
        }

        var client = await Administrator.SignInAsync(archive);
        var person = await AddressAsync(client, "john-brask");
        var form = Form(await client.OpenAsync(person), "split");
        Assert.Equal(5, form.All("li label").Count);
        Assert.Contains("6 November 2024, as Brask, President (a surname alone) Read it: Dam", form.All("li > span"));
        Assert.EndsWith("Of articles that give a surname alone no person is made: whom they mean is open then.", form.One("#split-hint"));

        var mixed = await SplitAsync(client, form, "Jon Brask", "Fair", "Ferry");
        Assert.NotEqual(person, mixed.Headers.Location!.OriginalString);
        Assert.Equal(
            "1 article that named “John Brask” is about this person now. 1 more article gives a surname alone: whom it means is open now. It outlives every import until it is taken back.",
            (await client.OpenAsync(mixed.Headers.Location!.OriginalString)).One("[role=status].notice"));
        await client.SubmitAsync((await client.OpenAsync(mixed.Headers.Location!.OriginalString)).QuerySelector(".correction form")!, ("act", "undo"));

        var alone = await SplitAsync(client, Form(await client.OpenAsync(person), "split"), "Joan Brask", "Fair", "Dam");
        var page = await client.OpenAsync(alone.Headers.Location!.OriginalString);
        Assert.Equal("John Brask", page.One("h1"));
        Assert.Equal(
            "2 articles that give a surname alone are not about “John Brask” any more: whom they mean is open now, and no person “Joan Brask” was made. It outlives every import until it is taken back.",
            page.One("[role=status].notice"));
        Assert.StartsWith("Split person: John Brask → nobody in particular", page.One(".correction"));
        Assert.DoesNotContain("a surname alone", Form(page, "split").One("#split-hint"));
        Assert.Contains("whom some articles mean that gave a surname alone is open, where they named “John Brask”", (await client.OpenAsync("/changes")).MainText());
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/people/joan-brask"));
        Assert.StartsWith("split off from John Brask: nobody in articles ", (await LogAsync(archive))[^1].Detail);
    }

    [Fact]
    public async Task Articles_stay_chosen_and_words_typed_from_page_to_page()
    {
        await using var archive = new ArchiveFactory(output);
        var person = Some.Person("Greta Holm");
        await archive.HoldingAsync([.. Enumerable.Range(1, 60).Select(n => Some.Article($"Ferry {n}", text: "Greta Holm spoke.", date: new DateOnly(2024, 1, 1).AddDays(n).ToString("O", CultureInfo.InvariantCulture)).Mentioning(person))]);
        var client = await Administrator.SignInAsync(archive);
        var address = await AddressAsync(client, "greta-holm");
        var first = Form(await client.OpenAsync(address), "split");
        Assert.Equal("Ferry 60", first.All("li label")[0]);

        var second = Form(await (await SubmitAsync(first, More(first), ["Ferry 60", "Ferry 55"], ("name", "Greta H."), ("reason", "a namesake"))).PageAsync(), "split");
        Assert.Equal("Page 2 of 2; 2 chosen on other pages", second.One(".paging span"));
        Assert.Equal(("Greta H.", "a namesake"), (second.QuerySelector("#split-name")!.GetAttribute("value"), second.QuerySelector("#split-reason")!.GetAttribute("value")));
        var back = Form(await (await SubmitAsync(second, More(second), ["Ferry 3"], ("name", "Greta Holm of Skarn"), ("reason", "a namesake"))).PageAsync(), "split");
        Assert.Equal("Page 1 of 2; 1 chosen on other pages", back.One(".paging span"));
        Assert.Equal(["Ferry 60", "Ferry 55"], back.QuerySelectorAll("li").Where(l => l.QuerySelector("input[checked]") is not null).Select(l => l.One("label")));
        var refused = Form(await (await SubmitAsync(back, back.GetAttribute("action")!, ["Ferry 60", "Ferry 55"], ("name", " "))).PageAsync(), "split");
        Assert.Equal(2, refused.QuerySelectorAll("li input[checked]").Length);

        var split = await SubmitAsync(refused, refused.GetAttribute("action")!, ["Ferry 60", "Ferry 55"], ("name", "Greta Holm of Skarn"));

        Assert.Equal(["Ferry 60", "Ferry 55", "Ferry 3"], Form(await client.OpenAsync(split.Headers.Location!.OriginalString), "split").All("li label"));
        Assert.Equal(HttpStatusCode.NotFound, (await SubmitAsync(first, address + "?handler=choose&page=3", [])).StatusCode);

        static string More(IElement form) => form.QuerySelector(".paging button")!.GetAttribute("formaction")!;

        Task<HttpResponseMessage> SubmitAsync(IElement form, string action, string[] titles, params (string, string)[] typed) => Ticked(client, form, action, titles, typed);
    }

    [Fact]
    public async Task A_merge_that_somebody_decided_against_is_not_offered()
    {
        await using var archive = new ArchiveFactory(output);
        await SeedAsync(archive, "harbour", "Harbour", "Senator John Brask opened the harbour, which is new and white.");
        await SeedAsync(archive, "match", "Match", "Footballer John Brask scored twice on Thursday evening in the rain.");
        var client = await Administrator.SignInAsync(archive);
        var sides = (await client.OpenAsync("/admin/people?find=brask")).QuerySelectorAll(".found-people a").Select(a => a.GetAttribute("href")!).ToList();
        var preview = $"{sides[0]}?with={sides[1].Split('/')[^1]}";
        var before = await client.OpenAsync(preview);
        Assert.Null(before.QuerySelector("#merge ~ [role=alert]"));
        var pair = (await client.OpenAsync("/admin/people")).QuerySelector(".pair form[action*=decide]")!;

        await client.SubmitAsync(pair, ("isSamePerson", "false"));

        var after = await client.OpenAsync(preview);
        Assert.Equal("ada decided on 15 January 2025, 12:00 UTC that these are different people. Take that decision back first.", after.One("#merge ~ [role=alert]"));
        Assert.DoesNotContain(after.QuerySelectorAll("main form"), f => f.GetAttribute("action")!.EndsWith("=merge", StringComparison.Ordinal));
        var refused = await client.SubmitAsync(Form(before, "merge"));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);

        await client.SubmitAsync((await client.OpenAsync("/admin/corrections")).QuerySelector(".correction form")!, ("act", "undo"));
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(Form(await client.OpenAsync(preview), "merge"))).StatusCode);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_and_keeps_what_they_wrote()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        var person = await AddressAsync(client, "greta-holm");
        var (first, second) = (await FormAsync(client, person, "rename"), await FormAsync(client, person, "rename"));
        await client.SubmitAsync(first, ("name", "Margarete Holm"));

        var told = await client.SubmitAsync(second, ("name", "Greta Holm-Prenn"));

        Assert.Equal(HttpStatusCode.Conflict, told.StatusCode);
        var page = await told.PageAsync();
        Assert.Equal("ada has changed “Margarete Holm” since you looked. Nothing was saved. Look again and decide anew.", page.One("[role=alert]"));
        Assert.Equal("Greta Holm-Prenn", page.QuerySelector("#rename-name")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(Form(page, "rename"))).StatusCode);
        Assert.Equal("Greta Holm-Prenn", (await client.OpenAsync(person)).One("h1"));
    }

    [Fact]
    public async Task Who_corrects_a_person_that_was_merged_meanwhile_is_told_where_people_are_looked_for()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        var (one, other) = (await AddressAsync(client, "greta-holm"), await AddressAsync(client, "margarete-vasska"));
        var (renameOne, renameOther) = (await FormAsync(client, one, "rename"), await FormAsync(client, other, "rename"));
        var merged = await client.SubmitAsync(Form(await client.OpenAsync($"{one}?with={other.Split('/')[^1]}"), "merge"));

        var told = await client.SubmitAsync(merged.Headers.Location?.OriginalString == one ? renameOther : renameOne, ("name", "Margarete Holm"));

        Assert.Equal("/admin/people", told.Headers.Location?.OriginalString);
        Assert.Contains("somebody merged them", (await client.OpenAsync("/admin/people")).One("[role=alert]"));
        Assert.Null((await client.OpenAsync("/admin/people")).QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task Script_in_every_field_comes_out_as_text_and_another_name_finds_the_person()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        var person = await AddressAsync(client, "greta-holm");
        var other = await AddressAsync(client, "margarete-vasska");
        var long_ = await client.SubmitAsync(await FormAsync(client, person, "alias"), ("name", new string('x', 201)));
        Assert.Equal("A name may have 200 characters at most.", (await long_.PageAsync()).One("[role=alert]"));

        await client.SubmitAsync(await FormAsync(client, person, "alias"), ("name", "Iron " + Script), ("reason", Script));
        Assert.Equal(2, await archive.ReadAsync(db => Task.FromResult(db.NameWords.Count(w => w.Word == "iron" || w.Word == "greta"))));
        Assert.Contains("2 articles", (await client.OpenAsync("/search?q=person:iron")).MainText());
        await client.SubmitAsync(await FormAsync(client, person, "rename"), ("name", Script), ("reason", Script));
        await SplitAsync(client, Form(await client.OpenAsync(person), "split"), "Off " + Script, "Bridge");
        foreach (var address in new[] { person, person + "?find=" + Uri.EscapeDataString(Script), $"{other}?with={person.Split('/')[^1]}", "/admin/people?find=iron", "/admin/corrections", "/admin/log", "/changes", "/people", "/" })
        {
            Assert.DoesNotContain(Script, await client.GetStringAsync(address));
        }

        Assert.Equal(Script, (await client.OpenAsync(person)).One("h1"));
    }

    [Theory]
    [InlineData("rename")]
    [InlineData("alias")]
    [InlineData("merge")]
    [InlineData("split")]
    public async Task A_forged_token_and_a_stranger_change_nothing(string handler)
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        var address = $"{await AddressAsync(client, "greta-holm")}?handler={handler}";
        var forged = new Dictionary<string, string> { ["name"] = "Forged", ["seen"] = "Greta Holm", ["otherSeen"] = "Margarete Vasska", ["other"] = "2", ["article"] = "1", ["__RequestVerificationToken"] = "forged" };

        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(address, new FormUrlEncodedContent(forged))).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await archive.CreateClient().PostAsync(address, new FormUrlEncodedContent(forged))).StatusCode);
        Assert.Empty(await archive.ReadAsync(db => Task.FromResult(db.Corrections.ToList())));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/admin/people/99999"));
    }

    private static IElement Form(IDocument page, string handler) => page.QuerySelectorAll("main form").Single(f => f.GetAttribute("action")!.EndsWith("?handler=" + handler, StringComparison.Ordinal));

    private static async Task<IElement> FormAsync(HttpClient client, string address, string handler) => Form(await client.OpenAsync(address), handler);

    private static async Task<string> AddressAsync(HttpClient client, string slug) => (await client.OpenAsync("/people/" + slug)).QuerySelector(".page-head a")!.GetAttribute("href")!;

    private static Task<HttpResponseMessage> SplitAsync(HttpClient client, IElement form, string name, params string[] titles) =>
        Ticked(client, form, form.GetAttribute("action")!, titles, ("name", name));

    // As a browser does it: of the boxes only those that are ticked.
    private static Task<HttpResponseMessage> Ticked(HttpClient client, IElement form, string action, string[] titles, params (string Name, string Value)[] typed)
    {
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(i => KeyValuePair.Create(i.Name!, i.Value)).Concat(typed.Select(t => KeyValuePair.Create(t.Name, t.Value))).ToList();
        fields.AddRange(form.QuerySelectorAll("li").Where(l => titles.Contains(l.One("label"))).Select(l => KeyValuePair.Create("article", l.QuerySelector("input")!.GetAttribute("value")!)));
        return client.PostAsync(action, new FormUrlEncodedContent(fields));
    }

    private static Task<List<(string UserName, AuditAction Action, string? Detail)>> LogAsync(ArchiveFactory archive) => archive.ReadAsync(db => Task.FromResult(
        db.AuditEntries.Where(e => e.Action == AuditAction.Corrected || e.Action == AuditAction.CorrectionUndone).OrderBy(e => e.Id).AsEnumerable().Select(e => (e.UserName, e.Action, e.Detail)).ToList()));

    private async Task<ArchiveFactory> FilledAsync()
    {
        var archive = new ArchiveFactory(output);
        await SeedAsync(archive, "ferry", "Ferry", "Mayor Greta Holm opened the ferry on Wednesday, which is new and white.");
        await SeedAsync(archive, "bridge", "Bridge", "“We waited two years,” said mayor Greta Holm. Margarete Vasska, a councillor, agreed.");
        await SeedAsync(archive, "fair", "Fair", "The fair was opened by councillor Margarete Vasska, who spoke about the weather.");
        return archive;
    }

    private static async Task SeedAsync(ArchiveFactory archive, string file, string title, string body)
    {
        await File.WriteAllTextAsync(Path.Combine(archive.SeedsPath, file + ".md"), $"# {title}\n\n6 November 2024\n\n{body}\n");
        await using var scope = archive.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArticleImporter>().ImportAsync(new ImportRequest(archive.SeedsPath, "test", []), null, CancellationToken.None);
    }
}
