using System.Globalization;

namespace NewsArchive.Store.Searching;

/// <summary>Whom a query asks for: anybody of a name, or the one person of the archive who has an address.</summary>
/// <param name="Slug">The end of their address under /people; null for anybody of the name.</param>
public sealed record AskedPerson(string Name, string? Slug = null)
{
    private const char Sign = '@';

    /// <summary>Reads what stands behind "person:"; "@john-smith-sport" is one person, whose name only the archive knows: until it is asked, the words of the address stand for it.</summary>
    public static AskedPerson Of(string written) =>
        written.Length > 1 && written[0] == Sign && written.Skip(1).All(IsOfSlug) ? At(written[1..].ToLowerInvariant()) : new AskedPerson(written);

    /// <summary>The person who has an address.</summary>
    public static AskedPerson At(string slug) => new(slug.Replace('-', ' ').Trim(), slug);

    /// <summary>As the form's field for a name has it.</summary>
    public string Written => Slug is null ? Name : Sign + Slug;

    /// <summary>Of one person the name does not matter: it may not have been looked up yet.</summary>
    public bool Equals(AskedPerson? other) => other is not null && Slug == other.Slug && (Slug is not null || Name == other.Name);

    public override int GetHashCode() => (Slug ?? Name).GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Slug is null ? $"\"{Name}\"" : Written;

    private static bool IsOfSlug(char c) => c == '-' || char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
