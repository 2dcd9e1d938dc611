using NewsArchive.Benchmarks.Measuring;
using NewsArchive.Benchmarks.Quotes.Measuring;

namespace NewsArchive.Benchmarks.Quotes;

/// <summary>Prints how well quotes and their speakers are found.</summary>
internal static class QuoteAccuracy
{
    /// <summary>Prints all measures of the labelled articles, and as many mistakes as asked for.</summary>
    public static void Print(IReadOnlyList<QuotedArticle> articles, int mistakes)
    {
        var compared = QuoteComparison.OfAll(articles);
        Print("samples", QuoteScore.Of(compared.Where(c => LabelledQuotes.IsSample(c.Article))));
        Print("hard", QuoteScore.Of(compared.Where(c => !LabelledQuotes.IsSample(c.Article))));
        Print("all", QuoteScore.Of(compared));
        Report.Print(compared.SelectMany(a => a.Mistakes), mistakes);
    }

    private static void Print(string group, QuoteScore score)
    {
        Report.Print(group, "runs", score.Runs);
        Report.Print(group, "quotes", score.Segments);
        Report.Print(group, "kind", score.Kinds, "right");
        Report.Print(group, "speaker", score.Speakers, "right");
        Report.Print(group, " named", score.Named, "right");
        Report.Print(group, " described", score.Described, "right");
        Report.Print(group, " pronoun", score.Pronouns, "right");
        Report.Print(group, "person", score.Persons, "right");
        Report.Print(group, "end to end", score.EndToEnd);
        Report.Print(group, "scare", score.ScareSpoken, "given a speaker");
    }
}
