using NewsArchive.Extraction;

namespace NewsArchive.Store.Corrections;

/// <summary>Where a quote that somebody wants to add can stand.</summary>
internal static class NewQuote
{
    private const int LongestTold = 80;

    /// <summary>The first place of the words that no quote has; null, with the reason in a sentence, where there is none.</summary>
    public static (TextSpan? Span, string? Problem) Place(StoredArticle stored, string words)
    {
        var places = QuotePlace.AllOf(stored.Shown.Text, words);
        if (places.Count == 0)
        {
            var told = QuotePlace.WithoutMarks(words);
            return (null, $"The words “{(told.Length > LongestTold ? told[..LongestTold] + "…" : told)}” do not stand in the article's text.");
        }

        if (places.FirstOrDefault(p => !stored.Shown.Quotes.Any(q => q.Span.Overlaps(p))) is { End: > 0 } free)
        {
            return stored.Parsed.Quotes.Any(q => q.Span == free)
                ? (null, "The parser has this quote and somebody removed it: undo that correction instead.")
                : (free, null);
        }

        var index = stored.Shown.Quotes.ToList().FindIndex(q => q.Span.Overlaps(places[0]));
        return (null, $"Quote {stored.Numbers[index]} stands there already: “{stored.Shown.Quotes[index].Span.Of(stored.Shown.Text)}”. Remove it first if it is none.");
    }
}
