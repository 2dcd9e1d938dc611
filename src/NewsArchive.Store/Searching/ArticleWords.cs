using NewsArchive.Extraction;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Store.Searching;

/// <summary>What of an article can be found by its words.</summary>
/// <param name="Captions">Each once.</param>
/// <param name="Quotes">In the order of the text.</param>
/// <param name="Names">The names in it as they stand there, each once, in ordinal order.</param>
public sealed record ArticleWords(
    string? Title, IReadOnlyList<string> Authors, string Text, IReadOnlyList<string> Captions, IReadOnlyList<QuoteWords> Quotes, IReadOnlyList<string> Names)
{
    public static ArticleWords Of(ExtractedArticle article) => new(
        article.Title,
        article.Authors,
        article.Text,
        CaptionsOf(article.Images),
        [.. article.Quotes.Select(q => new QuoteWords(q.Span, q.Span.Of(article.Text), q.SpeakerIn(article.Text)))],
        [.. article.People.SelectMany(p => p.Mentions).Select(m => m.Span.Of(article.Text)).Distinct().Order(StringComparer.Ordinal)]);

    public static IReadOnlyList<string> CaptionsOf(IEnumerable<ExtractedImage> images) => [.. images.Select(i => i.Caption).OfType<string>().Distinct()];
}

/// <param name="Speaker">The words that name the speaker; null where nobody is known to have said it.</param>
public sealed record QuoteWords(TextSpan Span, string Text, string? Speaker);

/// <summary>An article's words as an engine's index takes them up.</summary>
public abstract class AnalyzedWords;

/// <summary>The words of several articles in the order in which an engine's index holds them.</summary>
public abstract class CollectedWords;

/// <summary>An article that is to be found, as its rows are.</summary>
/// <param name="QuoteIds">Of its quotes, in the order of the text.</param>
public sealed record IndexedArticle(int Id, DateOnly? PublishedOn, int? SourceId, IReadOnlyList<int> QuoteIds);
