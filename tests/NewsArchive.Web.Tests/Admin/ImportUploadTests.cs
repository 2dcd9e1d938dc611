using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Auditing;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class ImportUploadTests(ITestOutputHelper output)
{
    private const string Address = "/admin/import/upload";

    [Fact]
    public async Task Uploaded_files_and_archives_are_stored_among_the_seeds_and_imported()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);

        var answer = await UploadAsync(client, ("bridge.md", Bytes(Article(1))), ("more.zip", UploadedZip.Of(("a.md", Article(2)), ("b.md", Article(3)))));

        Assert.Equal("/admin/import?follow=true", answer.Headers.Location?.OriginalString);
        await archive.LoggedAsync("Import 1 \"Finished\"");
        Assert.Equal(
            ["uploads/bridge.md", "uploads/more.zip/a.md", "uploads/more.zip/b.md"],
            await archive.ReadAsync(database => database.Articles.Select(a => a.SeedPath).Order().ToListAsync()));
        Assert.Equal(["bridge.md", "more.zip"], StoredIn(archive));
        Assert.Equal("ada", await archive.ReadAsync(database => database.Imports.Select(i => i.StartedBy).SingleAsync()));
    }

    [Fact]
    public async Task What_is_larger_than_the_limit_is_refused_while_it_comes_in_and_the_rest_is_stored()
    {
        await using var archive = new ArchiveFactory(output).With("Uploads:MaxFileBytes", "5000").With("Uploads:MaxTotalBytes", "1000000");
        var client = await Administrator.SignInAsync(archive);

        await UploadAsync(client, ("a.md", Bytes(Article(1))), ("large.md", new byte[200_000]), ("b.md", Bytes(Article(2))));

        Assert.Equal(["a.md", "b.md"], StoredIn(archive));
        Assert.Equal(["large.md was not stored: it is larger than 4.9 KB."], await RefusalsAsync(client));
    }

    [Fact]
    public async Task What_was_stored_stands_in_the_log_and_what_was_refused_alone_does_not()
    {
        await using var archive = new ArchiveFactory(output).With("Uploads:MaxFileBytes", "5000");
        var client = await Administrator.SignInAsync(archive);

        await UploadAsync(client, ("large.md", new byte[200_000]));
        await UploadAsync(client, ("a.md", Bytes(Article(1))), ("large.md", new byte[200_000]), ("b.md", Bytes(Article(2))));

        await ArchiveFactory.UntilAsync(() => archive.ReadAsync(database => database.AuditEntries.AnyAsync(e => e.Action == AuditAction.SeedsUploaded)));
        var entry = await archive.ReadAsync(database => database.AuditEntries.SingleAsync(e => e.Action == AuditAction.SeedsUploaded));
        Assert.Equal(("ada", "a.md, b.md", "1 file refused"), (entry.UserName, entry.Subject, entry.Detail));
        Assert.Contains("seeds uploaded", (await client.GetPageAsync("/admin/log")).QuerySelector("tbody")!.TextContent);
    }

    [Fact]
    public async Task An_upload_of_two_gigabytes_is_refused_before_it_is_read()
    {
        await using var archive = new ArchiveFactory(output);
        archive.UseKestrel(0);
        archive.StartServer();
        await Administrator.CreateAsync(archive);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = archive.Address };
        await Administrator.TrySignInAsync(client, Administrator.Name, Administrator.Password);
        var request = Encoding.ASCII.GetBytes(
            $"POST {Address} HTTP/1.1\r\nHost: {archive.Address.Authority}\r\nCookie: {handler.CookieContainer.GetCookieHeader(archive.Address)}\r\n"
            + $"Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {2L << 30}\r\n\r\n"
            + $"--b\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{await TokenAsync(client)}\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.md\"\r\n\r\nThe first words of a very long file");
        using var connection = new TcpClient();
        await connection.ConnectAsync(archive.Address.Host, archive.Address.Port);
        await connection.GetStream().WriteAsync(request);
        using var answer = new StreamReader(connection.GetStream());

        Assert.StartsWith("HTTP/1.1 302", await answer.ReadLineAsync());
        Assert.Equal(["The upload has 2 GB; at most 1 GB are taken. Nothing of it was stored."], await RefusalsAsync(client, await CookiesOfAsync(answer)));
        Assert.Empty(StoredIn(archive));
    }

    [Fact]
    public async Task An_upload_that_is_too_long_in_all_ends_at_the_limit_and_what_came_before_is_kept()
    {
        await using var archive = new ArchiveFactory(output).With("Uploads:MaxTotalBytes", "3000000");
        var client = await Administrator.SignInAsync(archive);

        await UploadAsync(client, ("a.md", Bytes(Article(1))), ("large.md", new byte[3_500_000]), ("b.md", Bytes(Article(2))));

        Assert.Equal(["a.md"], StoredIn(archive));
        Assert.Equal(["An upload may have 2.9 MB in all; large.md was not stored, nor what came after it."], await RefusalsAsync(client));
    }

    [Fact]
    public async Task Too_many_files_other_files_and_names_that_are_taken_are_refused_by_name()
    {
        await using var archive = new ArchiveFactory(output).With("Uploads:MaxFiles", "4");
        var client = await Administrator.SignInAsync(archive);
        await UploadAsync(client, ("a.md", Bytes(Article(1))), ("b.md", Bytes(Article(2))));

        await UploadAsync(client, ("a.md", Bytes(Article(9))), ("b.md", Bytes(Article(2))), ("virus.exe", [1]), ("..", [1]), ("e.md", Bytes(Article(5))));

        Assert.Equal(
            [
                "a.md was not stored: there is another file of that name; tick “Replace files of the same name” to replace it.",
                "virus.exe was not stored: such files are no articles.",
                ".. was not stored: its name holds nothing that a file could be called.",
                "An upload may have 4 files; e.md was not stored, nor what came after it.",
            ],
            await RefusalsAsync(client));
        Assert.Equal(["a.md", "b.md"], StoredIn(archive));
        Assert.Equal(Article(1), await File.ReadAllTextAsync(Path.Combine(archive.SeedsPath, "uploads", "a.md")));

        await UploadAsync(client, replaces: true, ("a.md", Bytes(Article(9))));

        Assert.Equal(Article(9), await File.ReadAllTextAsync(Path.Combine(archive.SeedsPath, "uploads", "a.md")));
    }

    [Fact]
    public async Task Two_files_of_one_name_in_one_upload_do_not_replace_each_other()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);

        await UploadAsync(client, replaces: true, ("2023/index.md", Bytes(Article(1))), ("2024/index.md", Bytes(Article(2))), ("copy/index.md", Bytes(Article(1))));

        Assert.Equal(["2024/index.md was not stored: this upload has another file of that name."], await RefusalsAsync(client));
        Assert.Equal(Article(1), await File.ReadAllTextAsync(Path.Combine(archive.SeedsPath, "uploads", "index.md")));
        await archive.LoggedAsync("Import 1 \"Finished\"");
        Assert.Equal(1, await archive.ReadAsync(database => database.ImportEntries.CountAsync()));
    }

    [Fact]
    public async Task What_came_whole_before_an_upload_broke_off_is_imported_and_stands_in_the_log()
    {
        await using var archive = new ArchiveFactory(output);
        archive.UseKestrel(0);
        archive.StartServer();
        await Administrator.CreateAsync(archive);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = archive.Address };
        await Administrator.TrySignInAsync(client, Administrator.Name, Administrator.Password);
        var request = Bytes(
            $"POST {Address} HTTP/1.1\r\nHost: {archive.Address.Authority}\r\nCookie: {handler.CookieContainer.GetCookieHeader(archive.Address)}\r\n"
            + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n"
            + $"--b\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{await TokenAsync(client)}\r\n"
            + $"--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.md\"\r\n\r\n{Article(1)}\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"b.md\"\r\n\r\nThe first words of a file that never");
        using (var connection = new TcpClient())
        {
            await connection.ConnectAsync(archive.Address.Host, archive.Address.Port);
            await connection.GetStream().WriteAsync(request);
            await ArchiveFactory.UntilAsync(() => StoredIn(archive).Contains("a.md"));
        }

        await archive.LoggedAsync("Import 1 \"Finished\"");
        await ArchiveFactory.UntilAsync(() => archive.ReadAsync(database => database.AuditEntries.AnyAsync(e => e.Action == AuditAction.SeedsUploaded && e.Subject == "a.md")));
        Assert.Equal(["a.md"], StoredIn(archive));
    }

    [Fact]
    public async Task A_name_that_leads_elsewhere_is_stored_among_the_uploads()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);

        await UploadAsync(client, ("../../evil.md", Bytes(Article(1))), (@"..\worse.md", Bytes(Article(2))));

        Assert.Equal(["evil.md", "worse.md"], StoredIn(archive));
        Assert.False(File.Exists(Path.Combine(archive.Folder, "evil.md")));
    }

    [Fact]
    public async Task Zip_slip_zip_bombs_and_symbolic_links_in_an_archive_are_refused_and_reported()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);
        var evil = UploadedZip.Of(("good.md", Article(1)), ("../slip.md", Article(2)), ("bomb.md", new string('a', 8_000_000)), ("link.md", "/etc/passwd"));

        await UploadAsync(client, ("evil.zip", UploadedZip.Linked(evil, "link.md")));
        await archive.LoggedAsync("Import 1 \"Finished\"");

        Assert.Equal(["uploads/evil.zip/good.md"], await archive.ReadAsync(database => database.Articles.Select(a => a.SeedPath).ToListAsync()));
        var failed = await archive.ReadAsync(database => database.ImportEntries.Where(e => e.ArticleId == null).OrderBy(e => e.SeedPath).Select(e => e.SeedPath + ": " + e.Reason).ToListAsync());
        Assert.Equal(3, failed.Count);
        Assert.Contains(failed, f => f.Contains("slip.md", StringComparison.Ordinal) && f.Contains("leads out of the archive", StringComparison.Ordinal));
        Assert.Contains(failed, f => f.Contains("link.md", StringComparison.Ordinal) && f.Contains("symbolic link", StringComparison.Ordinal));
        Assert.Contains(failed, f => f.Contains("bomb.md", StringComparison.Ordinal));
        Assert.Equal(["evil.zip"], StoredIn(archive));
    }

    [Fact]
    public async Task A_link_in_place_of_the_folder_is_not_followed()
    {
        await using var archive = new ArchiveFactory(output);
        var elsewhere = Directory.CreateDirectory(Path.Combine(archive.Folder, "elsewhere")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(archive.SeedsPath, "uploads"), elsewhere);
        var client = await Administrator.SignInAsync(archive);

        await UploadAsync(client, ("a.md", Bytes(Article(1))));

        Assert.Contains("is a symbolic link", Assert.Single(await RefusalsAsync(client)));
        Assert.Empty(Directory.GetFiles(elsewhere));
    }

    [Fact]
    public async Task Where_nobody_may_write_to_the_seeds_folder_uploads_lie_beside_the_database_and_are_read_with_every_import()
    {
        await using var archive = new ArchiveFactory(output) { SeedsPath = "/proc/self/task" }; // not even root may
        var client = await Administrator.SignInAsync(archive);

        await UploadAsync(client, ("a.md", Bytes(Article(1))));
        await archive.LoggedAsync("Import 1 \"Finished\"");

        Assert.Equal([Path.Combine(archive.Folder, "uploads", "a.md")], await archive.ReadAsync(database => database.Articles.Select(a => a.SeedPath).ToListAsync()));
    }

    [Theory]
    [InlineData(false, "first.md")]
    [InlineData(true, "second.md")]
    public async Task A_form_without_its_end_is_said_to_have_broken_off_and_where(bool hasFirst, string last)
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);
        var form = Form(await TokenAsync(client), false, hasFirst ? [("first.md", Bytes(Article(1))), ("second.md", Bytes(Article(2)))] : [("first.md", Bytes(Article(1)))]);
        var bytes = await form.ReadAsByteArrayAsync();
        var cut = new ByteArrayContent(bytes[..^60]);
        cut.Headers.ContentType = form.Headers.ContentType;

        await client.PostAsync(Address, cut);

        Assert.Equal([$"The upload broke off in {last}; that was not stored, nor what came after it."], await RefusalsAsync(client));
        Assert.Equal(hasFirst ? ["first.md"] : [], StoredIn(archive));
    }

    [Fact]
    public async Task A_forged_upload_stores_nothing()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(Address, Form("forged", false, [("a.md", Bytes(Article(1)))]))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(Address, Form(null, false, [("a.md", Bytes(Article(1)))]))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(Address, new ByteArrayContent([1, 2, 3]))).StatusCode);
        Assert.False(Directory.Exists(Path.Combine(archive.SeedsPath, "uploads")));
    }

    private static string Article(int number) => Seeds.Article.Replace("The bridge", $"Bridge {number}", StringComparison.Ordinal);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static List<string?> StoredIn(ArchiveFactory archive) =>
        Directory.Exists(Path.Combine(archive.SeedsPath, "uploads")) ? [.. Directory.GetFiles(Path.Combine(archive.SeedsPath, "uploads")).Select(Path.GetFileName).Order(StringComparer.Ordinal)] : [];

    private static Task<HttpResponseMessage> UploadAsync(HttpClient client, params (string Name, byte[] Content)[] files) => UploadAsync(client, false, files);

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, bool replaces, params (string Name, byte[] Content)[] files)
    {
        var answer = await client.PostAsync(Address, Form(await TokenAsync(client), replaces, files));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer;
    }

    private static async Task<string> TokenAsync(HttpClient client)
    {
        var form = (await client.GetPageAsync("/admin/import")).QuerySelector($"form[action='{Address}']")!;
        Assert.Equal("__RequestVerificationToken", form.QuerySelector("input")!.GetAttribute("name")); // read before anything is stored
        return form.QuerySelector("input")!.GetAttribute("value")!;
    }

    private static async Task<List<string>> RefusalsAsync(HttpClient client) =>
        [.. (await client.GetPageAsync("/admin/import")).QuerySelectorAll("[role=alert] li").Select(l => l.TextContent)];

    private static async Task<List<string>> RefusalsAsync(HttpClient client, IEnumerable<string> cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/admin/import") { Headers = { { "Cookie", string.Join("; ", cookies) } } };
        return [.. (await (await client.SendAsync(request)).PageAsync()).QuerySelectorAll("[role=alert] li").Select(l => l.TextContent)];
    }

    private static async Task<List<string>> CookiesOfAsync(StreamReader answer)
    {
        var cookies = new List<string>();
        while (await answer.ReadLineAsync() is { Length: > 0 } header)
        {
            if (header.StartsWith("Set-Cookie: ", StringComparison.OrdinalIgnoreCase))
            {
                cookies.Add(header["Set-Cookie: ".Length..].Split(';')[0]);
            }
        }

        return cookies;
    }

    private static MultipartFormDataContent Form(string? token, bool replaces, (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        if (token is not null)
        {
            form.Add(new StringContent(token), "__RequestVerificationToken");
        }

        if (replaces)
        {
            form.Add(new StringContent("true"), "replace");
        }

        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }

        return form;
    }
}
