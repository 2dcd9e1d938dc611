using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents;

/// <summary>Marks that a newsroom's site puts something else in place of when it builds its pages: Hugo's shortcodes, Jekyll's tags and kramdown's attributes.</summary>
internal static partial class TemplateMarks
{
    /// <summary>The text without them; lines keep their numbers.</summary>
    public static string Without(string text)
    {
        if (text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal))
        {
            text = Tag().Replace(text, "");
        }

        return text.Contains("{:", StringComparison.Ordinal) ? Attributes().Replace(text, "") : text;
    }

    // "{{< figure src="boats.jpg" >}}", "{{% notice %}}", "{% include newsletter.html %}", "{{ site.baseurl }}"
    [GeneratedRegex(@"\{\{[<%][^\n{}]{0,600}?[%>]\}\}|\{%[^\n{}]{0,600}?%\}|\{\{-?\s*[\w.]{1,80}(?:\s*\|[^\n{}]{0,200}?)?\s*-?\}\}")]
    private static partial Regex Tag();

    // "{: .lead}", "{:target="_blank"}"
    [GeneratedRegex(@"[ \t]?\{:\s{0,4}(?:[#.][\w-]|[\w-]{1,40}=)[^\n{}]{0,300}\}")]
    private static partial Regex Attributes();
}
