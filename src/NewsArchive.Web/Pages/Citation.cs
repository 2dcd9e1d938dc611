using System.Text.RegularExpressions;

namespace NewsArchive.Web.Pages;

/// <summary>A quote or an article as one line that can stand in another text.</summary>
public static partial class Citation
{
    /// <summary>Greta Holm, mayor: “It will hold” (Lindenau Courier, 6 November 2024), https://…#q3</summary>
    /// <param name="link">The quote's absolute address.</param>
    public static string Of(Speaker speaker, string words, string? outlet, DateOnly? day, string link)
    {
        // The comma before “…,” she said belongs to the reporter's sentence.
        var spoken = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(',');
        return $"{speaker.Line}: “{Inner(spoken)}” ({Wording.Published(outlet, day)}), {link}";
    }

    /// <summary>Ana Brask and Olof Lind, “The Wall Will Hold” (Lindenau Courier, 6 November 2024), https://…</summary>
    /// <param name="link">The article's absolute address.</param>
    public static string Of(IReadOnlyList<string> authors, string? headline, string? outlet, DateOnly? day, string link)
    {
        var by = authors.Count == 0 ? "" : Wording.Listed(authors) + ", ";
        return $"{by}“{Inner(Wording.Title(headline))}” ({Wording.Published(outlet, day)}), {link}";
    }

    // Marks inside marks are single ones.
    private static string Inner(string words) =>
        StraightPair().Replace(words.Replace('“', '‘').Replace('”', '’'), "‘$1’");

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex StraightPair();
}
