namespace NewsArchive.Benchmarks.People.Measuring;

/// <summary>The articles of the repository whose people were labelled by hand.</summary>
internal static class LabelledSet
{
    /// <summary>Marked texts of seeds, each under the seed's own path and ".gold".</summary>
    public static readonly string SamplesFolder = RepositoryFolder.Of("tests/NewsArchive.Benchmarks/People/Gold/samples");

    /// <summary>The seeds that the marked texts of <see cref="SamplesFolder"/> belong to.</summary>
    public static readonly string SeedsFolder = RepositoryFolder.Of("seeds/samples");

    private const string Ending = ".gold";

    /// <summary>All articles: the samples, further ones full of hard cases, and tables.</summary>
    public static List<GoldArticle> Read()
    {
        var folder = Path.GetDirectoryName(SamplesFolder)!;
        return [.. PathsIn(folder).Select(path => MarkedText.Read(path, File.ReadAllText(Path.Combine(folder, path + Ending)), !path.StartsWith("tables/", StringComparison.Ordinal)))];
    }

    /// <summary>The labelled text of one seed.</summary>
    /// <param name="seed">Its path under <see cref="SeedsFolder"/>.</param>
    public static GoldArticle ReadSample(string seed) =>
        MarkedText.Read(seed, File.ReadAllText(Path.Combine(SamplesFolder, seed + Ending)), isProse: true);

    /// <summary>The paths of a folder's files of an ending, which is left off, in order.</summary>
    public static IEnumerable<string> PathsIn(string folder, string ending = Ending) =>
        Directory.EnumerateFiles(folder, "*" + ending, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')[..^ending.Length])
            .Order(StringComparer.Ordinal);
}
