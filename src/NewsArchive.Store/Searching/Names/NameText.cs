using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Names;

/// <summary>Cuts names into the words by which they are found.</summary>
internal static class NameText
{
    /// <summary>Folded as the terms of the index are: "Bjørn O’Dowe-Hill" is "bjorn", "odowe" and "hill".</summary>
    public static string[] WordsOf(string name)
    {
        var words = FoldedText.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = TermFolding.Fold(words[i]);
        }

        return words;
    }
}
