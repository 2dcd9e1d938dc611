using NewsArchive.Extraction.Articles;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>A field of an article with where it was found and what is doubtful about it.</summary>
/// <param name="Value">Null where it is unknown.</param>
public sealed record ParsedField(ArticleField Field, string? Value)
{
    public string Name => NameOf(Field);

    /// <summary>Its element's on the page.</summary>
    public string Id => IdOf(Field);

    /// <summary>A page of the archive about the value, or the address that the value is.</summary>
    public string? Href { get; init; }

    /// <summary>What a link that leaves the archive carries.</summary>
    public string? Rel { get; init; }

    /// <summary>The value's own language, where it is words of the article.</summary>
    public string? Language { get; init; }

    /// <summary>In the words of the format: "JSON-LD datePublished".</summary>
    public string? Place { get; init; }

    /// <summary>What an editor has said instead of what was read.</summary>
    public CorrectionRow? Correction { get; init; }

    public LinePlace? Line { get; init; }

    /// <summary>What the file has, where it was read differently.</summary>
    public string? Written { get; init; }

    public IReadOnlyList<NoteView> Notes { get; init; } = [];

    public static string NameOf(ArticleField field) => field switch
    {
        ArticleField.PublishedOn => "Date",
        ArticleField.Url => "URL",
        _ => field.ToString(),
    };

    public static string IdOf(ArticleField field) => "field-" + NameOf(field).ToLowerInvariant();
}
