using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Auditing;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Importing;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

/// <summary>What is told while an import runs, and of when one will.</summary>
public sealed class RunningImportTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_database_that_may_only_be_read_is_one_sentence_of_the_log()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 1);
        archive.With("ConnectionStrings:Archive", $"Data Source={archive.Database};Mode=ReadOnly;Pooling=False");
        _ = archive.CreateClient();

        var import = await archive.Services.GetRequiredService<ImportRunner>().StartOrJoin(new ImportRequest(archive.SeedsPath, "ada", []));
        var preview = archive.Services.GetRequiredService<PreviewRunner>();
        preview.StartOrJoin(new ImportRequest(archive.SeedsPath, "ada", []));
        var previewed = await preview.Current!.End;

        Assert.Contains($"the database {archive.Database} may only be read", import.Fault);
        Assert.Contains($"the database {archive.Database} may only be read", previewed.Fault);
        Assert.DoesNotContain(archive.LoggedLines, l => l.Contains("Exception", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_progress_is_told_to_no_session_that_has_ended()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 3);
        var client = await Administrator.SignInAsync(archive);
        var other = await Administrator.SignInAsync(archive, Administrator.Name);
        string told;
        await using (var writer = await StalledAsync(archive, client))
        {
            var run = archive.Services.GetRequiredService<ImportRunner>().Current!;
            run.Report(new ImportProgress(0, 3, "first.md", new ImportCounts()));
            using var events = await other.GetAsync("/admin/import/progress", HttpCompletionOption.ResponseHeadersRead);
            using var reader = new StreamReader(await events.Content.ReadAsStreamAsync());
            Assert.Equal("event: progress", await reader.ReadLineAsync());
            Assert.Contains("first.md", await reader.ReadLineAsync(), StringComparison.Ordinal);
            await using var end = ((SqliteConnection)writer).CreateCommand();
            end.CommandText = "DELETE FROM UserSessions; COMMIT; BEGIN IMMEDIATE";
            await end.ExecuteNonQueryAsync();
            run.Report(new ImportProgress(1, 3, "second.md", new ImportCounts(New: 1)));
            told = await reader.ReadToEndAsync();
        }

        Assert.DoesNotContain("second.md", told, StringComparison.Ordinal);
        Assert.DoesNotContain("event: end", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_is_being_cancelled_is_said_to_be_and_cannot_be_cancelled_again()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 3);
        var client = await Administrator.SignInAsync(archive);
        await using (await StalledAsync(archive, client))
        {
            var running = await client.GetPageAsync("/admin/import");
            await client.SubmitAsync(running, "/admin/import/cancel");

            var page = await client.GetPageAsync("/admin/import");
            Assert.Contains("The import is being cancelled.", page.MainText());
            Assert.DoesNotContain(page.Forms, f => f.GetAttribute("action") == "/admin/import/cancel");
            await client.SubmitAsync(running, "/admin/import/cancel");
        }

        await archive.Services.GetRequiredService<ImportRunner>().StopAsync();
        await ArchiveFactory.UntilAsync(() => archive.ReadAsync(database => database.AuditEntries.AnyAsync(e => e.Action == AuditAction.ImportCancelled)));
        Assert.Equal(1, await archive.ReadAsync(database => database.AuditEntries.CountAsync(e => e.Action == AuditAction.ImportCancelled)));
    }

    [Theory]
    [InlineData("06:00:00", "Every 6 hours.")]
    [InlineData("1.00:00:00", "Every day.")]
    [InlineData("14.00:00:00", "Every 14 days.")]
    [InlineData("01:30:00", "Every 1 hour and 30 minutes.")]
    [InlineData("0:01:00", "Every minute.")]
    [InlineData("1.02:00:05", "Every 1 day, 2 hours and 5 seconds.")]
    [InlineData("06:00", "Every day at 06:00 by the server's clock.")]
    public async Task The_page_says_in_plain_words_when_seeds_are_imported_by_themselves(string setting, string told)
    {
        await using var archive = new ArchiveFactory(output).With("Archive:ImportEvery", setting);
        var client = await Administrator.SignInAsync(archive);

        Assert.Equal(told, (await client.GetPageAsync("/admin/import")).QuerySelector("[aria-labelledby=otherwise] p")!.TextContent);
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
