using System.Globalization;

namespace NewsArchive.Web.Commands;

/// <summary>Texts of seeds on a terminal: one line, and nothing in it that the terminal would obey.</summary>
internal static class TerminalText
{
    /// <summary>Where a seed is, as compilers print it, so that editors open the file at the line.</summary>
    public static string Place(string seedsPath, string seedPath, int? line) =>
        Path.Combine(seedsPath, seedPath) + (line is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "");

    // A headline may hold escape sequences, or marks that turn the direction of what follows.
    public static string Safe(string text) => string.Create(text.Length, text, (line, from) =>
    {
        for (var i = 0; i < line.Length; i++)
        {
            line[i] = char.IsWhiteSpace(from[i]) ? ' '
                : char.IsControl(from[i]) || CharUnicodeInfo.GetUnicodeCategory(from[i]) == UnicodeCategory.Format ? '\uFFFD'
                : from[i];
        }
    });
}
