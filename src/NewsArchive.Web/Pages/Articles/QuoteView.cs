using NewsArchive.Extraction;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>A quote in its article; without a speaker where nobody is known to have said it.</summary>
public sealed record QuoteView(int Number, TextSpan Span, string Text, QuoteKind Kind, Speaker? Speaker, Evidence Evidence)
{
    private const string Opening = "“„‟«‹\"‘‚'";
    private const string Closing = "”“»›\"’‘'";
    private const string Guillemets = "«»‹›";
    private const string Spaces = " \u00a0\u202f";

    /// <summary>The quote in the text, its quotation marks included: what they hold and they themselves are one thing to the eye.</summary>
    public QuoteMark Mark(string text)
    {
        var start = Beside(text, Span.Start - 1, -1, Opening) ?? Span.Start;
        var end = Beside(text, Span.End, 1, Closing) + 1 ?? Span.End;
        return new QuoteMark(new TextSpan(start, end), Number, Note);
    }

    // Where the mark stands: right beside the words, or behind the space of « Quand même ».
    private static int? Beside(string text, int at, int step, string marks)
    {
        var isSpaced = Holds(text, at, Spaces) && Holds(text, at + step, Guillemets);
        return isSpaced ? at + step : Holds(text, at, marks) ? at : null;
    }

    private static bool Holds(string text, int at, string characters) => at >= 0 && at < text.Length && characters.Contains(text[at]);

    private QuoteNote Note => Speaker is null
        ? QuoteNote.WithoutSpeaker(NoSpeaker.Why, [.. new[] { Evidence.IsDecided ? Evidence.Why : NoSpeaker.HowSure }.OfType<string>()])
        : new QuoteNote(Speaker.Name, Speaker.PersonSlug is { } slug ? Address.Person(slug) : null, Speaker.Role, Evidence.Parts);

    private NoSpeaker NoSpeaker => new(Kind, Evidence.Confidence);
}
