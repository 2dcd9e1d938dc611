using System.Net;
using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents;

/// <summary>Reads the pictures that converters leave in Markdown as HTML.</summary>
internal static partial class HtmlFigure
{
    /// <summary>The picture and the caption of a &lt;figure&gt; as two blocks; null where the HTML is no figure or more than one.</summary>
    public static IReadOnlyList<IReadOnlyList<Inline>>? Read(string html)
    {
        if (Figure().Match(html) is not { Success: true } figure || Image().Match(html) is not { Success: true } image || Picture(image.Value) is not { } picture)
        {
            return null;
        }

        var caption = string.Join(' ', HtmlWords.Paragraphs(Caption().Match(figure.Value).Groups[1].Value));
        return caption.Length > 0 ? [[picture], [new Inline(caption, IsEmphasis: true)]] : [[picture]];
    }

    /// <summary>The picture of an &lt;img&gt;; null for other tags.</summary>
    public static Inline? Picture(string tag) =>
        Image().IsMatch(tag) && Source().Match(tag) is { Success: true } source ? new Inline(Value(Alternative().Match(tag)), Image: Value(source)) : null;

    private static string Value(Match attribute) => WebUtility.HtmlDecode(attribute.Groups[1].Value).Trim();

    [GeneratedRegex(@"^\s*<figure\b(?:(?!<figure\b).)*</figure>\s*$", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    [GeneratedRegex(@"<figcaption\b[^<>]*>(.*?)(?:</figcaption>|$)", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Caption();

    [GeneratedRegex(@"<img\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Image();

    [GeneratedRegex(@"\ssrc\s*=\s*[""']?([^""'\s>]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Source();

    [GeneratedRegex(@"\salt\s*=\s*[""']([^""'>]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Alternative();
}
