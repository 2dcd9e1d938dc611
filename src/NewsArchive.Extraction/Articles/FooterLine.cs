using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Articles;

/// <summary>Lines that lead out of an article: to related ones, or to the original.</summary>
internal static partial class FooterLine
{
    /// <summary>"Original url:", "Source: https://…", "Read the original", after which nothing belongs to the body.</summary>
    public static bool StartsFooter(string line) => line.Length <= 2200 && Original().IsMatch(line);

    /// <summary>"Related article: …", "Read more: …".</summary>
    public static bool IsRelated(string line) => line.Length <= 400 && Related().IsMatch(line);

    [GeneratedRegex(@"^(original\s+(url|article|link|source)|originally published (at|in|on|by)|(source|url|link|via)\s*:\s*https?://|(read|view) (the )?original)\b[^.]*", RegexOptions.IgnoreCase)]
    private static partial Regex Original();

    [GeneratedRegex(@"^(related( (article|articles|story|stories|coverage|news|links?))?|read (more|also|next)|see also|also read|more on this( story)?|don[’']t miss)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Related();
}
