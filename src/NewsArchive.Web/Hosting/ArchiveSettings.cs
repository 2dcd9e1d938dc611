namespace NewsArchive.Web.Hosting;

/// <summary>What an operator sets about the archive; paths are relative to the current folder.</summary>
/// <param name="ConnectionString">Where the database is.</param>
/// <param name="SeedsPath">The folder of article files.</param>
/// <param name="ImportAtStart">Whether the seeds are imported at every start.</param>
internal sealed record ArchiveSettings(string ConnectionString, string SeedsPath, bool ImportAtStart)
{
    public static ArchiveSettings Read(IConfiguration configuration) => new(
        configuration.GetConnectionString("Archive") ?? "Data Source=data/archive.db",
        configuration["Archive:SeedsPath"] ?? "seeds",
        configuration.GetValue("Archive:ImportAtStart", true));
}
