using System.Collections.Frozen;

namespace NewsArchive.Store.People;

/// <summary>The name by which lists order a person, as a library's catalogue does: surname first, without case and accents.</summary>
public static class SortName
{
    /// <summary>What <see cref="Of"/> is called in the database.</summary>
    public const string DatabaseFunction = "person_sort_name";

    // Part of the surname where they are written large: Marine Le Pen is found under L, Vincent van Gogh under G.
    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        "Van", "Von", "Der", "Den", "De", "Da", "Di", "Do", "Dos", "Das", "Del", "Della", "Du", "La", "Le", "Les", "Ter", "Ten", "St", "St.", "Mac", "Mc");

    private static readonly FrozenSet<string> Suffixes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV");

    /// <summary>"holm  greta" for "Greta Holm": two spaces keep Holm before Holm Berg. Statements may ask for it too.</summary>
    public static string Of(string name)
    {
        var words = name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).AsSpan();
        if (words.Length == 0)
        {
            return "";
        }

        var end = words.Length;
        while (end > 2 && Suffixes.Contains(words[end - 1]))
        {
            end--;
        }

        var start = end - 1;
        while (start > 1 && Particles.Contains(words[start - 1]))
        {
            start--;
        }

        var surname = FoldedText.Of(WithoutArticle(string.Join(' ', words[start..end]!)));
        var rest = FoldedText.Of($"{string.Join(' ', words[..start]!)} {string.Join(' ', words[end..]!)}");
        return $"{surname}  {rest}".TrimEnd();
    }

    // Bashar al-Assad is found under A for Assad.
    private static string WithoutArticle(string surname) =>
        surname.StartsWith("al-", StringComparison.OrdinalIgnoreCase) || surname.StartsWith("el-", StringComparison.OrdinalIgnoreCase) ? surname[3..] : surname;
}
