using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Importing;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

/// <summary>The administration of an archive in which much has been done: as many questions to the database as in one where little has, and pages of bounded length.</summary>
public sealed class ManyRowsTests(ITestOutputHelper output)
{
    private static readonly string[] Pages =
    [
        "/admin", "/admin/imports", "/admin/imports/1", "/admin/imports/1?outcome=failed", "/admin/articles", "/admin/quotes?show=all", "/admin/corrections", "/admin/hidden", "/admin/users", "/admin/log", "/admin/people", "/changes",
    ];

    [Fact]
    public async Task Every_page_asks_the_same_few_questions_and_shows_a_part_of_the_rows_under_headings_in_order()
    {
        await using var small = await FilledAsync(2);
        await using var large = await FilledAsync(110);
        var (of2, of110) = (await Administrator.SignInAsync(small), await Administrator.SignInAsync(large));
        foreach (var path in Pages)
        {
            var (few, _) = await AskAsync(small, of2, path);
            var (many, response) = await AskAsync(large, of110, path);
            var page = await response.PageAsync();
            var rows = page.QuerySelectorAll("main tbody tr, main .correction, main .reading, main li.change").Length;
            var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0').ToList();
            output.WriteLine($"{path}: {few} and {many} questions, {rows} rows, {(await response.Content.ReadAsStringAsync()).Length / 1024} KB, next: {page.QuerySelector("a[rel=next]")?.GetAttribute("href")}");

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.InRange(many, 1, few + 1); // a whole page of failures is counted
            Assert.InRange(rows, 0, 100);
            Assert.Equal(1, levels.Count(l => l == 1));
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{path} skips a level of headings"));
            Assert.True(path is "/admin" or "/admin/people" || page.QuerySelector("a[rel=next]") is not null, $"{path} has no next page");
            if (page.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } next)
            {
                Assert.Equal(HttpStatusCode.OK, (await of110.GetAsync(next)).StatusCode);
            }
        }
    }

    private static async Task<(int Count, HttpResponseMessage Response)> AskAsync(ArchiveFactory archive, HttpClient client, string path)
    {
        await client.GetAsync(path);
        archive.QueryLog.Clear();
        var response = await client.GetAsync(path);
        return (archive.QueryLog.Queries.Count, response);
    }

    private async Task<ArchiveFactory> FilledAsync(int size)
    {
        var source = Some.Source();
        var archive = await new ArchiveFactory(output).HoldingAsync([.. Enumerable.Range(1, 2 * size).Select(n =>
            Some.Article($"Article {n}", text: $"“So it goes for the {n}th time,” said Greta Holm.", source: source).Quoting($"So it goes for the {n}th time,", speaker: "Greta Holm"))]);
        await archive.ReadAsync(async database =>
        {
            var ids = await database.Articles.OrderBy(a => a.Id).Select(a => a.Id).ToListAsync();
            for (var i = 0; i < size; i++)
            {
                var import = new Import { StartedBy = "ada", StartedAt = archive.Time.GetUtcNow().UtcDateTime, State = ImportState.Finished, FailedCount = i == 0 ? size : 0, NewCount = i == 0 ? size : 0, IsWhole = i == 0 };
                import.Entries.AddRange(i > 0 ? [] : Enumerable.Range(0, 2 * size).Select(n => new ImportEntry { SeedPath = $"folder/of/seeds/with-a-long-name/{n:000}.md", Outcome = n < size ? ImportOutcome.Failed : ImportOutcome.New, Reason = n < size ? "the file is empty" : null }));
                database.Imports.Add(import);
                database.Corrections.Add(new Correction { Field = CorrectedField.Title, ArticleId = ids[i], OldValue = "A", NewValue = $"Article {i}", ParserSaid = "A", ParserSays = "B", IsContested = true, CorrectedBy = "ada", CorrectedAt = import.StartedAt });
                database.Users.Add(new IdentityUser($"editor{i}") { NormalizedUserName = $"EDITOR{i}" });
                database.AuditEntries.Add(new Store.Auditing.AuditEntry { At = import.StartedAt, UserName = "ada", Action = Store.Auditing.AuditAction.ImportStarted, Subject = "seeds" });
            }

            return await database.SaveChangesAsync();
        });
        var editor = await Administrator.SignInAsEditorAsync(archive);
        var form = (await editor.GetPageAsync($"/admin/articles/{await archive.ReadAsync(d => d.Articles.MaxAsync(a => a.Id))}")).QuerySelector("form[action='/admin/hidden/hide']")!;
        foreach (var id in await archive.ReadAsync(d => d.Articles.OrderByDescending(a => a.Id).Take(size).Select(a => a.Id).ToListAsync()))
        {
            form.QuerySelector("input[name=id]")!.SetAttribute("value", $"{id}");
            await editor.SubmitAsync(form, ("reason", "asked by its author"));
        }

        Assert.Equal(size, await archive.ReadAsync(d => d.ArticleHidings.CountAsync()));
        return archive;
    }
}
