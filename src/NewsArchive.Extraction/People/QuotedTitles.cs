using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>Titles of books, films and programmes in quotation marks, whose heroes are no persons: "the film “Erin Marsh”, “Charlie and the Lighthouse”".</summary>
internal static class QuotedTitles
{
    private const int LongestTitle = 8;

    // What a name alone has to stand behind: they also say that somebody is called “Little Marsh”, and that signs read “Ada Marsh”.
    private static readonly HashSet<string> Works = new(StringComparer.OrdinalIgnoreCase)
    {
        "film", "films", "movie", "movies", "book", "novel", "series", "show", "sitcom", "drama", "musical", "play", "opera", "ballet", "song", "single", "album", "comedy", "thriller", "blockbuster", "classic", "documentary",
        "biopic", "cartoon", "programme", "program", "podcast", "sequel", "poem", "memoir", "biography", "painting", "hit", "wrote", "directed", "starring",
    };

    /// <summary>Takes out the names that stand in titles, unless the text names the same person outside of them too.</summary>
    public static void Remove(ArticleWords words, List<NameRun> names)
    {
        var inTitle = names.FindAll(n => IsInTitle(words, n));
        if (inTitle.Count == 0)
        {
            return;
        }

        var outside = names.Except(inTitle).Select(n => words.Key(n.End - 1)).ToHashSet(StringComparer.Ordinal);
        names.RemoveAll(n => inTitle.Contains(n) && !outside.Contains(words.Key(n.End - 1)));
    }

    private static bool IsInTitle(ArticleWords words, NameRun name)
    {
        var open = name.Start - 1;
        while (open >= 0 && name.Start - open <= LongestTitle && IsTitleWord(words, open))
        {
            open--;
        }

        var close = name.End;
        while (close < words.Count && close - name.End < LongestTitle && IsTitleWord(words, close))
        {
            close++;
        }

        var end = words.IsMark(close, ',') ? close + 1 : close;
        var isQuoted = open > 0 && IsQuotationMark(words, open) && IsQuotationMark(words, end) && words[open + 1].Start == words[open].End && words.ContinuesSentence(open);
        return isQuoted && (close - open - 1 > name.Length
            ? words[open - 1].Kind == TokenKind.Word && !(words.Word(name.Start - 1) is "with" or "With") && !(words.Word(open - 1) is "said" or "says" or "told" or "asked" or "answered" or "shouted" or "chanted")
            : name.Length > 1 && (words.Has(open - 1, WordFacts.Possessive) || Works.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Word(open - 1)) || IsListed(words, open, end)));
    }

    // "the author of “Ada Marsh” and “On the Quay”"
    private static bool IsListed(ArticleWords words, int open, int close) =>
        (words.Is(close + 1, "and") && IsQuotationMark(words, close + 2)) || (words.Is(open - 1, "and") && IsQuotationMark(words, open - 2));

    private static bool IsTitleWord(ArticleWords words, int index) => words[index].Kind == TokenKind.Word
        && (words.Has(index, WordFacts.Capitalised | WordFacts.Possessive) || words.Word(index) is "and" or "of" or "the" or "a" or "an" or "in" or "on" or "for" or "to" or "with" or "at" or "from");

    private static bool IsQuotationMark(ArticleWords words, int index) => words.IsMark(index, '“') || words.IsMark(index, '”') || words.IsMark(index, '"');
}
