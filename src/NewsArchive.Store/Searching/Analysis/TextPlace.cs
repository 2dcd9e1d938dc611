namespace NewsArchive.Store.Searching.Analysis;

/// <summary>What stands at a place of a text; nothing behind its end.</summary>
internal static class TextPlace
{
    /// <summary>Whether an apostrophe opens a possessive ending: "Putin’s", "Sir Keir's"; not the "s" of "o’ship".</summary>
    public static bool IsPossessive(string text, int apostrophe) =>
        apostrophe + 1 < text.Length && text[apostrophe + 1] is 's' or 'S' && !IsLetter(text, apostrophe + 2) && !IsMark(text, apostrophe + 2);

    public static bool IsHyphen(string text, int at) => at < text.Length && CharacterKinds.IsHyphen(text[at]);

    /// <summary>Whether it is a letter or a digit.</summary>
    public static bool IsLetter(string text, int at) => at < text.Length
        && (text[at] < 128 ? char.IsAsciiLetterOrDigit(text[at]) : CharacterKinds.At(text, at, out _) == CharacterKind.Letter);

    /// <summary>Whether it is an accent of the letter before it.</summary>
    public static bool IsMark(string text, int at) => at < text.Length && text[at] >= 128 && CharacterKinds.At(text, at, out _) is CharacterKind.Mark;
}
