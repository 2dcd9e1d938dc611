using NewsArchive.Extraction.Quotes.Runs;

namespace NewsArchive.Extraction.Tests.Quotes;

/// <summary>Whatever the mixture of marks, its runs are in order, and a text full of them is read as quickly as any.</summary>
public class HostileMarksTests
{
    private const int Many = 100_000;

    private static readonly string[] Scraps =
    [
        "“", "”", "\"", "„", "‟", "«", "»", "「", "」", "『", "』", "‘", "’", "'", "`", "''", "``", "‹", "›", "＂", " ", " ", "\n\n", "\u202F", "\u202A", ".", ",", ":", "—", "(", ")", "[", "]", "…",
        "=", "6", "92", "s", "We stay", "n", "em", "I", "said", "\uD83D\uDE00", "\uD83D", "é", "|",
    ];

    [Fact]
    public void Runs_of_any_mixture_are_in_order_and_inside_the_text()
    {
        var random = new Random(20240306);
        for (var i = 0; i < 20_000; i++)
        {
            Check(string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Scraps[random.Next(Scraps.Length)])));
        }
    }

    [Theory]
    [InlineData("“a ", Many / 2)]
    [InlineData("“A. ", Many)]
    [InlineData("“a” ", Many)]
    [InlineData("\"a ", Many / 2)]
    [InlineData("«a ", 1)]
    [InlineData("‘a ", 1)]
    [InlineData("a’s’ ", 0)]
    [InlineData("a,” ", Many / 2)]
    [InlineData("I am.” ", 1)]
    [InlineData("=\"", 0)]
    [InlineData("\u202A", 0)]
    [InlineData("“\u202A", 1)]
    [InlineData("6\" ", 0)]
    [InlineData("“A.\n\n", Many)]
    public void Many_marks_give_the_runs_that_few_give(string scrap, int runs) =>
        Assert.Equal(runs, QuotedRunFinder.Find(string.Concat(Enumerable.Repeat(scrap, Many))).Count);

    private static void Check(string text)
    {
        var end = 0;
        foreach (var run in QuotedRunFinder.Find(text))
        {
            Assert.True(run.Outer.Start >= end && run.Outer.End <= text.Length, text);
            Assert.True(run.Outer.Contains(run.Span) && run.Span.Length > 0, text);
            var words = run.Span.Of(text);
            Assert.Equal(words.Trim(), words);
            Assert.DoesNotContain("\n\n", words, StringComparison.Ordinal);
            end = run.Outer.End;
        }
    }
}
