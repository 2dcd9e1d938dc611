using System.Text.RegularExpressions;

namespace NewsArchive.Web.Tests.Hosting;

public sealed partial class SettingsTests
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

    [GeneratedRegex("""GetConnectionString\("(?<connection>[^"]+)"|(?:[cC]onfiguration\[|\bGetValue(?:<\w+>)?\(|GetSection\(|GetEnvironmentVariable\()"(?<name>[^"]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex SettingRead();
}
