namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Cuts nesting that no page of a newspaper has, before a parser whose work grows with the square of the depth sees it.</summary>
internal static class ShallowMarkup
{
    private const int Deepest = 400;
    private const int MostFormats = 30; // open at once; the parser repeats each open one in every paragraph

    private static readonly HashSet<string> Formats = ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

    // Elements without an end, and those that the next of their kind ends: old pages leave thousands of <p> and <li> open.
    private static readonly HashSet<string> Uncounted =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr", "option", "path"];

    private static readonly HashSet<string> Raw = ["script", "style", "textarea", "title", "xmp", "noembed"];

    /// <summary>The markup itself, or where it nests too deeply a copy without the tags beyond the limit.</summary>
    public static string Of(string html)
    {
        var shallow = (System.Text.StringBuilder?)null;
        var (depth, formats, skipped, skippedFormats, copied) = (0, 0, 0, 0, 0);
        for (var at = html.IndexOf('<', 0); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at))
        {
            var isEnd = html[at + 1] == '/';
            var nameStart = at + (isEnd ? 2 : 1);
            var nameEnd = nameStart;
            while (nameEnd < html.Length && nameEnd - nameStart < 40 && (char.IsAsciiLetterOrDigit(html[nameEnd]) || html[nameEnd] == '-'))
            {
                nameEnd++;
            }

            var tagEnd = html.IndexOf('>', nameEnd);
            if (nameEnd == nameStart || tagEnd < 0)
            {
                at++;
                continue;
            }

            var name = html[nameStart..nameEnd].ToLowerInvariant();
            var isFormat = Formats.Contains(name);
            var isSkipped = false;
            if (Uncounted.Contains(name) || html[tagEnd - 1] == '/')
            {
                // neither opens nor closes anything that lasts
            }
            else if (!isEnd && Raw.Contains(name))
            {
                var close = html.IndexOf("</" + name, tagEnd, StringComparison.OrdinalIgnoreCase);
                at = close < 0 ? html.Length : close + 2;
                continue;
            }
            else if (isFormat)
            {
                isSkipped = isEnd ? skippedFormats > 0 : formats >= MostFormats;
                skippedFormats += isSkipped ? (isEnd ? -1 : 1) : 0;
                formats = isSkipped ? formats : Math.Max(0, formats + (isEnd ? -1 : 1));
            }
            else
            {
                isSkipped = isEnd ? skipped > 0 : depth >= Deepest;
                skipped += isSkipped ? (isEnd ? -1 : 1) : 0;
                depth = isSkipped ? depth : Math.Max(0, depth + (isEnd ? -1 : 1));
            }

            if (isSkipped)
            {
                (shallow ??= new System.Text.StringBuilder(html.Length)).Append(html, copied, at - copied).Append(' ');
                copied = tagEnd + 1;
            }

            at = tagEnd + 1;
        }

        return shallow is null ? html : shallow.Append(html, copied, html.Length - copied).ToString();
    }
}
