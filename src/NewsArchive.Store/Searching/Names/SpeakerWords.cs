using System.Buffers;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Names;

/// <summary>Tells whom the words for a speaker mean: "Aldous Prenn’s office" is an office and "a lawyer of Aldous Prenn" a lawyer, neither is Prenn.</summary>
public static class SpeakerWords
{
    // What follows them says more of the speaker: "the captain | of the ferry", "a builder | in the town".
    private static readonly HashSet<string> Links = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "for", "at", "in", "with", "from", "to", "on", "by", "under", "near", "against", "behind", "over", "who", "whose", "which", "that", "as",
    };

    // "one of the pilots" is a pilot.
    private static readonly HashSet<string> Quantities = new(StringComparer.OrdinalIgnoreCase)
    {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "some", "several", "many", "most", "all", "both", "each", "either", "none", "another", "any", "few",
    };

    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:()—–");

    /// <summary>The terms of the words up to the one that says who speaks; names and descriptions end with it.</summary>
    public static IReadOnlyList<string> TermsOf(string speaker) => QueryWord.Of(HeadOf(speaker)).Terms;

    /// <summary>Whether a part of a name or description means the speaker: it reaches into the word that says who speaks.</summary>
    /// <param name="folded">As <see cref="FoldedText"/> gives it, not empty.</param>
    public static bool Mean(string speaker, string folded)
    {
        var (all, head) = (FoldedText.Of(speaker), FoldedText.Of(HeadOf(speaker)));
        var last = head.LastIndexOf(' ') + 1;
        for (var at = all.IndexOf(folded, StringComparison.Ordinal); at >= 0 && at < head.Length; at = all.IndexOf(folded, at + 1, StringComparison.Ordinal))
        {
            if (at + folded.Length > last)
            {
                return true;
            }
        }

        return false;
    }

    private static string HeadOf(string speaker)
    {
        var end = speaker.AsSpan().IndexOfAny(Marks);
        var words = (end < 0 ? speaker : speaker[..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var certain = words is [var quantity, "of", _, ..] && Quantities.Contains(quantity) ? 2 : 1;
        return string.Join(' ', words.Take(certain).Concat(words.Skip(certain).TakeWhile(w => !Links.Contains(w))));
    }
}
