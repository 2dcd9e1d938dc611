namespace NewsArchive.Extraction.People;

/// <summary>One person of one article, under the fullest name that the article gives.</summary>
/// <param name="Name">The fullest name, without honorific or possessive.</param>
/// <param name="Aliases">The other forms under which the article names them, in order of appearance.</param>
/// <param name="Role">The first description that the article attaches to the name.</param>
/// <param name="Mentions">Every mention by name, in order of the text.</param>
public sealed record ExtractedPerson(string Name, IReadOnlyList<string> Aliases, string? Role, IReadOnlyList<ExtractedMention> Mentions);

/// <summary>A person named at a span, and the span of the role that the article attaches to them there.</summary>
public sealed record ExtractedMention(TextSpan Span, TextSpan? Role = null);
