using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Auditing;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Auditing;
using NewsArchive.Web.Importing;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class LogTests(ITestOutputHelper output)
{
    private const string Script = "<script>alert(1)</script>";

    [Fact]
    public async Task What_cannot_be_written_now_is_written_later_and_said_to_fail_once()
    {
        await using var archive = new ArchiveFactory(output);
        _ = archive.CreateClient();
        await archive.ReadAsync(d => d.Database.ExecuteSqlRawAsync("CREATE TRIGGER Full BEFORE INSERT ON AuditEntries BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"));

        archive.Services.GetRequiredService<AuditQueue>().Add(new AuditEntry { At = new DateTime(2025, 1, 15, 12, 0, 0, DateTimeKind.Utc), UserName = "ada", Action = AuditAction.ImportStarted });
        await ArchiveFactory.UntilAsync(() =>
        {
            archive.Time.Advance(TimeSpan.FromMinutes(1)); // it waits longer each time
            return Attempts() >= 3;
        });
        await archive.ReadAsync(d => d.Database.ExecuteSqlRawAsync("DROP TRIGGER Full"));
        await ArchiveFactory.UntilAsync(() =>
        {
            archive.Time.Advance(TimeSpan.FromMinutes(1));
            return archive.ReadAsync(d => d.AuditEntries.AnyAsync(e => e.UserName == "ada"));
        });

        Assert.Single(archive.LoggedLines, l => l.Contains("cannot be written to the audit log", StringComparison.Ordinal));

        int Attempts() => archive.QueryLog.Queries.Count(c => c.Contains("INSERT INTO \"AuditEntries\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_of_the_server_s_log_is_one_whatever_stands_in_an_address_or_a_seed_s_name()
    {
        await using var archive = new ArchiveFactory(output);
        await File.WriteAllTextAsync(Path.Combine(archive.SeedsPath, "a\n12:00:00 INF b.md"), "");
        var client = archive.CreateClient();

        await client.GetAsync("/nowhere%0A12:00:00%20INF%20Import%201%1B%5B31m");
        await archive.Services.GetRequiredService<ImportRunner>().StartOrJoin(new ImportRequest(archive.SeedsPath, "ada", []));

        Assert.Contains("/nowhere 12:00:00 INF Import 1\uFFFD[31m responded 404", await archive.LoggedAsync("/nowhere"));
        Assert.Contains("a 12:00:00 INF b.md failed", await archive.LoggedAsync("b.md failed"));
    }

    [Fact]
    public async Task What_was_done_stands_in_the_log_with_who_and_whence()
    {
        await using var archive = new ArchiveFactory(output);
        var client = archive.CreateClient();
        await Administrator.CreateAsync(archive);
        await Administrator.TrySignInAsync(client, Administrator.Name, "wrong horse battery");
        await Administrator.TrySignInAsync(client, Administrator.Name, Administrator.Password);
        await client.SubmitAsync(await client.GetPageAsync("/admin/users"), "/admin/users", ("userName", "edith"), ("role", "editor"), ("password", Administrator.Password));
        await client.SubmitAsync(await client.GetPageAsync("/admin/import"), "/admin/import");

        await ArchiveFactory.UntilAsync(() => archive.ReadAsync(d => d.AuditEntries.AnyAsync(e => e.Action == AuditAction.ImportStarted)));
        var actions = await archive.ReadAsync(d => d.AuditEntries.OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());
        var failures = await client.GetPageAsync("/admin/log?what=SignInFailed&user=ada");

        Assert.Equal([AuditAction.SignInFailed, AuditAction.SignedIn, AuditAction.UserCreated, AuditAction.ImportStarted], actions);
        Assert.Single(failures.QuerySelectorAll("tbody tr"));
        Assert.Contains("sign in failed", failures.QuerySelector("tbody")!.TextContent);
        Assert.Empty((await client.GetPageAsync("/admin/log?user=nobody")).QuerySelectorAll("tbody tr"));
        Assert.Equal(4, (await client.GetPageAsync("/admin/log?from=2025-01-15&to=2025-01-15")).QuerySelectorAll("tbody tr").Length);
        Assert.Empty((await client.GetPageAsync("/admin/log?to=2025-01-14")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Script_comes_out_as_text_and_a_formula_is_none_in_the_file()
    {
        await using var archive = new ArchiveFactory(output);
        await Administrator.CreateAsync(archive);
        await Administrator.TrySignInAsync(archive.CreateClient(), Script, "guess guess guess");
        await Administrator.TrySignInAsync(archive.CreateClient(), "=1+1,\"x\"", "guess guess guess");
        var client = await Administrator.SignInAsync(archive, Administrator.Name);

        var page = await client.GetPageAsync("/admin/log");
        var file = await client.GetAsync("/admin/log.csv");

        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Contains(Script, page.MainText());
        Assert.Equal("text/csv", file.Content.Headers.ContentType?.MediaType);
        Assert.Contains("'=1+1", await file.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/admin/log.csv")]
    [InlineData("/admin/imports/1/report.csv")]
    public async Task A_program_that_asks_for_the_head_of_a_table_gets_what_the_table_would_have(string address)
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);
        await archive.Services.GetRequiredService<ImportRunner>().StartOrJoin(new ImportRequest(archive.SeedsPath, "ada", []));

        var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        var whole = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal($"{whole.Content.Headers.ContentType} {whole.Content.Headers.ContentDisposition}", $"{head.Content.Headers.ContentType} {head.Content.Headers.ContentDisposition}");
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/admin/imports/99/report.csv"))).StatusCode);
    }

    [Fact]
    public async Task An_editor_does_not_read_it()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsEditorAsync(archive);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/admin/log")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/admin/log.csv")).StatusCode);
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET UserName = 'eve'")]
    [InlineData("DELETE FROM AuditEntries")]
    public async Task The_database_itself_lets_nobody_change_it(string statement)
    {
        await using var archive = new ArchiveFactory(output);
        await Administrator.SignInAsync(archive);

        await Assert.ThrowsAsync<SqliteException>(() => archive.ReadAsync(d => d.Database.ExecuteSqlRawAsync(statement)));

        Assert.Equal("ada", await archive.ReadAsync(d => d.AuditEntries.Select(e => e.UserName).SingleAsync()));
    }
}
