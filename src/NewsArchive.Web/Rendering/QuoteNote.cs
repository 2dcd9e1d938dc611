using System.Globalization;
using System.Text.Encodings.Web;

namespace NewsArchive.Web.Rendering;

/// <summary>
/// What a reader learns where a quote ends: who said it and why the archive thinks so. The stylesheet shows it while the pointer or the
/// focus is on the quote; its button opens it for a finger too. The number is drawn by the stylesheet and the note is hidden, so that
/// whoever copies the text copies the article's words alone.
/// </summary>
/// <param name="SpeakerHref">The speaker's page, for a person of the archive.</param>
/// <param name="Evidence">Cue, rule and certainty, each in a few words.</param>
public sealed record QuoteNote(string Speaker, string? SpeakerHref, string? Role, IReadOnlyList<string> Evidence)
{
    /// <summary>False where nobody is known to have said it: then the speaker's place holds the reason, and there is nothing to cite.</summary>
    public bool IsAttributed { get; private init; } = true;

    /// <param name="why">"No speaker: the marks name a title or term".</param>
    public static QuoteNote WithoutSpeaker(string why, IReadOnlyList<string> evidence) => new(why, null, null, evidence) { IsAttributed = false };

    /// <param name="part">Which of the quote's paragraphs it ends, from 0: each has a note of its own.</param>
    internal void Write(TextWriter writer, HtmlEncoder encoder, int number, int part)
    {
        var quote = number.ToString(CultureInfo.InvariantCulture);
        var id = part == 0 ? $"note{quote}" : string.Create(CultureInfo.InvariantCulture, $"note{quote}-{part + 1}");
        writer.Write($"<span class=\"quote-note\" lang=\"en\" data-number=\"{quote}\"><button type=\"button\" class=\"quote-said\" popovertarget=\"{id}\" aria-label=\"");
        encoder.Encode(writer, $"Quote {quote}: {(!IsAttributed ? "no known speaker" : Role is null ? Speaker : $"{Speaker}, {Role}")}");
        writer.Write($"\"></button><span class=\"note\" id=\"{id}\" popover=\"\" role=\"group\" aria-label=\"Who said quote {quote}\"><span class=\"{(IsAttributed ? "speaker" : "no-speaker")}\">");
        if (SpeakerHref is not null)
        {
            writer.Write("<a href=\"");
            encoder.Encode(writer, SpeakerHref);
            writer.Write("\">");
        }

        encoder.Encode(writer, Speaker);
        writer.Write(SpeakerHref is null ? "" : "</a>");
        if (Role is not null)
        {
            writer.Write("<span class=\"role\">, ");
            encoder.Encode(writer, Role);
            writer.Write("</span>");
        }

        writer.Write("</span>");
        if (Evidence.Count > 0)
        {
            writer.Write("<span class=\"evidence\">");
            foreach (var fact in Evidence)
            {
                writer.Write("<span>");
                encoder.Encode(writer, fact);
                writer.Write("</span>");
            }

            writer.Write("</span>");
        }

        writer.Write($"<span class=\"note-actions\"><a href=\"#q{quote}\">Link to this quote</a>");
        if (IsAttributed)
        {
            writer.Write($"<a href=\"#cite{quote}\">Cite</a><button type=\"button\" class=\"copy\" data-copies=\"cite{quote}\" hidden=\"\">Copy citation</button>");
        }

        writer.Write("</span></span></span>");
    }
}
