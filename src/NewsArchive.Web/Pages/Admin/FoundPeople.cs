namespace NewsArchive.Web.Pages.Admin;

/// <summary>A form that looks for people by name, and whom it found.</summary>
/// <param name="Address">The page that the form stands on.</param>
/// <param name="Looked">What was looked for; null where nothing was.</param>
/// <param name="MergeInto">Into whom one of the found is to be merged; null where each is to be corrected.</param>
public sealed record FoundPeople(string Address, string? Looked, IReadOnlyList<PersonSide> People, int? MergeInto);
