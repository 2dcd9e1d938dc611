using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Tests.Pages;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class WhoIsWhoTests(ITestOutputHelper output)
{
    [Fact]
    public async Task An_archive_without_doubts_says_so()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);

        var page = await client.OpenAsync("/admin/people");

        Assert.Equal("Nothing is to be decided.", page.One(".empty"));
        Assert.Equal("People", page.One(".admin-nav a[href='/admin/people']"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/admin/people?page=2"));
        Assert.Equal((HttpStatusCode.Redirect, "/admin/people"), await client.FollowAsync("/admin/people/decide"));
    }

    [Fact]
    public async Task A_pair_shows_the_evidence_of_both_sides()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);

        var page = await client.OpenAsync("/admin/people");

        Assert.Equal("People (3 to decide)", page.One(".admin-nav a[href='/admin/people']"));
        var pair = page.QuerySelectorAll(".pair").Single(p => p.One("h3").Contains("plainly different", StringComparison.Ordinal));
        Assert.Equal(["John Brask", "John Brask"], pair.All(".pair-name"));
        Assert.Equal(["/people/john-brask-politics", "/people/john-brask-sport"], pair.QuerySelectorAll(".pair-name a").Select(a => a.GetAttribute("href")!));
        Assert.Equal(["Senator 6 November 2024", "Footballer 7 November 2024"], pair.All(".roles li"));
        Assert.Equal(["1 article", "1 article"], pair.All(".result-count"));
        Assert.Equal(["Harbour 6 November 2024", "Match 7 November 2024"], pair.All(".article-rows li"));
        Assert.Equal(["s", "d"], pair.QuerySelectorAll("button").Select(b => b.GetAttribute("data-key")!));
        Assert.Equal(["Same person", "Different people"], pair.QuerySelectorAll("button").Select(b => b.FirstChild!.TextContent));
        var undecided = page.QuerySelectorAll(".pair").First(p => p.One("h3").Contains("no role", StringComparison.Ordinal));
        Assert.Contains("John Brask, not said which", undecided.All(".pair-name"));
        Assert.Contains("Fair 8 November 2024", undecided.All(".article-rows li"));
    }

    [Fact]
    public async Task What_is_decided_holds_over_an_import_until_it_is_undone()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);

        await DecideAsync(client, "plainly different", isSamePerson: true);
        await File.AppendAllTextAsync(Path.Combine(archive.SeedsPath, "match.md"), "\nThe match was long.\n");
        await ImportAsync(archive);

        var page = await client.OpenAsync("/admin/people");
        Assert.Equal("Nothing is to be decided.", page.One(".empty"));
        Assert.Equal(
            ["Same person: “John Brask, in public life” and “John Brask, in sport” by ada on 15 January 2025, 12:00 UTC"],
            page.All(".decisions p"));
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync("/people/john-brask"));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/people/john-brask"), await client.FollowAsync("/people/john-brask-sport"));

        await client.PostAsync("/admin/people/undo", Form(page.QuerySelector(".decisions form")!));

        Assert.Equal(3, (await client.OpenAsync("/admin/people")).QuerySelectorAll(".pair").Length);
    }

    [Fact]
    public async Task Different_people_are_asked_about_no_more()
    {
        await using var archive = await FilledAsync();
        var client = await Administrator.SignInAsync(archive);
        var before = await client.OpenAsync("/admin/people");

        await DecideAsync(client, "plainly different", isSamePerson: false);

        var page = await client.OpenAsync("/admin/people");
        Assert.Equal(2, page.QuerySelectorAll(".pair").Length);
        Assert.StartsWith("Different people:", page.One(".decisions p"));
        var again = await client.PostAsync("/admin/people/decide", Form(Pair(before, "plainly different").QuerySelector("form")!, ("isSamePerson", "true")));
        Assert.Equal("/admin/people?closed=True", again.Headers.Location?.OriginalString);
        Assert.Contains("no longer open", (await client.OpenAsync("/admin/people?closed=True")).One(".notice"));
    }

    [Fact]
    public async Task A_name_of_several_people_lists_them()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/people/john-brask");

        Assert.Equal("Several people are named John Brask", page.One("h1"));
        Assert.Equal(["John Brask Senator 1 article", "John Brask Footballer 1 article"], page.All(".people li"));
        Assert.Equal(["/people/john-brask-politics", "/people/john-brask-sport"], page.QuerySelectorAll(".people-name").Select(a => a.GetAttribute("href")!));
        Assert.StartsWith("1 more article names a John Brask", page.One(".hint"));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/people/dmitri-orlovsky"), await client.FollowAsync("/people/dmytro-orlovskiy"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/people/brask"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/people/jane-brask"));
    }

    private async Task<ArchiveFactory> FilledAsync()
    {
        var archive = new ArchiveFactory(output);
        Seed("harbour", "Harbour", "6 November 2024", "Senator John Brask spoke first on the matter of the harbour, which is old.");
        Seed("match", "Match", "7 November 2024", "Footballer John Brask scored twice on Thursday and left the field early.");
        Seed("fair", "Fair", "8 November 2024", "The fair was opened by John Brask and Dmitri Orlovsky, who spoke about the weather.");
        await ImportAsync(archive);
        return archive;

        void Seed(string file, string title, string date, string body) =>
            File.WriteAllText(Path.Combine(archive.SeedsPath, file + ".md"), $"# {title}\n\n{date}\n\n{body}\n");
    }

    private static async Task ImportAsync(ArchiveFactory archive)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArticleImporter>().ImportAsync(new ImportRequest(archive.SeedsPath, "test", []), null, CancellationToken.None);
    }

    private static async Task DecideAsync(HttpClient client, string question, bool isSamePerson)
    {
        var page = await client.OpenAsync("/admin/people");
        var response = await client.PostAsync("/admin/people/decide", Form(Pair(page, question).QuerySelector("form")!, ("isSamePerson", isSamePerson ? "true" : "false")));
        Assert.StartsWith("/admin/people?decided=", response.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    private static IElement Pair(IParentNode page, string question) =>
        page.QuerySelectorAll(".pair").Single(p => p.One("h3").Contains(question, StringComparison.Ordinal));

    private static FormUrlEncodedContent Form(IElement form, params (string Name, string Value)[] input) => new(
        form.QuerySelectorAll("input[name]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))
            .Concat(input.Select(i => KeyValuePair.Create(i.Name, i.Value))));
}
