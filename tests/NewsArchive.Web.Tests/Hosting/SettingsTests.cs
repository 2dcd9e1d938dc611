using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using NewsArchive.Web.Hosting;
using NewsArchive.Web.Tests.Commands;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Hosting;

public sealed partial class SettingsTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_setting_that_the_code_reads_stands_in_the_README()
    {
        var root = Repository.Root;
        var readme = File.ReadAllText(Path.Combine(root, "README.md"));
        var settings = Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .SelectMany(f => SettingRead().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups["connection"].Success ? $"ConnectionStrings:{m.Groups["connection"].Value}" : m.Groups["name"].Value)
            .Distinct()
            .ToList();

        Assert.Contains("ConnectionStrings:Archive", settings);
        Assert.Contains("Admin:Password", settings);
        Assert.All(settings, s => Assert.True(readme.Contains($"`{s}`"), $"README.md does not name `{s}`"));
    }

    [Fact]
    public void Every_setting_of_ours_is_known_by_its_name()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var table = readme[readme.IndexOf("| Setting |", StringComparison.Ordinal)..readme.IndexOf("### Backups", StringComparison.Ordinal)];
        var told = SettingTold().Matches(table).Select(m => m.Value.Trim('`')).Where(s => !s.StartsWith("Serilog:", StringComparison.Ordinal) && !s.StartsWith("Kestrel:", StringComparison.Ordinal));

        Assert.Equal(KnownSettings.Names.Order(), told.Distinct().Order());
    }

    [Theory]
    [InlineData("Archive:SeedPath", "Archive:SeedsPath")]
    [InlineData("archive:importeveryday", "Archive:ImportEvery")]
    [InlineData("Archiv:WatchSeeds", "Archive:WatchSeeds")]
    [InlineData("Uploads:MaxFileByte", "Uploads:MaxFileBytes")]
    [InlineData("Serilog:MinimumLvel", "Serilog:MinimumLevel")]
    [InlineData("Archive:SeedsPath:0", "Archive:SeedsPath")]
    public void A_name_that_there_is_not_is_told_with_the_nearest_one(string setting, string nearest)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(setting, "secret"), new("Archive:ImportAtStart", "true"), new("PATH", "/bin"), new("Kestrel:Endpoints:Http:Url", "x"), new("npm:config", "x"), new("Serilog:WriteTo:0:Name", "Console")]).Build();

        Assert.Equal($"There is no setting {setting}, so it does nothing; did you mean {nearest}?", Assert.Single(KnownSettings.Complaints(configuration, [])));
    }

    [Fact]
    public void The_command_line_is_meant_for_us_alone() =>
        Assert.Equal(
            ["There is no setting Seed, so it does nothing; did you mean Archive:SeedsPath?", "There is no setting WatchSeeds, so it does nothing; did you mean Archive:WatchSeeds?"],
            KnownSettings.Complaints(new ConfigurationBuilder().Build(), ["--WatchSeeds=true", "--Seed=x", "--Urls=http://localhost:1", "--environment=Production", "--Archive:SeedsPath=a=b"]));

    [Fact]
    public async Task A_server_tells_it_once()
    {
        await using var archive = new ArchiveFactory(output).With("Archive:SeedPath", "elsewhere");
        _ = archive.CreateClient();

        Assert.Contains("did you mean Archive:SeedsPath?", Assert.Single(archive.LoggedLines, l => l.Contains("There is no setting", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_command_tells_it_on_standard_error_and_goes_on_and_also_a_sink_of_Serilog_that_there_is_not()
    {
        using var folder = new WorkFolder();
        Seeds.Write(folder.Seeds, 1);
        var environment = new Dictionary<string, string> { ["Archive__Something"] = "1" };

        var (exitCode, _, errors) = await NewsArchiveProcess.RunAsync(folder.Path, environment, "", "import", "--Archive:SeedPath=x", "--Serilog:WriteTo:0:Name=Fil");

        Assert.Equal(0, exitCode);
        Assert.Contains("newsarchive: There is no setting Archive:SeedPath, so it does nothing; did you mean Archive:SeedsPath?", errors);
        Assert.Contains("newsarchive: There is no setting Archive:Something", errors);
        Assert.Contains("newsarchive: Of the settings under Serilog something does nothing: Unable to find a method called Fil.", errors);
        Assert.DoesNotContain("Candidate", errors);
        Assert.DoesNotContain("Exception", errors);
    }

    [GeneratedRegex(@"`[A-Z]\w+:\w+`")]
    private static partial Regex SettingTold();

    [GeneratedRegex("""GetConnectionString\("(?<connection>[^"]+)"|(?:[cC]onfiguration\[|\bGetValue(?:<\w+>)?\(|GetSection\(|GetEnvironmentVariable\()"(?<name>[^"]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex SettingRead();
}
