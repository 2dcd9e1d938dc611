using NewsArchive.Web.Importing;

namespace NewsArchive.Web.Hosting;

/// <summary>What an operator sets about the archive; paths are relative to the current folder.</summary>
/// <param name="ConnectionString">Where the database is.</param>
/// <param name="SeedsPath">The folder of article files.</param>
/// <param name="ImportAtStart">Whether the seeds are imported at every start.</param>
/// <param name="WatchSeeds">Whether seeds are imported as soon as they change.</param>
/// <param name="ImportEvery">When the seeds are imported beside that; null for never.</param>
internal sealed record ArchiveSettings(string ConnectionString, string SeedsPath, bool ImportAtStart, bool WatchSeeds, ImportEvery? ImportEvery)
{
    /// <exception cref="FormatException">A setting cannot be read.</exception>
    public static ArchiveSettings Read(IConfiguration configuration) => new(
        Given(configuration.GetConnectionString("Archive")) ?? "Data Source=data/archive.db",
        Given(configuration["Archive:SeedsPath"]) ?? "seeds",
        Switch(configuration["Archive:ImportAtStart"], "Archive:ImportAtStart") ?? true,
        Switch(configuration["Archive:WatchSeeds"], "Archive:WatchSeeds") ?? false,
        EveryOf(configuration["Archive:ImportEvery"]));

    // A variable that is handed through but has no value (SEEDS= in a compose file) is as good as none.
    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static bool? Switch(string? value, string setting) =>
        Given(value) is not { } text ? null
        : bool.TryParse(text, out var isOn) ? isOn
        : throw new FormatException($"{setting} is \"{text}\", which is neither true nor false");

    private static ImportEvery? EveryOf(string? text) =>
        Given(text) is not { } given ? null
        : ImportEvery.TryParse(given.Trim(), out var every) ? every
        : throw new FormatException($"Archive:ImportEvery is \"{text}\", which is neither a time span between a minute and 30 days, as \"06:00:00\", nor a time of the day, as \"06:00\"");
}
