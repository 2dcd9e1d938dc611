using NewsArchive.Extraction;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>A quote in its article; without a speaker where nobody is known to have said it.</summary>
public sealed record QuoteView(int Number, TextSpan Span, string Text, Speaker? Speaker, Evidence Evidence)
{
    private const string Opening = "“„‟«‹\"‘‚'";
    private const string Closing = "”“»›\"’‘'";

    /// <summary>The quote in the text, its quotation marks included: what they hold and they themselves are one thing to the eye.</summary>
    public QuoteMark Mark(string text)
    {
        var start = Span.Start > 0 && Opening.Contains(text[Span.Start - 1]) ? Span.Start - 1 : Span.Start;
        var end = Span.End < text.Length && Closing.Contains(text[Span.End]) ? Span.End + 1 : Span.End;
        return new QuoteMark(new TextSpan(start, end), Number, Note);
    }

    private QuoteNote? Note => Speaker is null
        ? null
        : new QuoteNote(Speaker.Name, Speaker.PersonSlug is { } slug ? Address.Person(slug) : null, Speaker.Role, Evidence.Parts);
}
