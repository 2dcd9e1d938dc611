using System.Collections.Frozen;

namespace NewsArchive.Store.People;

/// <summary>What spellings of one full name share: no case, accents, initials or transliteration.</summary>
public static class PersonKey
{
    // Given names that English outlets transliterate in several ways, each to the commonest in English news.
    private static readonly FrozenDictionary<string, string> GivenNames = new Dictionary<string, string>
    {
        ["dmitri"] = "dmitry", ["dmitriy"] = "dmitry", ["dmytro"] = "dmitry", ["dimitri"] = "dmitry",
        ["aleksandr"] = "alexander", ["alexandr"] = "alexander", ["oleksandr"] = "alexander",
        ["aleksei"] = "alexei", ["alexey"] = "alexei", ["aleksey"] = "alexei",
        ["sergei"] = "sergey", ["serhiy"] = "sergey", ["sergiy"] = "sergey",
        ["andrei"] = "andrey", ["andriy"] = "andrey", ["andrii"] = "andrey",
        ["yuri"] = "yury", ["yuriy"] = "yury", ["iurii"] = "yury",
        ["mikhael"] = "mikhail", ["nikolai"] = "nikolay", ["mykola"] = "nikolay",
        ["evgeny"] = "yevgeny", ["evgeni"] = "yevgeny", ["yevgeni"] = "yevgeny", ["evgeniy"] = "yevgeny",
        ["vasily"] = "vasily", ["vasili"] = "vasily", ["vasiliy"] = "vasily",
        ["muhammad"] = "mohammed", ["mohammad"] = "mohammed", ["mohamed"] = "mohammed", ["muhammed"] = "mohammed",
    }.ToFrozenDictionary();

    /// <summary>The key of a full name; null for a name of a single word, which says too little to be one person.</summary>
    public static string? Of(string name)
    {
        var words = FoldedText.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
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
}
