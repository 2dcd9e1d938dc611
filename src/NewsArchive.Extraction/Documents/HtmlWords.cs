using System.Net;
using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents;

/// <summary>The words of a piece of HTML inside Markdown; its markup is never kept.</summary>
internal static partial class HtmlWords
{
    /// <summary>The words without tags, comments, scripts and styles.</summary>
    public static string Of(string html) => WebUtility.HtmlDecode(Tag().Replace(Hidden().Replace(html, " "), " ")).Trim();

    /// <summary>Whether what follows the tag is no text to read.</summary>
    public static bool OpensHidden(string tag) => HiddenName().IsMatch(tag);

    public static bool ClosesHidden(string tag) => tag.StartsWith("</", StringComparison.Ordinal) && HiddenName().IsMatch("<" + tag[2..]);

    [GeneratedRegex(@"<(script|style|template|noscript|iframe|object)\b.*?(</\1\s*>|$)|<!--.*?(-->|$)", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex("</?[a-z!?][^>]*(>|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^<(script|style|template|noscript|iframe|object)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenName();
}
