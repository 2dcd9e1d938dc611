using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsArchive.Extraction;

namespace NewsArchive.Web.Commands;

/// <summary>The JSON form of an extraction, one object a line.</summary>
internal static class ParseOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // read by programs and people, never put into HTML
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string ToJson(string path, ExtractionResult result) =>
        JsonSerializer.Serialize(result.Article is { } article ? Shape(path, article) : Failure(path, result.Error!), Options);

    private static object Failure(string path, ExtractionError error) =>
        new { Path = path, Status = "error", Error = error.Line is { } line ? $"line {line}: {error.Reason}" : error.Reason };

    private static object Shape(string path, ExtractedArticle article)
    {
        var text = article.Text;
        return new
        {
            Path = path,
            Status = "ok",
            Error = (string?)null,
            article.Title,
            article.PublishedOn,
            article.Authors,
            article.Source,
            Url = article.Url?.ToString(),
            article.Language,
            Text = text,
            People = article.People.Select(p => new
            {
                p.Name,
                p.Aliases,
                p.Role,
                Mentions = p.Mentions.Select(m => Span(text, m.Span)),
            }),
            Quotes = article.Quotes.Select(q => new
            {
                Text = q.Span.Of(text),
                q.Span.Start,
                q.Span.End,
                q.Kind,
                Speaker = q.Speaker is { } speaker ? Span(text, speaker) : null,
                q.Person,
                Cue = q.Cue?.Of(text),
                q.Rule,
                q.Confidence,
            }),
            Links = article.Links.Select(l => new { l.Text, l.Href, l.Rel, l.Span?.Start, l.Span?.End }),
            article.Images,
            article.Origins,
            article.Notes,
        };
    }

    private static object Span(string text, TextSpan span) => new { span.Start, span.End, Text = span.Of(text) };
}
