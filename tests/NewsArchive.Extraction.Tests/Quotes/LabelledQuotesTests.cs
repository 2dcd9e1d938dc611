using NewsArchive.Benchmarks.People.Measuring;
using NewsArchive.Benchmarks.Quotes.Measuring;

namespace NewsArchive.Extraction.Tests.Quotes;

/// <summary>The articles whose quotes were labelled by hand: that they are all there, and how well the quotes are found.</summary>
public class LabelledQuotesTests
{
    [Fact]
    public void The_quotes_of_every_sample_are_labelled() =>
        Assert.Equal(LabelledSet.PathsIn(LabelledSet.SamplesFolder), LabelledQuotes.SamplePaths());

    [Fact]
    public void Quotes_and_speakers_are_found_as_well_as_the_README_promises()
    {
        var score = QuoteScore.Of(QuoteComparison.OfAll(LabelledQuotes.Read()));

        ReadmeFloor.Check("Quote F1", score.Segments.F1);
        ReadmeFloor.Check("Kind accuracy", score.Kinds.Ratio);
        ReadmeFloor.Check("Speaker accuracy", score.Speakers.Ratio);
        ReadmeFloor.Check("Person accuracy", score.Persons.Ratio);
        ReadmeFloor.Check("Quote and speaker F1", score.EndToEnd.F1);
        ReadmeFloor.Check("Scare quotes without speaker", 1 - score.ScareSpoken.Ratio);
    }
}
