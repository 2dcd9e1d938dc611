namespace NewsArchive.Store.People.Identity;

/// <summary>Appearances under one name with one set of fields, which are all the rules look at.</summary>
/// <param name="Name">As it is spelled.</param>
/// <param name="Count">The number of appearances.</param>
/// <param name="Split">The correction by which they are another person's than the rules say.</param>
internal sealed record Evidence(string Name, RoleField Fields, int Count, int? Split = null);
