namespace NewsArchive.Extraction.Links;

/// <summary>What a link is to its article.</summary>
public enum LinkRel
{
    Body,
    Related,
    Original,
    Image,
    Author,
}

/// <summary>A link of the article.</summary>
/// <param name="Href">An absolute http or https URL without tracking parameters; null where the file lost the target ("#").</param>
/// <param name="Span">Where its text stands in the article's text; null outside it.</param>
public sealed record ExtractedLink(string Text, string? Href, LinkRel Rel, TextSpan? Span = null);
