namespace NewsArchive.Web.Pages.Admin;

/// <summary>What somebody typed into a form.</summary>
internal static class TypedText
{
    /// <summary>On one line, with single spaces; null where there is nothing.</summary>
    public static string? Words(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words ? words : null;
}
