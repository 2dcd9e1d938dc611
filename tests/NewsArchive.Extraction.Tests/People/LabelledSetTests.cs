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
        var seeds = LabelledSet.PathsIn(LabelledSet.SeedsFolder, "").Where(ArticleExtractor.Reads);

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
        ReadmeFloor.Check("Mention F1", Score.Value.Mentions.F1);
        ReadmeFloor.Check("Person F1", Score.Value.Persons.F1);
        ReadmeFloor.Check("Role F1", Score.Value.Roles.F1);
    }
}
