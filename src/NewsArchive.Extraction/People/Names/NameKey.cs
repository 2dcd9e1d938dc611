namespace NewsArchive.Extraction.People.Names;

/// <summary>The spelling under which the variants of one word of a name are compared within one article. Never shown.</summary>
internal static class NameKey
{
    private const int ShortestVaried = 5;
    private const int ShortestBeforeEnding = 3;
    private const int LongestEnding = 6;

    // Longer endings first. "Zelenskyy", "Zelenskiy", "Zelenskii"; "Sergei" and "Sergey"; "Dmitri" and "Dmitry"; "Solovyev" and "Soloviev".
    private static readonly (string Written, string Key)[] Endings =
        [("iyev", "ev"), ("yev", "ev"), ("iev", "ev"), ("iya", "ia"), ("iia", "ia"), ("ey", "ey"), ("ei", "ey"), ("ay", "ay"), ("ai", "ay"), ("iy", "y"), ("yy", "y"), ("ii", "y"), ("ij", "y"), ("yi", "y"), ("i", "y")];

    /// <summary>"ZELENSKIY" gives "zelensky", "al-Masri" "masry", "Erdoğan" "erdogan".</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        var key = Accents.Fold(word).ToString().ToLowerInvariant();
        if (Cyrillic.IsLetter(key[0]))
        {
            return Cyrillic.Stem(key);
        }

        key = WithoutArticle(key);
        if (key.Length < ShortestVaried)
        {
            return key;
        }

        foreach (var (written, ending) in Endings)
        {
            if (key.EndsWith(written, StringComparison.Ordinal))
            {
                key = key[..^written.Length] + ending;
                break;
            }
        }

        // "Müller" is also written "Mueller"
        if (key.Contains('e', StringComparison.Ordinal))
        {
            key = key.Replace("ue", "u", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ae", "a", StringComparison.Ordinal);
        }

        return key.Contains("ks", StringComparison.Ordinal) ? key.Replace("ks", "x", StringComparison.Ordinal) : key; // "Maksim", "Maxim"
    }

    /// <summary>How many letters at the end of a name are the apostrophe and the ending that Turkish joins to it: 3 of "Altınbaş'ın".</summary>
    public static int EndingOf(ReadOnlySpan<char> word)
    {
        var mark = word.LastIndexOfAny('\'', '’');
        if (mark < ShortestBeforeEnding || mark == word.Length - 1 || word.Length - mark > LongestEnding || !char.IsUpper(word[0]))
        {
            return 0;
        }

        foreach (var c in word[(mark + 1)..])
        {
            if (!char.IsLower(c))
            {
                return 0;
            }
        }

        return word.Length - mark;
    }

    // "al-Assad", at the start of a sentence "Al-Assad", in most newspapers "Assad"
    private static string WithoutArticle(string key)
    {
        foreach (var article in (ReadOnlySpan<string>)["al-", "el-", "ad-", "ar-", "as-", "at-", "az-", "ash-"])
        {
            if (key.Length > article.Length + 2 && key.StartsWith(article, StringComparison.Ordinal))
            {
                return key[article.Length..];
            }
        }

        return key;
    }
}
