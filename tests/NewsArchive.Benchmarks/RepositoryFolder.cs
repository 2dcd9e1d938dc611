namespace NewsArchive.Benchmarks;

/// <summary>Paths inside the repository, from wherever in it a program or a test is started.</summary>
internal static class RepositoryFolder
{
    private static readonly string Root = FindRoot();

    public static string Of(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsArchive.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? ".";
    }
}
