using System.Net;
using AngleSharp.Dom;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsArchive.Store;
using NewsArchive.Store.Auditing;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Importing;
using NewsArchive.Web.Tests.Commands;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class ImportPagesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task An_import_of_the_seeds_ends_in_a_report_that_names_the_failed_seed_and_its_reason()
    {
        await using var archive = new ArchiveFactory(output);
        await File.WriteAllTextAsync(Path.Combine(archive.SeedsPath, "good.md"), Seeds.Article);
        File.CreateSymbolicLink(Path.Combine(archive.SeedsPath, "bad.md"), "/nowhere/at/all.md");
        var client = await Administrator.SignInAsync(archive);

        var started = await client.SubmitAsync(await client.GetPageAsync("/admin"), "/admin/import");
        Assert.Equal("/admin/import?follow=True", started.Headers.Location?.OriginalString);
        var end = await ReadEventsAsync(client);

        // Whoever opens the page after the end, since the import was that quick, is led to the report as well.
        Assert.Equal("/admin/imports/1", (await client.GetAsync(started.Headers.Location)).Headers.Location?.OriginalString);
        Assert.Contains("\"next\":\"/admin/imports/1\"", end[^1]);
        var report = await client.GetPageAsync("/admin/imports/1");
        Assert.Contains("by ada; finished", report.MainText());
        var rows = report.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td").Select(d => d.TextContent.Trim()).ToArray()).ToList();
        Assert.Contains(rows, r => r[0] == "bad.md" && r[1].StartsWith("failed", StringComparison.Ordinal) && r[3] == "the symbolic link leads to nothing");
        Assert.Contains(rows, r => r[0] == "good.md" && r[1] == "new" && r[4].Length > 0);

        var failed = await client.GetPageAsync("/admin/imports/1?outcome=failed");
        Assert.Equal("bad.md", Assert.Single(failed.QuerySelectorAll("tbody tr")).QuerySelector("td")!.TextContent);
        Assert.Contains("the symbolic link leads to nothing", (await client.GetPageAsync("/admin")).MainText());
        Assert.Contains("Import 1", (await client.GetPageAsync("/admin/imports")).MainText());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/admin/imports/1?outcome=nonsense")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/admin/imports/1?page=2")).StatusCode);
    }

    [Fact]
    public async Task A_running_import_is_followed_by_events_with_script_and_by_reloading_without()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 3);
        var client = await Administrator.SignInAsync(archive);
        await using (await StalledAsync(archive, client))
        {
            var page = await client.GetPageAsync("/admin/import");
            Assert.NotNull(page.QuerySelector("progress"));
            Assert.Contains("refresh", page.QuerySelector("head noscript")!.InnerHtml);
            Assert.Contains(page.QuerySelectorAll("script[type=module]"), s => s.GetAttribute("src")!.Contains("/js/import-progress", StringComparison.Ordinal));
        }

        var events = await ReadEventsAsync(client);

        Assert.StartsWith("event: end", events[^1]);
        Assert.Contains("/admin/imports/1", events[^1]);
        Assert.Contains(events, e => e.StartsWith("event: progress", StringComparison.Ordinal) && e.Contains("\"total\":3"));

        var afterwards = await ReadEventsAsync(client);

        Assert.Equal(2, afterwards.Length);
        Assert.Contains("\"done\":3,\"total\":3", afterwards[0]);
        Assert.StartsWith("event: end", afterwards[1]);
    }

    [Fact]
    public async Task A_second_start_joins_the_first()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 2);
        var client = await Administrator.SignInAsync(archive);
        var home = await client.GetPageAsync("/admin");
        await using (await StalledAsync(archive, client))
        {
            await client.SubmitAsync(home, "/admin/import");
        }

        await ReadEventsAsync(client);

        Assert.Equal(1, await archive.ReadAsync(database => database.Imports.CountAsync()));
    }

    [Fact]
    public async Task A_cancelled_import_says_so_and_can_be_run_again()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 2);
        var client = await Administrator.SignInAsync(archive);
        await using (await StalledAsync(archive, client))
        {
            await client.SubmitAsync(await client.GetPageAsync("/admin/import"), "/admin/import/cancel");
        }

        await ReadEventsAsync(client);
        Assert.Equal(0, await archive.ReadAsync(database => database.Articles.CountAsync()));

        await client.SubmitAsync(await client.GetPageAsync("/admin/import"), "/admin/import");
        await ReadEventsAsync(client);

        Assert.Equal(2, await archive.ReadAsync(database => database.Articles.CountAsync()));
        Assert.DoesNotContain(await archive.ReadAsync(database => database.Imports.ToListAsync()), i => i.State == ImportState.Running);
    }

    [Fact]
    public async Task Cancelling_an_import_that_has_ended_meanwhile_is_not_written_down_as_done()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 1);
        var client = await Administrator.SignInAsync(archive);
        IDocument running;
        await using (await StalledAsync(archive, client))
        {
            running = await client.GetPageAsync("/admin/import");
        }

        await ReadEventsAsync(client);
        await client.SubmitAsync(running, "/admin/import/cancel");
        await client.SubmitAsync(await client.GetPageAsync("/admin/import"), "/admin/import");
        await ArchiveFactory.UntilAsync(async () => await archive.ReadAsync(database => database.AuditEntries.CountAsync(e => e.Action == AuditAction.ImportStarted)) == 2);

        Assert.False(await archive.ReadAsync(database => database.AuditEntries.AnyAsync(e => e.Action == AuditAction.ImportCancelled)));
    }

    [Fact]
    public async Task The_list_of_imports_counts_the_seeds_of_hidden_articles_too()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 2);
        var client = await Administrator.SignInAsync(archive);
        await client.SubmitAsync(await client.GetPageAsync("/admin/import"), "/admin/import");
        await ReadEventsAsync(client);
        await client.SubmitAsync(await client.GetPageAsync("/admin/articles/1"), "/admin/hidden/hide", ("reason", "It names a minor."));
        await client.SubmitAsync(await client.GetPageAsync("/admin/import"), "/admin/import");
        await ReadEventsAsync(client);

        var row = (await client.GetPageAsync("/admin/imports")).QuerySelector("tbody tr")!;

        Assert.Equal(["0", "0", "1", "0", "1"], row.QuerySelectorAll("td").TakeLast(5).Select(c => c.TextContent));
    }

    [Fact]
    public async Task A_missing_seeds_folder_is_said_on_the_page()
    {
        await using var archive = new ArchiveFactory(output);
        Directory.Delete(archive.SeedsPath);
        var client = await Administrator.SignInAsync(archive);

        await client.SubmitAsync(await client.GetPageAsync("/admin/import"), "/admin/import");
        await ReadEventsAsync(client);

        Assert.Contains("There is no seeds folder", (await client.GetPageAsync("/admin/import")).QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task Stopping_the_server_stops_the_import_and_leaves_none_running()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 50);
        var client = await Administrator.SignInAsync(archive);
        await (await StalledAsync(archive, client)).DisposeAsync();

        await archive.Services.GetRequiredService<IHost>().StopAsync();

        await using var connection = new SqliteConnection($"Data Source={archive.Database};Pooling=False");
        await connection.OpenAsync();
        await using var count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM Imports WHERE State = 'Running'";
        Assert.Equal(0L, await count.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Who_follows_an_import_that_the_end_of_the_server_stops_is_told_no_end_and_so_comes_back()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 2);
        var client = await Administrator.SignInAsync(archive);
        HttpResponseMessage events;
        await using (await StalledAsync(archive, client))
        {
            var run = archive.Services.GetRequiredService<ImportRunner>().Current!;
            run.Report(new ImportProgress(1, 2, "seed.md", new ImportCounts(New: 1)));
            events = await client.GetAsync("/admin/import/progress", HttpCompletionOption.ResponseHeadersRead); // it follows, and is not on its way to a server that is gone
            archive.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        }

        using (events)
        {
            Assert.DoesNotContain("event: end", await events.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_command_joins_the_import_of_the_server()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 2);
        var client = await Administrator.SignInAsync(archive);
        NewsArchiveProcess command;
        await using (await StalledAsync(archive, client))
        {
            command = NewsArchiveProcess.Start(archive.Folder, SettingsOf(archive), "import");
            await command.ComplainedAsync("This command joins it.");
        }

        await using (command)
        {
            Assert.Equal(0, await command.ExitAsync());
            Assert.Equal("2 new, 0 changed, 0 unchanged, 0 failed", command.Output);
            Assert.StartsWith($"newsarchive: another process ({Environment.ProcessId}) runs an import, started by ada on ", command.Errors);
        }

        Assert.Equal(1, await archive.ReadAsync(database => database.Imports.CountAsync()));
    }

    [Fact]
    public async Task The_server_joins_the_import_of_a_command_and_opens_its_report()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 2);
        var client = await Administrator.SignInAsync(archive);
        await using var writer = await archive.LockAsync();
        await using var command = NewsArchiveProcess.Start(archive.Folder, SettingsOf(archive), "import");
        await ArchiveFactory.UntilAsync(() => ImportLock.Find(new ArchiveFolder(archive.Folder, "archive.db")) is { ProcessId: > 0 });
        Assert.Contains("Another process", (await client.GetPageAsync("/admin/import")).QuerySelector("[role=status]")!.TextContent);

        await client.SubmitAsync(await client.GetPageAsync("/admin/import"), "/admin/import");
        await ArchiveFactory.UntilAsync(() => archive.Services.GetRequiredService<ImportRunner>().Current!.Elsewhere is not null);
        var page = await client.GetPageAsync("/admin/import");
        Assert.Contains("started from the command line", page.MainText());
        Assert.Contains("Stop following it", page.MainText());
        await writer.DisposeAsync();

        Assert.Contains("/admin/imports/1", (await ReadEventsAsync(client))[^1]);
        Assert.Equal(0, await command.ExitAsync());
        Assert.Equal(1, await archive.ReadAsync(database => database.Imports.CountAsync()));
    }

    [Fact]
    public async Task An_import_that_was_killed_with_its_process_is_shown_as_interrupted()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 1);
        var client = await Administrator.SignInAsync(archive);
        await client.SubmitAsync(await client.GetPageAsync("/admin/import"), "/admin/import");
        await ReadEventsAsync(client);
        await archive.ReadAsync(database => database.Imports.ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Running).SetProperty(i => i.NewCount, 0)));

        Assert.Contains("interrupted", (await client.GetPageAsync("/admin/imports")).MainText());
        Assert.Contains("1 new", (await client.GetPageAsync("/admin/imports/1")).MainText());
    }

    [Fact]
    public async Task What_is_to_come_next_waits_for_the_import_that_runs()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 2);
        var client = await Administrator.SignInAsync(archive);
        var runner = archive.Services.GetRequiredService<ImportRunner>();
        var one = Path.Combine(archive.SeedsPath, "001.md");
        await using (await StalledAsync(archive, client))
        {
            runner.StartNext(new ImportRequest(archive.SeedsPath, "ada", [one]));
        }

        await ArchiveFactory.UntilAsync(() => runner.LastEnd?.ImportId == 2);

        Assert.Equal([2, 1], await archive.ReadAsync(database => database.Imports.OrderBy(i => i.Id).Select(i => i.Entries.Count).ToListAsync()));
    }

    private static Dictionary<string, string> SettingsOf(ArchiveFactory archive) => new()
    {
        ["ConnectionStrings__Archive"] = $"Data Source={archive.Database}",
        ["Archive__SeedsPath"] = archive.SeedsPath,
    };

    // The events of the running import to their end; each is one string of its lines.
    private static async Task<string[]> ReadEventsAsync(HttpClient client)
    {
        var response = await client.GetAsync("/admin/import/progress");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return (await response.Content.ReadAsStringAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
    }

    // Starts an import that stands still until the result is disposed: another writer has the database.
    private static async Task<IAsyncDisposable> StalledAsync(ArchiveFactory archive, HttpClient client)
    {
        var page = await client.GetPageAsync("/admin/import");
        var writer = await archive.LockAsync();
        await client.SubmitAsync(page, "/admin/import");
        return writer;
    }
}
