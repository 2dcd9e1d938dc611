using Markdig.Syntax.Inlines;

namespace NewsArchive.Extraction.Documents;

/// <summary>Tells code from quotations that a typescript opens with grave accents: ``We stay,'' she said. ``Never.''</summary>
internal static class TypedMarks
{
    /// <summary>The words of what Markdown takes for code, with the accents where they are marks.</summary>
    public static string Words(CodeInline code)
    {
        var accents = new string('`', code.DelimiterCount);
        return IsQuotation(code.Content, code.DelimiterCount) ? accents + code.Content + accents : code.Content;
    }

    // As many apostrophes close what the accents opened, and the accents that end the code open the next quotation.
    private static bool IsQuotation(string words, int count) =>
        count <= 2 && words.Length > 0 && (char.IsWhiteSpace(words[^1]) || words[^1] is '(' or '—' or '–')
        && words.Contains(new string('\'', count) + " ", StringComparison.Ordinal);
}
