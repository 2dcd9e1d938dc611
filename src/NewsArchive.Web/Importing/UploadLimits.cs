using System.Globalization;

namespace NewsArchive.Web.Importing;

/// <summary>How much an administrator may upload at a time.</summary>
internal sealed record UploadLimits(long MaxFileBytes, long MaxTotalBytes, int MaxFiles)
{
    /// <exception cref="FormatException">A limit is no number above zero.</exception>
    public static UploadLimits Read(IConfiguration configuration) => new(
        Limit(configuration["Uploads:MaxFileBytes"], "Uploads:MaxFileBytes", long.MaxValue) ?? 100L << 20,
        Limit(configuration["Uploads:MaxTotalBytes"], "Uploads:MaxTotalBytes", long.MaxValue) ?? 1L << 30,
        (int)(Limit(configuration["Uploads:MaxFiles"], "Uploads:MaxFiles", int.MaxValue) ?? 1_000));

    private static long? Limit(string? value, string setting, long max) =>
        string.IsNullOrWhiteSpace(value) ? null
        : long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var limit) && limit > 0 && limit <= max ? limit
        : throw new FormatException($"{setting} is \"{value}\", which is no number from 1 to {max.ToString(CultureInfo.InvariantCulture)}");
}
