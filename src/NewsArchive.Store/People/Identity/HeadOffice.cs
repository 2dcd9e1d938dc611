using System.Text.RegularExpressions;
using NewsArchive.Extraction.People.Names;

namespace NewsArchive.Store.People.Identity;

/// <summary>The offices whose holders articles name by title and surname alone, even where they name them first: "President Hale". Of nobody else is that the custom.</summary>
internal static partial class HeadOffice
{
    // As English, German, French, Spanish, Portuguese and Italian articles write them.
    private static readonly Dictionary<string, string> Offices = new(StringComparer.OrdinalIgnoreCase)
    {
        ["president"] = "president",
        ["pres."] = "president",
        ["vice president"] = "vice president",
        ["prime minister"] = "prime minister",
        ["premier"] = "prime minister",
        ["chancellor"] = "chancellor",
        ["taoiseach"] = "prime minister",
        ["präsident"] = "president",
        ["präsidentin"] = "president",
        ["us-präsident"] = "president",
        ["bundespräsident"] = "president",
        ["bundeskanzler"] = "chancellor",
        ["bundeskanzlerin"] = "chancellor",
        ["kanzler"] = "chancellor",
        ["kanzlerin"] = "chancellor",
        ["président"] = "president",
        ["présidente"] = "president",
        ["presidente"] = "president",
        ["presidenta"] = "president",
    };

    /// <summary>"hale|president" for who is a head of state or government by one of their roles in an article; null for all others, former ones too.</summary>
    /// <param name="name">In full, or a surname alone.</param>
    public static string? KeyOf(string name, IEnumerable<string> roles)
    {
        foreach (var role in roles)
        {
            if (OfficeOf(role) is { } office && SurnameOf(name) is { } surname)
            {
                return $"{surname}|{office}";
            }
        }

        return null;
    }

    /// <summary>The surname of a full name, or of a single word that can be one; null for another.</summary>
    public static string? SurnameOf(string name) => NameForm.Of(name) is { } form ? form.Surname
        : NameLetters.WordsOf(name) is [{ Length: > 1 } only] ? NameVariants.Surname(only) : null;

    // "U.S. President", "China's President", but not "Harvard President", "former president", "Vice President" of a company that is named
    private static string? OfficeOf(string role)
    {
        var words = Separator().Split(Possessive().Replace(role.Trim(), ""));
        for (var first = Math.Max(0, words.Length - 2); first < words.Length; first++)
        {
            if (Offices.TryGetValue(string.Join(' ', words[first..]), out var office))
            {
                return words[..first].All(Nations.Has) ? office : null;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?:['’]s|(?<=s)['’])(?=\s)")]
    private static partial Regex Possessive();
}
