using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents;

/// <summary>Marks that converters leave in Markdown and that readers of CommonMark would show as text: pandoc's attributes and fenced divisions.</summary>
internal static partial class ConverterMarks
{
    /// <summary>The text without them; lines keep their numbers.</summary>
    public static string Without(string text)
    {
        if (text.Contains("]{", StringComparison.Ordinal) || text.Contains("){", StringComparison.Ordinal) || text.Contains(" {", StringComparison.Ordinal))
        {
            text = HeadingAttributes().Replace(Attributes().Replace(Span().Replace(text, "$1"), ""), "$1");
        }

        return text.Contains(":::", StringComparison.Ordinal) ? Division().Replace(text, "") : text;
    }

    // "[By Jane Doe]{.byline}"
    [GeneratedRegex(@"(?<!!)\[([^\[\]\n]{1,300})\]\{[#.][\w-][^{}\n]{0,300}\}")]
    private static partial Regex Span();

    // "![Boats](boats.jpg){.wide width="600"}"
    [GeneratedRegex(@"(?<=[\])])\{(?:[#.][\w:-]+|[\w:-]+=(?:""[^""\n]*""|[\w%.-]+))(?:\s+(?:[#.][\w:-]+|[\w:-]+=(?:""[^""\n]*""|[\w%.-]+)))*\s*\}")]
    private static partial Regex Attributes();

    // "# Harbour Opens {#opens .headline}"; bounded, for a hostile line may be all braces
    [GeneratedRegex(@"^(#{1,6} [^\n{]{1,400}?)[ \t]{1,4}\{[#.][^{}\n]{1,200}\}[ \t]{0,8}$", RegexOptions.Multiline)]
    private static partial Regex HeadingAttributes();

    // "::: {.byline}", "::: article-body", ":::"
    [GeneratedRegex(@"^[ \t]*:{3,}(?:[ \t]*\{[^}\n]*\}|[ \t]*[\w-]+)?(?:[ \t]*:{3,})?[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Division();
}
