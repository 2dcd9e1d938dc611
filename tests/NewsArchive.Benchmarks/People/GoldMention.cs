using NewsArchive.Extraction;

namespace NewsArchive.Benchmarks.People;

/// <summary>A person named at a span, as a reader of the article would say.</summary>
/// <param name="Person">The fullest name that the article gives; null where the article leaves open who is meant.</param>
/// <param name="Roles">
/// The descriptions that stand at this mention, without article or possessive pronoun. Where there are several, as in "Sergeant
/// Nuala O’Fenwick, a police spokeswoman", any of them is right.
/// </param>
internal sealed record GoldMention(TextSpan Span, string? Person, IReadOnlyList<string> Roles);
