namespace NewsArchive.Web.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "NewsArchive.sln"))
            ? folder.FullName
            : Find(folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside a checkout."));
}
