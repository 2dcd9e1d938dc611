using NewsArchive.Extraction;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Snippets;

/// <summary>Tells names that hyphens make of others.</summary>
internal static class DoubleName
{
    /// <summary>Whether a hyphen joins a name to another one, as in "Vasska-Holm"; not as in "Holm-backed" or "post-Holm".</summary>
    public static bool Holds(string text, TextSpan name) => IsJoinedBefore(text, name.Start) || IsJoinedBehind(text, name.End);

    private static bool IsJoinedBefore(string text, int start)
    {
        if (start < 2 || !CharacterKinds.IsHyphen(text[start - 1]))
        {
            return false;
        }

        var word = start - 1;
        while (word > 0 && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        return char.IsUpper(text[word]);
    }

    private static bool IsJoinedBehind(string text, int end) => end + 1 < text.Length && CharacterKinds.IsHyphen(text[end]) && char.IsUpper(text[end + 1]);
}
