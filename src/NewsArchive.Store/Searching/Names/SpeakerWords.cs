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

    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:()—–");

    /// <summary>The terms of the words up to the one that says who speaks; names and descriptions end with it.</summary>
    public static IReadOnlyList<string> TermsOf(string speaker)
    {
        var end = speaker.AsSpan().IndexOfAny(Marks);
        var words = (end < 0 ? speaker : speaker[..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return QueryWord.Of(string.Join(' ', words.Take(1).Concat(words.Skip(1).TakeWhile(w => !Links.Contains(w))))).Terms;
    }
}
