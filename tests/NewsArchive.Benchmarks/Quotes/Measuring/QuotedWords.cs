using NewsArchive.Extraction;

namespace NewsArchive.Benchmarks.Quotes.Measuring;

/// <summary>Finds the words of a label in its text. Knows marks by their looks alone, so that labels do not depend on what is measured by them.</summary>
internal static class QuotedWords
{
    public static bool IsDoubleMark(char c) => "“”\"„«»".Contains(c, StringComparison.Ordinal);

    private static bool IsMark(char c) => IsDoubleMark(c) || "‘’'‚‹›".Contains(c, StringComparison.Ordinal);

    /// <summary>The first run from an offset on that is these words, or begins and ends with them; it ends at a mark or with its paragraph.</summary>
    /// <param name="words">All words of the run, or its first and its last.</param>
    public static TextSpan? FindRun(string text, string[] words, int from)
    {
        for (var start = text.IndexOf(words[0], from, StringComparison.Ordinal); start >= 0; start = text.IndexOf(words[0], start + 1, StringComparison.Ordinal))
        {
            var end = start + words[0].Length;
            if (words.Length > 1)
            {
                var last = text.IndexOf(words[1], end, StringComparison.Ordinal);
                end = last < 0 ? text.Length : last + words[1].Length;
            }

            var run = new TextSpan(start, end);
            var outer = WithMarks(text, run);
            if (outer.Start < start && (outer.End > end || end == text.Length || text[end] == '\n') && !run.Of(text).Contains('\n', StringComparison.Ordinal))
            {
                return run;
            }
        }

        return null;
    }

    /// <summary>A run with the marks beside it, which French sets off with spaces.</summary>
    public static TextSpan WithMarks(string text, TextSpan run)
    {
        var before = run.Start - 1;
        while (before > 0 && IsSpace(text[before]))
        {
            before--;
        }

        var after = run.End;
        while (after < text.Length && IsSpace(text[after]))
        {
            after++;
        }

        return new TextSpan(
            before >= 0 && IsMark(text[before]) ? before : run.Start,
            after < text.Length && IsMark(text[after]) ? after + 1 : run.End);
    }

    /// <summary>A span without white space at its edges.</summary>
    public static TextSpan Trimmed(string text, TextSpan span)
    {
        var words = span.Of(text);
        return new TextSpan(span.End - words.TrimStart().Length, span.Start + words.TrimEnd().Length);
    }

    /// <summary>Where words stand that are no part of longer ones.</summary>
    public static IEnumerable<int> FindAll(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                yield return at;
            }
        }
    }

    private static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F';
}
