using NewsArchive.Extraction.Quotes.Runs;

namespace NewsArchive.Extraction.Tests.Quotes;

/// <summary>The words of a text's quoted runs, which a test compares more readily than spans.</summary>
internal static class RunsOf
{
    public static IEnumerable<string> Text(string text) => QuotedRunFinder.Find(text).Select(run => run.Span.Of(text));
}
