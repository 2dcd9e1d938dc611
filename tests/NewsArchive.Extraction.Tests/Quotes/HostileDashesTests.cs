using NewsArchive.Extraction.Quotes;
using NewsArchive.Extraction.Quotes.Dialogues;
using NewsArchive.Extraction.Quotes.Runs;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Tests.Quotes;

/// <summary>Whatever the mixture of dashes and marks, runs are in order, and a text full of them is read as quickly as any.</summary>
public class HostileDashesTests
{
    private const int Many = 30_000;

    private static readonly string[] Scraps =
        ["–", "—", "-", " – ", " — ", ",", ".", "?", "!", "…", ":", " ", " ", "\n\n", "«", "»", "“", "”", "¿", "(", "Мы", "да", " сказал ", " сказал Орлов", " он", " как ", "\uD83D\uDE00", "\uD83D", "6"];

    [Fact]
    public void Runs_of_any_mixture_are_in_order_and_inside_the_text()
    {
        var random = new Random(20240306);
        for (var i = 0; i < 20_000; i++)
        {
            var text = "— Мы" + string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Scraps[random.Next(Scraps.Length)]));
            var end = 0;
            foreach (var run in Runs(text))
            {
                Assert.True(run.Outer.Start >= end && run.Outer.End <= text.Length && run.Outer.Contains(run.Span) && run.Span.Length > 0, text);
                Assert.DoesNotContain("\n\n", run.Span.Of(text), StringComparison.Ordinal);
                end = run.Outer.End;
            }
        }
    }

    [Theory]
    [InlineData("— Мы, — сказал он. ", Many)]
    [InlineData("— Мы, — сказал он.\n\n", Many)]
    [InlineData("— Мы ", 0)]
    [InlineData("!", 0)]
    [InlineData("— Мы!!! ", 0)]
    [InlineData("сказал: ", 0)]
    [InlineData("Он: — Мы ", 0)]
    public void Many_dashes_give_the_runs_that_few_give(string scrap, int runs)
    {
        var text = string.Concat(Enumerable.Repeat(scrap, Many));
        Assert.Equal(runs, new QuoteFinder().Find(text, Tokenizer.Tokenize(text), [], "ru").Count);
    }

    private static IReadOnlyList<QuotedRun> Runs(string text) => DialogueFinder.Add(text, Tokenizer.Tokenize(text), QuotedRunFinder.Find(text), "ru");
}
