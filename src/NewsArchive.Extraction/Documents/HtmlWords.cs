using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents;

/// <summary>The words of a piece of HTML inside Markdown; its markup is never kept.</summary>
internal static partial class HtmlWords
{
    /// <summary>The paragraphs without tags, comments, scripts and styles; a &lt;q&gt; is left to <see cref="QuoteElements"/>.</summary>
    public static IEnumerable<string> Paragraphs(string html) =>
        Tag().Replace(QuoteTag().Replace(LineBreak().Replace(BlockTag().Replace(Hidden().Replace(html, ""), "\n\n"), "\n"), m => QuoteEdge(m.Value)!.Value.ToString()), "")
            .Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(p => WebUtility.HtmlDecode(p));

    /// <summary>Markdown without its scripts and styles, which may hold blank lines and so look like several blocks; lines keep their numbers.</summary>
    public static string WithoutScripts(string markdown)
    {
        var kept = new StringBuilder();
        var at = 0;
        // Each kind is looked for to the end once, so that no text takes longer than its length: where one has no end, neither have those behind it.
        var isEndless = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var opening = ScriptStart().Match(markdown); opening.Success; opening = ScriptStart().Match(markdown, Math.Max(at, opening.Index + opening.Length)))
        {
            var name = opening.Groups[1].Value;
            if (isEndless.Contains(name))
            {
                continue;
            }

            var end = (char.ToLowerInvariant(name[1]) == 'c' ? ScriptEnd() : StyleEnd()).Match(markdown, opening.Index + opening.Length);
            if (!end.Success)
            {
                isEndless.Add(name);
                continue;
            }

            kept.Append(markdown, at, opening.Index - at);
            at = end.Index + end.Length;
            kept.Append('\n', markdown.AsSpan(opening.Index, at - opening.Index).Count('\n'));
        }

        return at == 0 ? markdown : kept.Append(markdown, at, markdown.Length - at).ToString();
    }

    /// <summary>Whether a tag starts a new line: "one&lt;br&gt;two".</summary>
    public static bool BreaksLine(string tag) => LineBreak().IsMatch(tag) || BlockTag().IsMatch(tag);

    /// <summary>What <see cref="QuoteElements"/> puts in place of a &lt;q&gt; or its end; null for other tags.</summary>
    public static char? QuoteEdge(string tag) => !QuoteTag().IsMatch(tag) ? null : tag[1] == '/' ? QuoteElements.Closing : QuoteElements.Opening;

    /// <summary>The target of an opening link: "&lt;a href='…'&gt;"; null for other tags.</summary>
    public static string? LinkTarget(string tag) => Anchor().Match(tag) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    /// <summary>Whether what follows the tag is no text to read.</summary>
    public static bool OpensHidden(string tag) => HiddenName().IsMatch(tag);

    public static bool ClosesHidden(string tag) => tag.StartsWith("</", StringComparison.Ordinal) && HiddenName().IsMatch("<" + tag[2..]);

    [GeneratedRegex(@"<(script|style|template|noscript|iframe|object)\b.*?(</\1\s*>|$)|<!--.*?(-->|$)", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"<(script|style)\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptStart();

    [GeneratedRegex(@"</script\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptEnd();

    [GeneratedRegex(@"</style\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex StyleEnd();

    [GeneratedRegex("</?[a-z!?][^>]*(>|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"</?q\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex QuoteTag();

    [GeneratedRegex(@"<br\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex(
        @"</?(p|div|section|article|header|footer|aside|main|nav|figure|figcaption|blockquote|ul|ol|li|dl|dt|dd|h[1-6]|hr|pre|table|tr|td|th|center|details|summary)\b[^<>]*>",
        RegexOptions.IgnoreCase)]
    private static partial Regex BlockTag();

    [GeneratedRegex(@"^<a\b[^>]*?\shref\s*=\s*[""']?([^""'\s>]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"^<(script|style|template|noscript|iframe|object)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenName();
}
