using System.Text.Json.Serialization;

namespace NewsArchive.Extraction.Articles;

/// <summary>What is said of an article as a whole. Written by name, so that what was once kept stays readable when another field is added.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ArticleField>))]
public enum ArticleField
{
    Title,
    PublishedOn,
    Authors,
    Source,
    Url,
    Language,
    Text,
}

/// <summary>Where in a file a field of its article was found.</summary>
/// <param name="Place">In the words of the format: "JSON-LD datePublished", "front matter date", "byline".</param>
/// <param name="Line">Counts from 1; null where the file has no line for it.</param>
/// <param name="Written">The value as the file has it, where it was read differently: "Nov. 6, 2024", "By Jane Doe and John Roe".</param>
public sealed record FieldOrigin(ArticleField Field, string Place, int? Line = null, string? Written = null);
