using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsArchive.Store.Searching;

namespace NewsArchive.Web.Rendering;

/// <summary>A text of a search hit with what was found in it marked.</summary>
public static class Highlight
{
    /// <summary>Encodes the text and turns its <see cref="Hit.Start"/> and <see cref="Hit.End"/> into mark elements.</summary>
    public static IHtmlContent Render(string text) => new Highlighted(text);

    private sealed class Highlighted(string text) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var isMarked = false;
            for (var start = 0; start < text.Length;)
            {
                var sign = text.AsSpan(start).IndexOfAny(Hit.Start, Hit.End);
                var end = sign < 0 ? text.Length : start + sign;
                encoder.Encode(writer, text, start, end - start);
                if (sign >= 0 && (text[end] == Hit.Start) != isMarked)
                {
                    isMarked = !isMarked;
                    writer.Write(isMarked ? "<mark>" : "</mark>");
                }

                start = end + 1;
            }

            writer.Write(isMarked ? "</mark>" : "");
        }
    }
}
