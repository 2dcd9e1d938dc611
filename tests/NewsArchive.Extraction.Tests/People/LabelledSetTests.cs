using System.Globalization;
using System.Text.RegularExpressions;
using NewsArchive.Benchmarks;
using NewsArchive.Benchmarks.People.Measuring;
using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Tests.People;

/// <summary>The articles whose people were labelled by hand: that they are those of the seeds, and how well the people are found.</summary>
public class LabelledSetTests
{
    private static readonly Lazy<PeopleScore> Score = new(() =>
    {
        var finder = new PersonFinder();
        return PeopleScore.Of([.. LabelledSet.Read().Select(a => new ArticleComparison(a, finder.Find(a.Text, Tokenizer.Tokenize(a.Text))))]);
    });

    public static TheoryData<string> Samples => [.. LabelledSet.PathsIn(LabelledSet.SamplesFolder)];

    [Fact]
    public void Every_sample_is_labelled()
    {
        var seeds = Directory.EnumerateFiles(LabelledSet.SeedsFolder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(LabelledSet.SeedsFolder, f).Replace('\\', '/'))
            .Where(ArticleExtractor.Reads)
            .Order(StringComparer.Ordinal);

        Assert.Equal(seeds, LabelledSet.PathsIn(LabelledSet.SamplesFolder));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_labelled_text_is_the_body_of_its_seed(string path)
    {
        var body = Read.Article(path, File.ReadAllBytes(Path.Combine(LabelledSet.SeedsFolder, path))).Text.Split('\n');
        var labelled = LabelledSet.ReadSample(path).Text.Split('\n');

        var line = Enumerable.Range(0, Math.Max(body.Length, labelled.Length)).FirstOrDefault(i => body.ElementAtOrDefault(i) != labelled.ElementAtOrDefault(i), -1);
        Assert.True(line < 0, $"{path}.gold differs from its seed from line {line + 1} on.\nseed: {body.ElementAtOrDefault(line)}\ngold: {labelled.ElementAtOrDefault(line)}");
    }

    [Fact]
    public void Mentions_persons_and_roles_are_found_as_well_as_the_README_promises()
    {
        AssertFloor("Mention F1", Score.Value.Mentions);
        AssertFloor("Person F1", Score.Value.Persons);
        AssertFloor("Role F1", Score.Value.Roles);
    }

    private static void AssertFloor(string measure, Tally tally)
    {
        var row = Regex.Match(File.ReadAllText(RepositoryFolder.Of("README.md")), $@"^\| {measure} \| (0\.\d+) \|", RegexOptions.Multiline);
        Assert.True(row.Success, $"README.md has no row “{measure}”");
        var floor = double.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.True(tally.F1 >= floor, $"{measure} is {tally.F1:0.0000} and README.md promises {floor:0.000}; the benchmarks’ “accuracy 100” lists the mistakes");
    }
}
