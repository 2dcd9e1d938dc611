using System.Buffers;

namespace NewsArchive.Store.Searching.Analysis;

/// <summary>The apostrophe that stands for the last letter of a small French or Italian word: "l'hôpital", "qu’elle", "dell’arte".</summary>
internal static class Elision
{
    // Vowels, and the h that is not heard.
    private static readonly SearchValues<char> Seconds = SearchValues.Create("aeiouhàâäáèéêëìíîïòóôöùúûüæœAEIOUHÀÂÄÁÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜÆŒ");

    /// <summary>Whether an apostrophe between a word and a letter is one; not in "o'clock", "d'you" or "M'Bemba".</summary>
    /// <param name="word">Its letters small.</param>
    public static bool IsBetween(ReadOnlySpan<char> word, char letter) =>
        word is "l" or "d" or "j" or "m" or "t" or "s" or "n" or "c" or "qu" or "jusqu" or "lorsqu" or "puisqu" or "quoiqu" or "dell" or "nell" or "sull" or "dall" or "all" or "un"
        && Seconds.Contains(letter);
}
