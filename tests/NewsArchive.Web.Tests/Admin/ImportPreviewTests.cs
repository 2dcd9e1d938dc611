using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Corrections;
using NewsArchive.Web.Importing;
using NewsArchive.Web.Pages.Admin;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class ImportPreviewTests(ITestOutputHelper output)
{
    private const string Address = "/admin/import/preview";

    [Fact]
    public async Task What_a_preview_shows_is_filtered_and_then_applied()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 2);
        var client = await Administrator.SignInAsync(archive);
        await PreviewAsync(client);
        await ApplyAsync(client);
        await File.WriteAllTextAsync(Path.Combine(archive.SeedsPath, "002.md"), Seeds.Article.Replace("two years", "three years", StringComparison.Ordinal).Replace("The bridge", "Bridge 2", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(archive.SeedsPath, "003.md"), Seeds.Article);
        await File.WriteAllTextAsync(Path.Combine(archive.SeedsPath, "bad.md"), "");

        var page = await PreviewAsync(client);

        Assert.Contains("1 new, 1 changed, 1 unchanged, 1 failed", page.MainText());
        Assert.Equal("bad.md", page.QuerySelector(".reading code")!.TextContent);
        var changed = Assert.Single((await client.GetPageAsync($"{Address}?outcome=changed")).QuerySelectorAll(".reading"));
        Assert.Contains("two", changed.QuerySelectorAll("p del").Select(d => d.TextContent));
        Assert.Contains("three", changed.QuerySelectorAll("p ins").Select(d => d.TextContent));
        Assert.Equal(["“We waited two years for this day,” Greta Holm", "“We waited three years for this day,” Greta Holm"], changed.QuerySelectorAll(".gained li").Select(l => l.TextContent.Trim()));
        Assert.Equal("003.md", Assert.Single((await client.GetPageAsync($"{Address}?q=003")).QuerySelectorAll(".reading code")).TextContent);
        Assert.Contains("No such seed", (await client.GetPageAsync($"{Address}?q=nowhere")).MainText());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Address}?outcome=nonsense")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Address}?page=2")).StatusCode);

        var report = await ApplyAsync(client);

        Assert.Contains("1 new", report.MainText());
        Assert.Equal(3, await archive.ReadAsync(database => database.Articles.CountAsync()));
        Assert.Contains("An import has run since", (await client.GetPageAsync(Address)).MainText());
    }

    [Theory]
    [InlineData("über")]
    [InlineData("UBER")]
    [InlineData("мост")]
    public async Task A_preview_is_narrowed_by_words_of_any_alphabet_whatever_their_case_and_accents(string words)
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 1);
        await File.WriteAllTextAsync(Path.Combine(archive.SeedsPath, "Мост.md"), Seeds.Article.Replace("The bridge", "Über die Brücke", StringComparison.Ordinal));
        var client = await Administrator.SignInAsync(archive);
        await PreviewAsync(client);

        Assert.Equal("Мост.md", Assert.Single((await client.GetPageAsync($"{Address}?q={words}")).QuerySelectorAll(".reading code")).TextContent);
    }

    [Fact]
    public async Task It_says_which_corrections_somebody_would_have_to_look_at_again()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 1);
        var client = await Administrator.SignInAsync(archive);
        await PreviewAsync(client);
        await ApplyAsync(client);
        var (id, title) = await archive.ReadAsync(d => d.Articles.Select(a => ValueTuple.Create(a.Id, a.Title)).SingleAsync());
        await archive.ReadAsync(async d => d.Corrections.Add(new Correction { Field = CorrectedField.Title, ArticleId = id, OldValue = title, NewValue = "A bridge at last", ParserSaid = title, ParserSays = title, CorrectedBy = "ada" }).Context.SaveChanges());
        var seed = Path.Combine(archive.SeedsPath, "001.md");
        await File.WriteAllTextAsync(seed, (await File.ReadAllTextAsync(seed)).Replace(title!, "Quite another headline", StringComparison.Ordinal));

        var page = await PreviewAsync(client);

        Assert.Equal("Title: corrected to “A bridge at last”, the parser would say “Quite another headline”.", Assert.Single(page.QuerySelectorAll(".contested li")).TextContent);
    }

    [Fact]
    public async Task A_seed_that_changed_since_is_reported_and_not_imported()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 2);
        var client = await Administrator.SignInAsync(archive);
        await PreviewAsync(client);
        await File.AppendAllTextAsync(Path.Combine(archive.SeedsPath, "002.md"), "\n\nA late addition.");

        var report = await ApplyAsync(client);

        Assert.Contains("1 outdated", report.MainText());
        Assert.Contains("changed since the preview, so it was not imported", report.MainText());
        Assert.Equal(1, await archive.ReadAsync(database => database.Articles.CountAsync()));
    }

    [Fact]
    public async Task A_preview_that_somebody_made_anew_is_not_applied_unseen()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 1);
        var client = await Administrator.SignInAsync(archive);
        var seen = await PreviewAsync(client);
        await PreviewAsync(client);

        var answer = await client.SubmitAsync(seen, $"{Address}/apply");

        Assert.Contains("no longer there", (await client.GetPageAsync(answer.Headers.Location!.OriginalString)).QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(0, await archive.ReadAsync(database => database.Imports.CountAsync()));
    }

    [Fact]
    public async Task A_preview_that_is_being_applied_is_not_replaced_by_the_next_one()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 2);
        var client = await Administrator.SignInAsync(archive);
        var page = await PreviewAsync(client);
        HttpResponseMessage answer;
        await using (await archive.LockAsync())
        {
            await client.SubmitAsync(page, $"{Address}/apply");
            answer = await client.SubmitAsync(page, Address);
        }

        await client.GetStringAsync("/admin/import/progress");

        Assert.Equal(2, await archive.ReadAsync(database => database.Imports.Select(i => i.NewCount).SingleAsync()));
        Assert.Contains("is being applied", (await client.GetPageAsync(answer.Headers.Location!.OriginalString)).QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task A_missing_seeds_folder_is_said_on_the_page()
    {
        await using var archive = new ArchiveFactory(output);
        Directory.Delete(archive.SeedsPath);
        var client = await Administrator.SignInAsync(archive);

        var page = await PreviewAsync(client);

        Assert.Contains("There is no seeds folder", page.QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task A_preview_that_ends_while_its_page_is_written_is_a_running_one_on_all_of_it()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 1);
        var client = await Administrator.SignInAsync(archive);
        var page = await client.GetPageAsync(Address);
        await using var scope = archive.Services.CreateAsyncScope();
        var model = ActivatorUtilities.CreateInstance<ImportPreviewModel>(scope.ServiceProvider);
        await using (await archive.LockAsync())
        {
            await client.SubmitAsync(page, Address);
            await model.OnGetAsync(null, null, null, null, CancellationToken.None);
        }

        await archive.Services.GetRequiredService<PreviewRunner>().Current!.End;

        Assert.True(model.IsRunning);
    }

    [Fact]
    public async Task Script_in_every_field_stays_text()
    {
        const string Script = "<script>alert(1)</script>";
        await using var archive = new ArchiveFactory(output);
        var seed = Path.Combine(archive.SeedsPath, "<img src=x onerror=alert(1)>.md");
        await File.WriteAllTextAsync(seed, Hostile("old"));
        var client = await Administrator.SignInAsync(archive);
        await PreviewAsync(client);
        await ApplyAsync(client);
        await File.WriteAllTextAsync(seed, Hostile("new"));

        var page = await PreviewAsync(client);

        Assert.Contains("1 changed", page.MainText());
        Assert.Contains("alert(1)", page.MainText());
        Assert.Empty(page.QuerySelectorAll("main script, main img, main [onerror]"));

        static string Hostile(string word) =>
            $"---\ntitle: '{Script} {word}'\nauthor: '{Script} {word}'\nsource: '{Script} {word}'\nurl: 'https://halden.example/?q={Script}'\ndate: 2024-11-06\n---\n\n"
            + $"It was {word} &lt;script&gt;alert(1)&lt;/script&gt;. \"We waited &lt;img src=x onerror=alert(1)&gt; {word} for this day,\" said mayor Greta Holm.\n";
    }

    private static async Task<IDocument> PreviewAsync(HttpClient client)
    {
        await client.SubmitAsync(await client.GetPageAsync(Address), Address);
        Assert.Contains("event: end", await client.GetStringAsync($"{Address}/progress"));
        return await client.GetPageAsync(Address);
    }

    // Gives the report.
    private static async Task<IDocument> ApplyAsync(HttpClient client)
    {
        var started = await client.SubmitAsync(await client.GetPageAsync(Address), $"{Address}/apply");
        await client.GetStringAsync("/admin/import/progress");
        return await client.GetPageAsync((await client.GetAsync(started.Headers.Location)).Headers.Location!.OriginalString);
    }
}
