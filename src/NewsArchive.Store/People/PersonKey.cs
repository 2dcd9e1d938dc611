using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsArchive.Store.People;

/// <summary>What spellings of one full name share: no case, accents, initials or transliteration.</summary>
public static partial class PersonKey
{
    // Given names that English outlets transliterate in several ways, each with the others after it.
    private static readonly FrozenDictionary<string, string> GivenNames = new[]
    {
        "dmitry dmitri dmitriy dmytro dimitri",
        "alexander aleksandr alexandr oleksandr",
        "alexei aleksei alexey aleksey",
        "sergey sergei serhiy sergiy",
        "andrey andrei andriy andrii",
        "yury yuri yuriy iurii",
        "nikolay nikolai mykola",
        "yevgeny evgeny evgeni yevgeni evgeniy",
        "vasily vasili vasiliy",
        "mohammed muhammad mohammad mohamed muhammed",
    }
        .Select(names => names.Split(' '))
        .SelectMany(names => names.Skip(1).Select(other => (other, names[0])))
        .ToFrozenDictionary(n => n.other, n => n.Item2);

    /// <summary>The key of a full name; null for a name of a single word, which says too little to be one person.</summary>
    public static string? Of(string name)
    {
        var words = FoldedText.Of(Nickname().Replace(name, " ")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var full = words.Where(w => w.Length > 1).ToArray();
        if (words.Length < 2)
        {
            return null;
        }

        // "Donald J. Trump" is Donald Trump, but "J. K. Rowling" has nothing else to go by.
        var kept = full.Length >= 2 ? full : words;
        return string.Join(' ', kept.Select((word, i) => i == 0 ? GivenNames.GetValueOrDefault(word, word) : Surname(word)));
    }

    // "Zelenskyy", "Zelenskiy", "Zelenskii" and "Zelenski" are all Zelensky.
    private static string Surname(string word)
    {
        var stem = word.TrimEnd('y', 'i', 'j');
        return stem.Length >= 4 && stem.Length < word.Length && stem.EndsWith("sk", StringComparison.Ordinal) ? stem + "y" : word;
    }

    // "Gilbert “Bosun” Tarrabee" is Gilbert Tarrabee.
    [GeneratedRegex("""\s[“"‘'(][^”"’')]+[”"’')](?=\s)""")]
    private static partial Regex Nickname();
}
