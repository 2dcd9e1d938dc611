using NewsArchive.Benchmarks.People.Measuring;

namespace NewsArchive.Benchmarks.Quotes.Measuring;

/// <summary>The articles of the repository whose quotes were labelled by hand.</summary>
internal static class LabelledQuotes
{
    private const string Ending = ".quotes";
    private const string Samples = "samples/";

    private static readonly string Folder = RepositoryFolder.Of("tests/NewsArchive.Benchmarks/Quotes/Gold");

    /// <summary>The seeds whose quotes are labelled, by their paths under <see cref="LabelledSet.SeedsFolder"/>, in order.</summary>
    public static IEnumerable<string> SamplePaths() => LabelledSet.PathsIn(Path.Combine(Folder, Samples), Ending);

    /// <summary>All articles: the samples, and further ones full of hard cases.</summary>
    /// <exception cref="FormatException">A label contradicts its text; the message names file and line.</exception>
    public static List<QuotedArticle> Read() =>
        [.. LabelledSet.PathsIn(Folder, Ending).Select(path => QuoteLabelReader.Read(path, TextOf(path), File.ReadAllText(Path.Combine(Folder, path + Ending))))];

    public static bool IsSample(QuotedArticle article) => article.File.StartsWith(Samples, StringComparison.Ordinal);

    // The texts of the samples stand among the articles whose people are labelled.
    private static string TextOf(string path) => path.StartsWith(Samples, StringComparison.Ordinal)
        ? LabelledSet.ReadSample(path[Samples.Length..]).Text
        : File.ReadAllText(Path.Combine(Folder, path)).ReplaceLineEndings("\n").TrimEnd('\n');
}
