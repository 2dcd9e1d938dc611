namespace NewsArchive.Store.Searching.Analysis;

/// <summary>What a word may be in which one letter is wrong.</summary>
public static class LetterEdits
{
    // The letters of folded terms, by the script that a word's first letter is of.
    private static readonly string[] Alphabets =
    [
        "abcdefghijklmnopqrstuvwxyz",
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџ",
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤپچژگ",
        "אבגדהוזחטיכלמנסעפצקרשתךםןףץ",
    ];

    /// <summary>All that differ by a letter that is missing, too many, wrong or swapped with its neighbour: some five hundred for nine letters; none for a script whose letters are not known.</summary>
    public static IReadOnlyCollection<string> Of(string word)
    {
        if (word.Length == 0 || Alphabets.FirstOrDefault(a => a.Contains(word[0], StringComparison.Ordinal)) is not { } alphabet)
        {
            return [];
        }

        var edits = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at <= word.Length; at++)
        {
            var (head, tail) = (word[..at], word[at..]);
            foreach (var letter in alphabet)
            {
                edits.Add($"{head}{letter}{tail}");
                if (tail.Length > 0)
                {
                    edits.Add($"{head}{letter}{tail[1..]}");
                }
            }

            if (tail.Length > 0)
            {
                edits.Add(head + tail[1..]);
            }

            if (tail.Length > 1)
            {
                edits.Add($"{head}{tail[1]}{tail[0]}{tail[2..]}");
            }
        }

        edits.Remove(word);
        return edits;
    }
}
