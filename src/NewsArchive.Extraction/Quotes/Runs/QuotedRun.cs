namespace NewsArchive.Extraction.Quotes.Runs;

/// <summary>A run of text between quotation marks of the outermost kind, marks excluded; or speech behind a dash.</summary>
/// <param name="Outer">The run with its marks; a missing closing mark is simply not there.</param>
/// <param name="IsClosed">Whether a closing mark ends it; else the paragraph does.</param>
/// <param name="ContinuesRun">Whether it goes on with the run of the paragraph before, which no mark closed.</param>
/// <param name="IsDialogue">Whether a dash opens it instead of a mark, and a clause of saying shows that it is speech.</param>
internal sealed record QuotedRun(TextSpan Span, TextSpan Outer, bool IsClosed, bool ContinuesRun, bool IsDialogue = false)
{
    /// <summary>Words of the run, parted by white space.</summary>
    public int CountWords(string text)
    {
        var count = 0;
        for (var i = Span.Start; i < Span.End; i++)
        {
            var startsWord = !char.IsWhiteSpace(text[i]) && (i == Span.Start || char.IsWhiteSpace(text[i - 1]));
            count += startsWord ? 1 : 0;
        }

        return count;
    }

    /// <summary>The run's last character that is no bracket or inner mark: it says whether the sentence goes on after the quote.</summary>
    public char LastCharacter(string text)
    {
        for (var i = Span.End - 1; i >= Span.Start; i--)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('’' or '\'' or ')' or ']' or '”' or '"'))
            {
                return text[i];
            }
        }

        return '\0';
    }
}
