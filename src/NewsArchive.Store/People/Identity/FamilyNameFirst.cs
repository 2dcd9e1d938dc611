using System.Collections.Frozen;
using NewsArchive.Extraction.People.Names;

namespace NewsArchive.Store.People.Identity;

/// <summary>Turns names round that are written as Hungarians do. Which word is the family name, the words themselves must say: an article in English quotes them so, too, and one in Hungarian also names others.</summary>
internal static class FamilyNameFirst
{
    private static readonly FrozenSet<string> GivenNamesOfHungarians = WordLists.Lines("hungarian-given-names.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"Kelemenfy Viktor" is "Viktor Kelemenfy"; "László Viktor" may be either and stays, as every other name does.</summary>
    public static string GivenNameFirst(string name)
    {
        var words = name.Normalize().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var given = words.Length;
        while (given > 1 && GivenNamesOfHungarians.Contains(words[given - 1].ToLowerInvariant()))
        {
            given--;
        }

        return given == words.Length || IsNoFamilyName(words[0]) ? name : string.Join(' ', [.. words[given..], .. words[..given]]);
    }

    // "K. Viktor" is somebody of whom a court tells no more.
    private static bool IsNoFamilyName(string word) => word.Length < 3 || word.Contains('.', StringComparison.Ordinal) || GivenNames.Knows(word);
}
