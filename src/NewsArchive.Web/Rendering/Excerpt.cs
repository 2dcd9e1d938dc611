using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsArchive.Extraction;

namespace NewsArchive.Web.Rendering;

/// <summary>The sentence of an article in which something stands, as evidence beside a fact.</summary>
public static class Excerpt
{
    private const int MaxLength = 260;

    /// <summary>The sentence around a span, on one line; a long one is cut after whole words.</summary>
    public static string Around(string text, TextSpan span)
    {
        var (sentence, shown) = Cut(text, span);
        return (shown.Start > sentence.Start ? "…" : "") + shown.Of(text).Trim() + (shown.End < sentence.End ? "…" : "");
    }

    /// <summary>The sentence around a span as HTML, with words in it marked.</summary>
    public static IHtmlContent Marked(string text, TextSpan span, IEnumerable<FoundMark> marks)
    {
        var (sentence, shown) = Cut(text, span);
        return new MarkedText(text, sentence, shown, [.. marks]);
    }

    /// <summary>Whether the sentence around a span, as it is shown, holds other words too.</summary>
    public static bool Holds(string text, TextSpan span, TextSpan other) => Cut(text, span).Shown.Contains(other);

    private static (TextSpan Sentence, TextSpan Shown) Cut(string text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && text[start - 1] != '\n' && !EndsSentence(text, start - 1))
        {
            start--;
        }

        var end = span.End;
        while (end < text.Length && text[end] != '\n' && !EndsSentence(text, end))
        {
            end++;
        }

        var room = Math.Max(0, MaxLength - span.Length) / 2;
        var (from, to) = (start, end);
        if (end - start > MaxLength && span.Start - start > room)
        {
            var space = text.IndexOf(' ', span.Start - room, room);
            from = space < 0 ? span.Start : space + 1;
        }

        if (end - start > MaxLength && end - span.End > room)
        {
            var space = text.LastIndexOf(' ', span.End + room, room);
            to = space < 0 ? span.End : space;
        }

        return (new TextSpan(start, end), new TextSpan(from, to));
    }

    // At the space after "… of the town.” Mayor Holm", not at that after "Gov. Holm", "J. Edgar" or "Sept. 3".
    private static bool EndsSentence(string text, int space)
    {
        if (!char.IsWhiteSpace(text[space]) || (space + 1 < text.Length && char.IsLower(text[space + 1])))
        {
            return false;
        }

        var mark = space - 1;
        while (mark > 0 && text[mark] is '”' or '"' or '’' or '\'' or '»' or ')')
        {
            mark--;
        }

        if (mark < 0 || text[mark] is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        var word = mark;
        while (word > 0 && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        var shortest = space + 1 < text.Length && char.IsDigit(text[space + 1]) ? 5 : 4;
        return text[mark] != '.' || mark - word >= shortest || mark == word || !char.IsUpper(text[word]);
    }

    private sealed class MarkedText(string text, TextSpan sentence, TextSpan shown, IReadOnlyList<Mark> marks) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write(shown.Start > sentence.Start ? "…" : "");
            new InlineWriter(text, writer, encoder).Write(shown, MarkPiece.Cut(text, [shown], marks)[shown.Start]);
            writer.Write(shown.End < sentence.End ? "…" : "");
        }
    }
}
