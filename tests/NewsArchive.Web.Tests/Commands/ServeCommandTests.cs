using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using NewsArchive.Store;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Commands;

namespace NewsArchive.Web.Tests.Commands;

public sealed partial class ServeCommandTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_first_start_imports_the_seeds_and_a_second_one_imports_nothing_again()
    {
        Seeds.Write(folder.Seeds, 2);
        await using (var first = NewsArchiveProcess.Start(folder.Path, "--urls", "http://127.0.0.1:0"))
        {
            var line = await first.SaidAsync("listens on");

            Assert.Matches(@"NewsArchive listens on http://127\.0\.0\.1:\d+ and holds 2 articles\.$", line);
            Assert.Contains("2 new, 0 changed, 0 unchanged", first.Output);
            using var client = new HttpClient { BaseAddress = new Uri(Address().Match(line).Value) };
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/css/site.css")).StatusCode);
            Assert.Equal(0, await first.TerminateAsync());
            Assert.Empty(Directory.GetFiles(Path.Combine(folder.Path, "data"), "archive.db-*")); // whoever copies the one file has all
        }

        await using var second = NewsArchiveProcess.Start(folder.Path, "serve", "--urls", "http://127.0.0.1:0");

        Assert.EndsWith("and holds 2 articles.", await second.SaidAsync("listens on"));
        Assert.Contains("0 new, 0 changed, 2 unchanged", second.Output);
    }

    [Fact]
    public async Task An_index_of_an_older_kind_is_built_anew_while_the_archive_is_open()
    {
        Seeds.Write(folder.Seeds, 3);
        await NewsArchiveProcess.RunAsync(folder.Path, "import");
        var data = Path.Combine(folder.Path, "data");
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(data, "archive.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE SearchSegments SET Version = 1";
            await command.ExecuteNonQueryAsync();
        }

        var importing = ImportLock.TryTake(new ArchiveFolder(data, "archive.db")); // it waits as long as somebody imports
        var environment = new Dictionary<string, string> { ["Archive__ImportAtStart"] = "false" };
        await using var served = NewsArchiveProcess.Start(folder.Path, environment, "--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = new Uri(Address().Match(await served.SaidAsync("listens on")).Value) };
        await served.SaidAsync("The search index lacks 3 articles");
        var (home, before) = (await client.GetStringAsync("/"), await client.GetStringAsync("/search?q=bridge"));
        importing!.Dispose();
        await served.SaidAsync("The search index is complete");
        var after = await client.GetStringAsync("/search?q=bridge");

        const string Notice = "The search index is being built anew: 3 articles are not in it yet.";
        Assert.Contains(Notice, home);
        Assert.Contains(Notice, before);
        Assert.Contains(">0 articles</h2>", before);
        Assert.DoesNotContain("built anew", after);
        Assert.Contains(">3 articles</h2>", after);
    }

    [Fact]
    public async Task An_address_in_the_environment_takes_the_default_s_place()
    {
        await using var served = NewsArchiveProcess.Start(folder.Path, new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" });

        Assert.Matches(@"listens on http://127\.0\.0\.1:\d+ and holds 0 articles\.$", await served.SaidAsync("listens on"));
    }

    [Fact]
    public async Task Settings_that_are_handed_through_without_a_value_are_as_good_as_none()
    {
        var environment = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["Serilog__MinimumLevel"] = "" };
        await using var served = NewsArchiveProcess.Start(folder.Path, environment, "--urls", "");

        Assert.Matches(@"listens on http://127\.0\.0\.1:\d+ and holds 0 articles\.$", await served.SaidAsync("listens on"));
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_is_one_line_on_standard_error()
    {
        var keys = Directory.CreateDirectory(Path.Combine(folder.Path, "data", "keys"));
        var key = Path.Combine(keys.FullName, "key-1.xml");
        File.CreateSymbolicLink(key, Path.Combine(folder.Path, "gone.xml")); // root may read what belongs to others, but not what is not there

        var (exitCode, output, errors) = await NewsArchiveProcess.RunAsync(folder.Path, "--urls", "http://127.0.0.1:0");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Equal($"newsarchive: Could not find file '{key}'.", errors);
    }

    [Fact]
    public async Task A_command_that_is_cancelled_before_it_began_says_so()
    {
        var command = new Command("wait");
        command.SetAction((_, _) => Task.FromException<int>(new OperationCanceledException()));

        Assert.Equal(1, await CommandLine.RunAsync(new RootCommand { command }, ["wait"]));
    }

    [Fact]
    public async Task A_port_in_use_is_one_line_on_standard_error()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var (exitCode, output, errors) = await NewsArchiveProcess.RunAsync(folder.Path, "--urls", $"http://{taken.LocalEndpoint}");

        Assert.Equal(1, exitCode);
        Assert.Equal($"newsarchive: Failed to bind to address http://{taken.LocalEndpoint}: address already in use.", errors);
        Assert.DoesNotContain("   at ", output);
    }

    [Theory]
    [InlineData("seeds", "cannot start: The archive's connection string names no file: seeds is a folder")]
    [InlineData("seeds/text.md", "cannot open the database (seeds/text.md)")] // a file that is no database
    [InlineData("seeds/text.md/archive.db", "cannot open the database (seeds/text.md/archive.db)")] // in a file
    [InlineData("readonly.db;Mode=ReadOnly", "cannot open the database (readonly.db)")]
    [InlineData("/proc/none/archive.db", "cannot open the database (/proc/none/archive.db)")] // where nobody may write, root included
    public async Task A_database_that_cannot_be_opened_is_one_line_on_standard_error(string path, string reason)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Seeds, "text.md"), Seeds.Article);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "readonly.db"), "");

        var (exitCode, output, errors) = await NewsArchiveProcess.RunAsync(folder.Path, $"--ConnectionStrings:Archive=Data Source={path}");

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"newsarchive: {reason}", errors);
        Assert.DoesNotContain('\n', errors);
        Assert.Equal("", output);
    }

    [Theory]
    [InlineData("--ConnectionStrings:Archive=nonsense")]
    [InlineData("--urls=nonsense")]
    [InlineData("--urls=http://localhost:99999")]
    [InlineData("--urls=http://127.0.0.1:0/archive")]
    [InlineData("--urls=https://127.0.0.1:0")] // without a certificate
    [InlineData("--Admin:UserName=ada")]
    [InlineData("--Serilog:MinimumLevel=Loud")]
    [InlineData("--Serilog:MinimumLevel:Override:Microsoft=Loud")]
    public async Task A_setting_that_makes_no_sense_is_one_line_on_standard_error(string setting)
    {
        var (exitCode, output, errors) = await NewsArchiveProcess.RunAsync(folder.Path, setting);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("newsarchive: cannot ", errors);
        Assert.DoesNotContain('\n', errors);
        Assert.DoesNotContain("   at ", output);
    }

    [Fact]
    public async Task A_first_administrator_with_a_short_password_is_one_line_on_standard_error()
    {
        var settings = new Dictionary<string, string> { ["Admin__UserName"] = "ada", ["Admin__Password"] = "too short" };

        var (exitCode, _, errors) = await NewsArchiveProcess.RunAsync(folder.Path, settings, "");

        Assert.Equal(1, exitCode);
        Assert.Equal("newsarchive: cannot create the first administrator: Passwords must be at least 12 characters.", errors);
    }

    [Theory]
    [InlineData("srve")]
    [InlineData("serve", "--nonsense")]
    [InlineData("parse")]
    [InlineData("parse", "")]
    [InlineData("admin", "create")]
    public async Task Wrong_usage_ends_with_2_and_shows_the_help(params string[] arguments)
    {
        var (exitCode, output, errors) = await NewsArchiveProcess.RunAsync(folder.Path, arguments);

        Assert.Equal(2, exitCode);
        Assert.NotEqual("", errors);
        Assert.Contains("Usage:", output);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "data")));
    }

    [Fact]
    public async Task Help_names_every_command_and_the_version_is_told()
    {
        var (_, help, _) = await NewsArchiveProcess.RunAsync(folder.Path, "--help");
        var (exitCode, version, _) = await NewsArchiveProcess.RunAsync(folder.Path, "--version");

        Assert.All(new[] { "serve", "import", "parse", "reindex", "admin" }, command => Assert.Matches($@"(?m)^  {command}\b", help));
        Assert.Equal(0, exitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+$", version);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
