using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Tests.Quotes;

/// <summary>Finds the quotes of a text whose people the test names, so that no rule for names stands between.</summary>
internal static class Quoting
{
    public static IReadOnlyList<Found> Find(string text, params string[] people) => [.. Raw(text, people).Select(quote => new Found(text, quote))];

    public static IReadOnlyList<ExtractedQuote> Raw(string text, params string[] people) =>
        new QuoteFinder().Find(text, Tokenizer.Tokenize(text), [.. people.Select(name => Person(text, name))]);

    public static Found Single(string text, params string[] people) => Assert.Single(Find(text, people));

    // "mayor: Ada Hale" is Ada Hale, who has the role of mayor; her last name is a mention as well.
    private static ExtractedPerson Person(string text, string entry)
    {
        var parts = entry.Split(": ");
        var name = parts[^1];
        var last = name.Split(' ')[^1];
        var mentions = new List<ExtractedMention>();
        for (var at = text.IndexOf(last, StringComparison.Ordinal); at >= 0; at = text.IndexOf(last, at + 1, StringComparison.Ordinal))
        {
            var start = at + last.Length - name.Length;
            var isFull = start >= 0 && text.AsSpan(start).StartsWith(name, StringComparison.Ordinal);
            mentions.Add(new ExtractedMention(new TextSpan(isFull ? start : at, at + last.Length)));
        }

        return new ExtractedPerson(name, [last], parts.Length > 1 ? parts[0] : null, mentions);
    }
}

/// <summary>A quote as words, which a test compares more readily than spans.</summary>
internal sealed record Found(string Text, string? Speaker, string? Person, string? Cue, QuoteKind Kind)
{
    public Found(string text, ExtractedQuote quote)
        : this(quote.Span.Of(text), quote.Speaker?.Of(text), quote.Person, quote.Cue?.Of(text), quote.Kind)
    {
    }
}
