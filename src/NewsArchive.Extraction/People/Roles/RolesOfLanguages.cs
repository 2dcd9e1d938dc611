namespace NewsArchive.Extraction.People.Roles;

/// <summary>What roles in languages that are not English tell.</summary>
public static class RolesOfLanguages
{
    /// <summary>The walk of life of a role ("politics", "sport"), by its head: "ministre de la Justice". Null where the head tells none, or the language is not listed.</summary>
    /// <param name="language">An ISO 639-1 code.</param>
    public static string? WalkOf(string role, string language) => LanguageRoleWords.Of(language)?.WalkOf(role);
}
