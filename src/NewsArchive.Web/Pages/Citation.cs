namespace NewsArchive.Web.Pages;

/// <summary>A quote as one line that can stand in another text.</summary>
public static class Citation
{
    /// <summary>Greta Holm, mayor: “It will hold” (Lindenau Courier, 6 November 2024), https://…#q3</summary>
    /// <param name="link">The quote's absolute address.</param>
    public static string Of(Speaker speaker, string words, string? outlet, DateOnly? day, string link)
    {
        // The comma before “…,” she said belongs to the reporter's sentence.
        var spoken = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(',');
        var where = (outlet is null ? "" : outlet + ", ") + (day is { } known ? Wording.Day(known) : "undated");
        return $"{speaker.Line}: “{spoken}” ({where}), {link}";
    }
}
