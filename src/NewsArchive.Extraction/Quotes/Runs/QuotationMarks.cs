namespace NewsArchive.Extraction.Quotes.Runs;

/// <summary>Which characters open and close a quotation, and where they do.</summary>
internal static class QuotationMarks
{
    /// <summary>Marks that are never apostrophes.</summary>
    public static bool IsDouble(char c) => c is '“' or '”' or '"' or '„' or '‟' or '«' or '»' or '＂';

    /// <summary>Marks that may be apostrophes as well.</summary>
    public static bool IsSingle(char c) => c is '‘' or '’' or '\'' or '‚' or '‹' or '›';

    // An opening mark stands before a word and after a space or an opening sign: the plan—“a mistake,” he said.
    public static bool CanOpen(string text, int at)
    {
        if (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]))
        {
            return false;
        }

        if (at == 0)
        {
            return true;
        }

        var before = text[at - 1];
        return char.IsWhiteSpace(before) || IsDouble(before) || before is '(' or '[' or '—' or '–' or '-' or '/' or '‘' or '\'' or '…' or ':' or ',';
    }

    // A closing mark stands after a word and before a space or a mark: “a mistake”—and so on.
    public static bool CanClose(string text, int at) =>
        at > 0 && !char.IsWhiteSpace(text[at - 1]) && (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]));
}
