namespace NewsArchive.Web.Importing;

/// <summary>How much an administrator may upload at a time.</summary>
internal sealed record UploadLimits(long MaxFileBytes, long MaxTotalBytes, int MaxFiles)
{
    public static UploadLimits Read(IConfiguration configuration) => new(
        configuration.GetValue("Uploads:MaxFileBytes", 100L << 20),
        configuration.GetValue("Uploads:MaxTotalBytes", 1L << 30),
        configuration.GetValue("Uploads:MaxFiles", 1_000));
}
