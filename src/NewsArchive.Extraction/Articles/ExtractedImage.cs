namespace NewsArchive.Extraction.Articles;

/// <summary>A picture of the article. Only its words are kept: the archive shows no foreign files.</summary>
public sealed record ExtractedImage(string? Credit, string? Caption, string? Src);
