namespace NewsArchive.Extraction.People;

/// <summary>The names of a text that are one person's.</summary>
/// <param name="Mentions">Indices into the names, in order.</param>
/// <param name="SharedName">The full name that no mention gives whole: "Bill Clinton" of "Bill and Hillary Clinton"; else null.</param>
internal sealed record JoinedPerson(List<int> Mentions, string? SharedName);
