using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NewsArchive.Extraction.Tests;

/// <summary>An extraction in the shape that <c>newsarchive parse</c> prints.</summary>
internal static class CaseOutput
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static JsonNode Of(ExtractionResult result) =>
        JsonSerializer.SerializeToNode(result.Article is { } article ? Article(article) : Error(result.Error!), Options)!;

    private static object Error(ExtractionError error) => new { Status = "error", Error = error.Reason, error.Line };

    private static object Article(ExtractedArticle article) => new
    {
        Status = "ok",
        article.Title,
        article.PublishedOn,
        article.Authors,
        article.Source,
        article.SourceName,
        Url = article.Url?.ToString(),
        article.Language,
        article.Text,
        People = article.People.Select(p => new { p.Name, p.Role, p.Aliases }),
        Quotes = article.Quotes.Select(q => new { Text = q.Span.Of(article.Text), q.Kind, Speaker = q.Speaker?.Of(article.Text), q.Person }),
        Links = article.Links.Select(l => new { l.Text, l.Href, l.Rel, InText = l.Span?.Of(article.Text) }),
        Formatting = article.Formatting.Select(f => new { Text = f.Span.Of(article.Text), f.Format }),
        article.Images,
        Origins = article.Origins.ToDictionary(o => o.Field, o => o.Line is { } line ? $"{o.Place}, line {line}" : o.Place),
        Notes = article.Notes.Select(n => n.Line is { } line ? $"line {line}: {n.Message}" : n.Message),
    };
}
