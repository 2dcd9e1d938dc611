using NewsArchive.Store.Searching.Names;

namespace NewsArchive.Web.Hosting;

/// <summary>The names of all settings, so that one that is not there – "Archive:SeedPath" – is told rather than ignored.</summary>
internal static class KnownSettings
{
    /// <summary>Our own; all of them stand in the README.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "ConnectionStrings:Archive",
        "Archive:SeedsPath", "Archive:ImportAtStart", "Archive:WatchSeeds", "Archive:ImportEvery",
        "Uploads:MaxFileBytes", "Uploads:MaxTotalBytes", "Uploads:MaxFiles",
        "Admin:UserName", "Admin:Password",
        "Http:TrustedProxies",
    ];

    // What the command line may set of the framework's, with everything below it: https://learn.microsoft.com/aspnet/core/fundamentals/configuration and https://github.com/serilog/serilog-settings-configuration
    private static readonly string[] Framework =
    [
        "Urls", "Http_Ports", "Https_Ports", "AllowedHosts", "DetailedErrors", "Environment", "ContentRoot", "ApplicationName", "Kestrel", "Logging",
        "Serilog:MinimumLevel", "Serilog:WriteTo", "Serilog:AuditTo", "Serilog:Enrich", "Serilog:Filter", "Serilog:Destructure", "Serilog:Properties", "Serilog:Using", "Serilog:LevelSwitches", "Serilog:FilterSwitches",
    ];

    // Whoever has a variable Https__Something means something else; "Archiv__SeedsPath" is ours.
    private const int MaxWrongLetters = 2;

    private static readonly HashSet<string> Sections = new([.. Names.Select(SectionOf), "Serilog"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A sentence for each setting that nothing reads, once for each, whatever it is set to.</summary>
    /// <param name="configuration">All that is set, by variables, files or the command line.</param>
    /// <param name="arguments">What the command line sets: nobody but us reads that.</param>
    public static IEnumerable<string> Complaints(IConfiguration configuration, IEnumerable<string> arguments)
    {
        var set = configuration.AsEnumerable().Where(s => !string.IsNullOrEmpty(s.Value)).Select(s => s.Key).Where(IsMeantForUs);
        var named = arguments.Where(a => !a.EndsWith('=')).Select(a => a.TrimStart('-').Split('=')[0]);
        return set.Concat(named).Distinct(StringComparer.OrdinalIgnoreCase).Where(s => !IsKnown(s)).Order(StringComparer.Ordinal)
            .Select(s => $"There is no setting {s}, so it does nothing; did you mean {Nearest(s)}?");
    }

    private static bool IsMeantForUs(string setting) =>
        setting.Contains(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal) && SectionOf(setting) is var section
        && (Sections.Contains(section) || (!IsKnown(section) && Sections.Any(s => s.Length > 2 * MaxWrongLetters && Distance(s, section) <= MaxWrongLetters)));

    private static bool IsKnown(string setting) =>
        Names.Contains(setting, StringComparer.OrdinalIgnoreCase)
        || Framework.Any(f => setting.StartsWith(f, StringComparison.OrdinalIgnoreCase) && (setting.Length == f.Length || setting[f.Length] == ConfigurationPath.KeyDelimiter[0]));

    // One of the same section first, then one with the words in its own: "--Seed=folder".
    private static string Nearest(string setting) => Names.Concat(Framework).MinBy(name => (
        !SectionOf(name).Equals(SectionOf(setting), StringComparison.OrdinalIgnoreCase),
        !name.Contains(setting, StringComparison.OrdinalIgnoreCase),
        Math.Min(Distance(name, setting), Distance(ConfigurationPath.GetSectionKey(name), setting))))!;

    private static int Distance(string a, string b) => EditDistance.Within(a.ToUpperInvariant(), b.ToUpperInvariant(), int.MaxValue)!.Value;

    private static string SectionOf(string setting) => setting.Split(ConfigurationPath.KeyDelimiter)[0];
}
