using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Importing;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class ImportReportTests(ITestOutputHelper output)
{
    [Fact]
    public async Task It_is_narrowed_by_outcome_and_words()
    {
        await using var archive = await ImportedAsync();
        var client = await Administrator.SignInAsync(archive);

        Assert.Equal(5, Rows(await client.GetPageAsync("/admin/imports/1")).Count);
        Assert.Equal(["002.md"], Rows(await client.GetPageAsync("/admin/imports/1?q=BRIDGE+2")));
        Assert.Equal(["bad.md", "worse.md"], Rows(await client.GetPageAsync("/admin/imports/1?outcome=failed")));
        Assert.Equal(["worse.md"], Rows(await client.GetPageAsync("/admin/imports/1?outcome=failed&q=worse")));
        Assert.Equal(["bad.md", "worse.md"], Rows(await client.GetPageAsync("/admin/imports/1?q=empty")));
        Assert.Contains("No such seed has “100%_” in", (await client.GetPageAsync("/admin/imports/1?q=100%25_")).MainText());
    }

    [Theory]
    [InlineData("über", "Über.md")]
    [InlineData("UBER", "Über.md")]
    [InlineData("мост", "Мост.md")]
    public async Task It_is_narrowed_by_words_of_any_alphabet_whatever_their_case_and_accents(string words, string path)
    {
        await using var archive = await ImportedAsync("Über.md", "Мост.md");
        var client = await Administrator.SignInAsync(archive);

        Assert.Equal([path], Rows(await client.GetPageAsync($"/admin/imports/1?q={words}")));
    }

    [Fact]
    public async Task As_a_table_for_other_programs_it_has_the_same_rows_and_no_formula()
    {
        await using var archive = await ImportedAsync("=1+1, \"x\".md", "+x.md", "-x.md", "@x.md");
        var client = await Administrator.SignInAsync(archive);

        var response = await client.GetAsync((await client.GetPageAsync("/admin/imports/1?outcome=new")).QuerySelector("a[download]")!.GetAttribute("href"));

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("import-1.csv", response.Content.Headers.ContentDisposition?.FileName);
        var lines = (await response.Content.ReadAsStringAsync()).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        Assert.Equal("Seed,Outcome,Line,Reason,Article,Title", lines[0]);
        Assert.Equal(7, lines.Length);
        Assert.Contains(lines, l => l.StartsWith("001.md,new,,,http://localhost/2024/11/06/bridge-1-reopens,Bridge 1 reopens", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("\"'=1+1, \"\"x\"\".md\",new", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l[0] is '=' or '+' or '-' or '@');
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/admin/imports/2/report.csv")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/admin/imports/1/report.csv?outcome=x")).StatusCode);
    }

    [Fact]
    public async Task A_seed_that_failed_is_tried_again_by_itself_and_all_of_them_together()
    {
        await using var archive = await ImportedAsync();
        var client = await Administrator.SignInAsync(archive);
        await File.WriteAllTextAsync(Path.Combine(archive.SeedsPath, "bad.md"), Seeds.Article);
        var report = await client.GetPageAsync("/admin/imports/1?outcome=failed");
        var (one, all) = (report.QuerySelectorAll("tbody form")[0], report.QuerySelector(".buttons form")!);
        Assert.Equal("Retry bad.md", one.QuerySelector("button")!.TextContent);
        Assert.Equal("Retry all 2 seeds that were not imported", all.QuerySelector("button")!.TextContent.Trim());

        await SubmitAsync(client, one);
        await SubmitAsync(client, all);
        await archive.LoggedAsync("Import 3 \"Finished\"");

        Assert.Equal(["bad.md New"], await OutcomesAsync(archive, 2));
        Assert.Equal(["bad.md Unchanged", "worse.md Failed"], await OutcomesAsync(archive, 3));
    }

    [Fact]
    public async Task The_home_goes_on_naming_what_failed_when_one_seed_of_it_is_tried_again()
    {
        await using var archive = await ImportedAsync();
        var client = await Administrator.SignInAsync(archive);
        Assert.Equal(["bad.md", "worse.md"], Rows(await client.GetPageAsync("/admin")));
        await RetryAsync("bad.md");
        Assert.Equal(["bad.md", "worse.md"], Rows(await client.GetPageAsync("/admin")).Order());
        await File.WriteAllTextAsync(Path.Combine(archive.SeedsPath, "bad.md"), Seeds.Article);
        await RetryAsync("bad.md");
        Assert.Equal(["worse.md"], Rows(await client.GetPageAsync("/admin")));
        File.Delete(Path.Combine(archive.SeedsPath, "worse.md"));
        await RetryAsync();

        Assert.Empty(Rows(await client.GetPageAsync("/admin")));

        Task RetryAsync(params string[] paths) =>
            archive.Services.GetRequiredService<ImportRunner>().StartOrJoin(new ImportRequest(archive.SeedsPath, "ada", [.. paths.Select(p => Path.Combine(archive.SeedsPath, p))]));
    }

    [Fact]
    public async Task The_home_shows_the_first_of_many_failures_and_counts_all()
    {
        await using var archive = new ArchiveFactory(output);
        for (var i = 0; i < 200; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(archive.SeedsPath, $"{i:000}.md"), "");
        }

        await archive.Services.GetRequiredService<ImportRunner>().StartOrJoin(new ImportRequest(archive.SeedsPath, "ada", []));
        await archive.Services.GetRequiredService<ImportRunner>().StartOrJoin(new ImportRequest(archive.SeedsPath, "ada", [Path.Combine(archive.SeedsPath, "007.md")]));
        var page = await (await Administrator.SignInAsync(archive)).GetPageAsync("/admin");

        Assert.Equal(20, Rows(page).Count);
        Assert.Contains("200 seeds in all", page.MainText());
        Assert.NotNull(page.QuerySelector("a[href='/admin/imports/1?outcome=failed']"));
    }

    [Fact]
    public async Task An_old_report_counts_its_unchanged_seeds_and_says_that_it_lists_them_no_longer()
    {
        await using var archive = await ImportedAsync();
        for (var i = 0; i < UnchangedEntries.KeptImports + 1; i++)
        {
            await archive.Services.GetRequiredService<ImportRunner>().StartOrJoin(new ImportRequest(archive.SeedsPath, "ada", []));
        }

        var client = await Administrator.SignInAsync(archive);

        var (first, second, third) = (await client.GetPageAsync("/admin/imports/1"), await client.GetPageAsync("/admin/imports/2"), await client.GetPageAsync("/admin/imports/3"));
        const string Notice = "The 2 unchanged seeds of this import are no longer listed: the latest 3 imports list theirs.";
        Assert.DoesNotContain("no longer listed", first.MainText());
        Assert.Contains(Notice, second.MainText());
        Assert.Equal(["bad.md", "worse.md", "picture.jpg"], Rows(second));
        Assert.Contains("2 unchanged", second.MainText());
        Assert.DoesNotContain("no longer listed", third.MainText());
        var unchanged = await client.GetPageAsync("/admin/imports/2?outcome=unchanged");
        Assert.Contains(Notice, unchanged.MainText());
        Assert.Empty(unchanged.QuerySelectorAll(".empty, tbody"));
        Assert.DoesNotContain("no longer listed", (await client.GetPageAsync("/admin/imports/2?outcome=failed")).MainText());
    }

    [Fact]
    public async Task An_editor_reads_the_report_and_is_offered_no_retry()
    {
        await using var archive = await ImportedAsync();
        var client = await Administrator.SignInAsEditorAsync(archive);

        var report = await client.GetPageAsync("/admin/imports/1");

        Assert.Contains("2 failed", report.MainText());
        Assert.Empty(report.QuerySelectorAll("main form[method=post][action^='/admin/import']"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/admin/imports/1/report.csv")).StatusCode);
    }

    [Fact]
    public async Task Script_in_every_field_stays_text()
    {
        await using var archive = await ImportedAsync("<script>alert(1)<img src=x>.md", "<b>bold<.jpg");
        await archive.ReadAsync(database => database.ImportEntries.ExecuteUpdateAsync(set => set.SetProperty(e => e.Reason, "<script>alert(2)</script>")));
        await archive.ReadAsync(database => database.Imports.ExecuteUpdateAsync(set => set.SetProperty(i => i.StartedBy, "<script>alert(3)</script>")));
        var client = await Administrator.SignInAsync(archive);

        foreach (var address in new[] { "/admin", "/admin/import", "/admin/imports", "/admin/imports/1", "/admin/imports/1?q=%3Cscript%3E%22" })
        {
            var page = await client.GetPageAsync(address);
            Assert.Contains(address == "/admin/imports/1" ? "alert(2)" : "<script>", page.MainText() + page.QuerySelector("#q")?.GetAttribute("value"));
            Assert.Empty(page.QuerySelectorAll("main script:not([src]), main img, main td b"));
        }
    }

    // An archive whose seeds, two good and two empty ones, a picture and good ones of these names, were imported.
    private async Task<ArchiveFactory> ImportedAsync(params string[] names)
    {
        var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 2);
        await File.WriteAllTextAsync(Path.Combine(archive.SeedsPath, "bad.md"), "");
        await File.WriteAllTextAsync(Path.Combine(archive.SeedsPath, "worse.md"), "");
        await File.WriteAllTextAsync(Path.Combine(archive.SeedsPath, "picture.jpg"), "");
        foreach (var (i, name) in names.Index())
        {
            await File.WriteAllTextAsync(Path.Combine(archive.SeedsPath, name), Seeds.Article.Replace("The bridge", $"Ferry {i}", StringComparison.Ordinal));
        }

        await archive.Services.GetRequiredService<ImportRunner>().StartOrJoin(new ImportRequest(archive.SeedsPath, "ada", []));
        return archive;
    }

    private static List<string> Rows(IDocument page) => [.. page.QuerySelectorAll("tbody tr").Select(r => r.QuerySelector("td")!.TextContent)];

    private static Task<List<string>> OutcomesAsync(ArchiveFactory archive, int importId) =>
        archive.ReadAsync(database => database.ImportEntries.Where(e => e.ImportId == importId).OrderBy(e => e.SeedPath).Select(e => e.SeedPath + " " + e.Outcome.ToString()).ToListAsync());

    private static async Task SubmitAsync(HttpClient client, IElement form) =>
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(form)).StatusCode);
}
