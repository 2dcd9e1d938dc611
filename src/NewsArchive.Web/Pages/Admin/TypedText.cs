using NewsArchive.Store.Corrections;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>What somebody typed into a form.</summary>
internal static class TypedText
{
    /// <summary>On one line, with single spaces; null where there is nothing.</summary>
    public static string? Words(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words ? words : null;

    /// <summary>Why a correction was made: its words, cut to what is kept.</summary>
    public static string? Reason(string? text) => Words(text) is { } words ? words[..Math.Min(words.Length, Correction.MaxReasonLength)] : null;
}
