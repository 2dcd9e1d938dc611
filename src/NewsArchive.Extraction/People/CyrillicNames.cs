using NewsArchive.Extraction.People.Names;

namespace NewsArchive.Extraction.People;

/// <summary>Finds names in Russian, Ukrainian and Belarusian text, which the trained tagger does not know: a listed given name beside a surname.</summary>
internal static class CyrillicNames
{
    // Given names that are words as well: "Верховна Рада", "Роман вышел".
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "рада", "роман", "вера", "віра", "надежда", "надія", "любовь", "любов", "лев", "слава", "мира", "мир" };

    /// <summary>The names with those in Cyrillic letters in place of what the tagger took for some, in order.</summary>
    public static List<NameRun> Find(ArticleWords words, List<NameRun> names)
    {
        var found = new List<NameRun>();
        var hasAny = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsName(words, i))
            {
                continue;
            }

            hasAny = true;
            if (End(words, i) is var end and > 0)
            {
                found.Add(new NameRun(i, end));
                i = end - 1;
            }
        }

        return hasAny ? RunList.Merge(names.FindAll(n => !Cyrillic.IsLetter(words.Word(n.Start)[0])), found) : names;
    }

    private static int End(ArticleWords words, int first)
    {
        // "Путин Владимир Владимирович"
        if (IsNext(words, first + 1) && IsNext(words, first + 2) && Cyrillic.IsPatronymic(words.Word(first + 2)) && Cyrillic.IsGivenName(words.Word(first + 1)))
        {
            return first + 3;
        }

        var at = first;
        if (words.Has(first, WordFacts.Initial))
        {
            // "В. В. Путин", "В.В. Путин"
            while (words.Has(at, WordFacts.Initial) && at - first < 2)
            {
                at++;
            }

            return IsNext(words, at) && !words.Has(at, WordFacts.Initial) ? at + 1 : 0;
        }

        if (!Cyrillic.IsGivenName(words.Word(first)) || IsWordHere(words, first))
        {
            return 0;
        }

        at++;
        var hasPatronymic = IsNext(words, at) && Cyrillic.IsPatronymic(words.Word(at));
        at += hasPatronymic ? 1 : 0;
        if (IsNext(words, at) && !words.Has(at, WordFacts.Initial))
        {
            return at + 1; // "Владимир (Владимирович) Путин"
        }

        return hasPatronymic ? at : 0; // "Владимир Владимирович"
    }

    // "Верховная [Рада] Украины", "[Роман] Толстого вышел"
    private static bool IsWordHere(ArticleWords words, int i) =>
        Words.Contains(words.Word(i).ToString().ToLowerInvariant()) && (words[i].StartsSentence || (words.ContinuesSentence(i) && IsName(words, i - 1)));

    private static bool IsNext(ArticleWords words, int i) => words.ContinuesSentence(i) && IsName(words, i);

    private static bool IsName(ArticleWords words, int i) => i >= 0 && i < words.Count && words.Has(i, WordFacts.Capitalised) && Cyrillic.IsLetter(words.Word(i)[0])
        && (words.Has(i, WordFacts.Initial) || !words.Has(i, WordFacts.AllCapitals));
}
