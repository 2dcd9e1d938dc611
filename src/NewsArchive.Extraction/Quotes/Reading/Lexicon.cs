using System.Collections.Frozen;

namespace NewsArchive.Extraction.Quotes.Reading;

/// <summary>Looks up what a word may be.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, WordClass> Classes = Build();
    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Classes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The classes of a word, whatever its case; an unknown word in -ly counts as an adverb.</summary>
    public static WordClass Of(ReadOnlySpan<char> word)
    {
        if (Lookup.TryGetValue(word, out var found))
        {
            return found;
        }

        return word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) ? WordClass.Adverb : WordClass.None;
    }

    private static FrozenDictionary<string, WordClass> Build()
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, kind) in SentenceWords.All().Concat(SpeechVerbs.Forms()))
        {
            classes[word] = classes.GetValueOrDefault(word) | kind;
        }

        return classes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
