using System.Globalization;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Store.Corrections;

/// <summary>A field as corrections write it: one line that a reader understands and that can be read back.</summary>
public static class FieldValue
{
    private const string Separator = "; ";

    /// <summary>"2024-11-06".</summary>
    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"Jane Doe; John Roe"; null for nobody.</summary>
    public static string? Of(IReadOnlyList<string> authors) => authors.Count == 0 ? null : string.Join(Separator, authors);

    /// <summary>A person's name, “words” for an unnamed speaker; null for nobody.</summary>
    public static string? OfSpeaker(string? person, string? words) => person ?? (words is null ? null : $"“{words}”");

    public static string Of(QuoteKind kind) => kind.ToString().ToLowerInvariant();

    public static DateOnly? Day(string? value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static IReadOnlyList<string> Authors(string? value) =>
        value is null ? [] : value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words for an unnamed speaker; null where the value is a name.</summary>
    public static string? SpeakerWords(string? value) => value is ['“', .. var words, '”'] ? words : null;

    internal static string? Of(ExtractedArticle article, CorrectedField field) => field switch
    {
        CorrectedField.Title => article.Title,
        CorrectedField.PublishedOn => Of(article.PublishedOn),
        CorrectedField.Authors => Of(article.Authors),
        CorrectedField.Source => article.Source,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    internal static string? Of(ExtractedQuote quote, string text, CorrectedField field) => field switch
    {
        CorrectedField.Speaker => OfSpeaker(quote.Person, quote.Speaker?.Of(text)),
        CorrectedField.Kind => Of(quote.Kind),
        CorrectedField.Existence => quote.Span.Of(text),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
