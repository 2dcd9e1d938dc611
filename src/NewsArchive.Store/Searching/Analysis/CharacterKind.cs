using System.Globalization;
using System.Text;

namespace NewsArchive.Store.Searching.Analysis;

/// <summary>What a character does to the word that it stands in.</summary>
internal enum CharacterKind
{
    /// <summary>Ends it.</summary>
    Other,

    /// <summary>A letter or digit of it.</summary>
    Letter,

    /// <summary>Belongs to the letter before it.</summary>
    Mark,

    /// <summary>Is not there to the reader: a soft hyphen, a zero-width space, the apostrophe of a transliteration.</summary>
    Ignored,

    /// <summary>A letter of a script that writes no spaces, or endings that are words elsewhere: a word of its own, so that a phrase finds a longer one.</summary>
    Unspaced,
}

internal static class CharacterKinds
{
    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    /// <summary>The kind of the character at an index outside ASCII; half of a torn surrogate pair is no letter.</summary>
    /// <param name="width">In UTF-16 units.</param>
    public static CharacterKind At(string text, int index, out int width)
    {
        width = 1;
        if (!Rune.TryGetRuneAt(text, index, out var rune))
        {
            return CharacterKind.Other;
        }

        width = rune.Utf16SequenceLength;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.ModifierLetter when IsApostrophe(rune.Value) => CharacterKind.Ignored,
            UnicodeCategory.ModifierLetter when rune.Value is 0xFF9E or 0xFF9F => CharacterKind.Mark, // the halfwidth voicing marks of kana
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber => IsUnspaced(rune.Value) ? CharacterKind.Unspaced : CharacterKind.Letter,
            UnicodeCategory.NonSpacingMark when IsVariationSelector(rune.Value) => CharacterKind.Ignored,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharacterKind.Mark,
            UnicodeCategory.EnclosingMark or UnicodeCategory.Format => CharacterKind.Ignored,
            _ => CharacterKind.Other,
        };
    }

    public static bool IsVariationSelector(int c) => c is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or 0x034F;

    /// <summary>"Kazanʹ", "ʿAbd", "Hawaiʻi", "Marʼyana".</summary>
    public static bool IsApostrophe(int c) => c is >= 0x02B9 and <= 0x02BF;

    // Thai and Lao, Burmese, Khmer, kana, Han, Hangul.
    private static bool IsUnspaced(int c) => c
        is (>= 0x1100 and <= 0x11FF) or (>= 0x3131 and <= 0x318E) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3005 and <= 0x3007) or (>= 0x3031 and <= 0x3035) or (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9D) or (>= 0x1B000 and <= 0x1B16F) or (>= 0x20000 and <= 0x3FFFF);
}
