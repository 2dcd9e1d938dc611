using System.Globalization;
using System.Text.Encodings.Web;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Web.Rendering;

/// <summary>What stands at a run of an article's text. It may be written in several pieces where it crosses another.</summary>
public abstract record Mark(TextSpan Span)
{
    /// <summary>Which of two marks of the same run stands outside the other: the lower one.</summary>
    internal abstract int Depth { get; }

    /// <summary>Whether it is a link, which may hold no other link.</summary>
    internal virtual bool IsAnchor => false;

    /// <summary>Whether it is written in pieces where it crosses another, so that the other stays whole.</summary>
    internal virtual bool GivesWay => false;

    internal abstract void WriteStart(TextWriter writer, HtmlEncoder encoder, bool isFirst);

    internal abstract void WriteEnd(TextWriter writer, bool isLast);

    private protected static void WriteAttribute(TextWriter writer, HtmlEncoder encoder, string name, string value)
    {
        writer.Write($" {name}=\"");
        encoder.Encode(writer, value);
        writer.Write('"');
    }
}

/// <summary>Emphasis or strong emphasis.</summary>
internal sealed record FormatMark(TextSpan Span, TextFormat Format) : Mark(Span)
{
    internal override int Depth => 2;

    internal override void WriteStart(TextWriter writer, HtmlEncoder encoder, bool isFirst) => writer.Write($"<{Element}>");

    internal override void WriteEnd(TextWriter writer, bool isLast) => writer.Write($"</{Element}>");

    private string Element => Format == TextFormat.Strong ? "strong" : "em";
}

/// <summary>A quote, whose address is "#q" and its number.</summary>
/// <param name="Note">Who said it, or why nobody is known to have.</param>
public sealed record QuoteMark(TextSpan Span, int Number, QuoteNote Note) : Mark(Span)
{
    internal override int Depth => 0;

    internal override void WriteStart(TextWriter writer, HtmlEncoder encoder, bool isFirst)
    {
        writer.Write(Note.IsAttributed ? "<span class=\"quote quote-attributed\"" : "<span class=\"quote\"");
        writer.Write(isFirst ? string.Create(CultureInfo.InvariantCulture, $" id=\"q{Number}\">") : ">");
    }

    internal override void WriteEnd(TextWriter writer, bool isLast) => writer.Write("</span>");
}

/// <summary>A person's name, which leads to their page.</summary>
/// <param name="Whose">The person's full name, where the article gives a surname alone.</param>
public sealed record NameMark(TextSpan Span, string Href, string? Whose = null) : Mark(Span)
{
    internal override int Depth => 1;

    internal override bool IsAnchor => true;

    internal override void WriteStart(TextWriter writer, HtmlEncoder encoder, bool isFirst)
    {
        writer.Write("<a class=\"name\"");
        WriteAttribute(writer, encoder, "href", Href);
        if (Whose is not null)
        {
            WriteAttribute(writer, encoder, "title", Whose);
        }

        writer.Write('>');
    }

    internal override void WriteEnd(TextWriter writer, bool isLast) => writer.Write("</a>");
}

/// <summary>A link to an article that the archive holds.</summary>
/// <param name="Title">That article's headline.</param>
public sealed record HeldLinkMark(TextSpan Span, string Href, string Title) : Mark(Span)
{
    internal override int Depth => 1;

    internal override bool IsAnchor => true;

    internal override void WriteStart(TextWriter writer, HtmlEncoder encoder, bool isFirst)
    {
        writer.Write("<a class=\"link-held\"");
        WriteAttribute(writer, encoder, "href", Href);
        WriteAttribute(writer, encoder, "title", $"Held in this archive: {Title}");
        writer.Write('>');
    }

    internal override void WriteEnd(TextWriter writer, bool isLast) => writer.Write("</a>");
}

/// <summary>A link that leaves the archive.</summary>
public sealed record OutsideLinkMark(TextSpan Span, OutsideUrl Url) : Mark(Span)
{
    internal override int Depth => 1;

    internal override bool IsAnchor => true;

    internal override void WriteStart(TextWriter writer, HtmlEncoder encoder, bool isFirst)
    {
        writer.Write($"<a class=\"link-outside\" rel=\"{OutsideUrl.Rel}\"");
        WriteAttribute(writer, encoder, "href", Url.ToString());
        writer.Write('>');
    }

    internal override void WriteEnd(TextWriter writer, bool isLast) => writer.Write("</a>");
}

/// <summary>A link whose target the saved copy has lost.</summary>
public sealed record LostLinkMark(TextSpan Span) : Mark(Span)
{
    /// <summary>What a reader is told about it.</summary>
    public const string Explanation = "link lost in the saved copy";

    internal override int Depth => 1;

    internal override void WriteStart(TextWriter writer, HtmlEncoder encoder, bool isFirst)
    {
        writer.Write("<span class=\"link-lost\"");
        WriteAttribute(writer, encoder, "title", Explanation);
        writer.Write('>');
    }

    internal override void WriteEnd(TextWriter writer, bool isLast) =>
        writer.Write(isLast ? $"<span class=\"visually-hidden\"> ({Explanation})</span></span>" : "</span>");
}

/// <summary>Words that an excerpt is about: a quote, or who said it.</summary>
/// <param name="Class">Tells the stylesheet which.</param>
public sealed record FoundMark(TextSpan Span, string Class) : Mark(Span)
{
    internal override int Depth => 0;

    internal override void WriteStart(TextWriter writer, HtmlEncoder encoder, bool isFirst)
    {
        writer.Write("<mark");
        WriteAttribute(writer, encoder, "class", Class);
        writer.Write('>');
    }

    internal override void WriteEnd(TextWriter writer, bool isLast) => writer.Write("</mark>");
}

/// <summary>A hit of the search from which the article was opened. Its address is "#hit" and its number; its pieces share the number.</summary>
public sealed record HitMark(TextSpan Span, int Number) : Mark(Span)
{
    // Innermost: what is marked are the words of a link or name, not the link.
    internal override int Depth => 3;

    internal override bool GivesWay => true;

    internal override void WriteStart(TextWriter writer, HtmlEncoder encoder, bool isFirst) => writer.Write(isFirst
        ? string.Create(CultureInfo.InvariantCulture, $"<mark class=\"hit\" data-hit=\"{Number}\" id=\"hit{Number}\">")
        : string.Create(CultureInfo.InvariantCulture, $"<mark class=\"hit\" data-hit=\"{Number}\">"));

    internal override void WriteEnd(TextWriter writer, bool isLast) => writer.Write("</mark>");
}
