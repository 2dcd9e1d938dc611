namespace NewsArchive.Store.Importing;

/// <summary>Reads a seed's bytes again, as an article names it.</summary>
public static class SeedContent
{
    /// <summary>The bytes of a seed; null where it is gone or cannot be read.</summary>
    /// <param name="seedsPath">The seeds folder.</param>
    /// <param name="seedPath">A path under it, or the full path of a seed from elsewhere.</param>
    public static byte[]? Read(string seedsPath, string seedPath)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(seedsPath, seedPath));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
