using NewsArchive.Extraction;

namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>What must be true of every article, whatever it was read from.</summary>
public static class ArticleFaults
{
    /// <summary>The first promise that an article breaks; null where it keeps all.</summary>
    public static string? Find(ExtractedArticle article)
    {
        var text = article.Text;
        return text.Length == 0 || text != text.Trim() || text.Contains("\n\n\n", StringComparison.Ordinal) ? "the text is empty or has more space than one blank line"
            : article.Formatting.Any(f => f.Start < 0 || f.Start >= f.End || f.End > text.Length) ? "a format lies outside the text"
            : article.Links.Any(l => l.Span is { } span && (!IsInside(span, text) || span.Of(text) != l.Text)) ? "a link's span does not hold its words"
            : article.Links.Any(l => l.Href is { } href && !href.StartsWith("http://", StringComparison.Ordinal) && !href.StartsWith("https://", StringComparison.Ordinal)) ? "a link leads to something that is no web address"
            : article.People.SelectMany(p => p.Mentions).Any(m => !IsInside(m.Span, text) || m.Span.Length == 0) ? "a mention lies outside the text"
            : Overlap(article) ? "a mention overlaps another"
            : article.Quotes.Any(q => !IsInside(q.Span, text)) ? "a quote lies outside the text"
            : text.AsSpan().ContainsAny('\uE000', '\uE001', '\0') ? "the text holds marks that are the program's own"
            : null;
    }

    private static bool Overlap(ExtractedArticle article)
    {
        var mentions = article.People.SelectMany(p => p.Mentions).OrderBy(m => m.Span.Start).ToList();
        return mentions.Zip(mentions.Skip(1)).Any(pair => pair.Second.Span.Start < pair.First.Span.End);
    }

    private static bool IsInside(TextSpan span, string text) => span.Start >= 0 && span.End <= text.Length;
}
