using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents;

/// <summary>Marks of programs that people keep their notes in, and that readers of CommonMark would show as text: links to other notes, callouts, highlights, footnotes.</summary>
internal static partial class NoteMarks
{
    /// <summary>The text without them; lines keep their numbers.</summary>
    public static string Without(string text)
    {
        if (text.Contains("[[", StringComparison.Ordinal))
        {
            text = NoteLink().Replace(Embedded().Replace(text, ""), "$1");
        }

        if (text.Contains("[!", StringComparison.Ordinal))
        {
            text = Callout().Replace(text, "$1");
        }

        if (text.Contains("[^", StringComparison.Ordinal))
        {
            text = FootnoteMark().Replace(Footnote().Replace(text, ""), "");
        }

        if (text.Contains("View Highlight", StringComparison.Ordinal))
        {
            text = ViewHighlight().Replace(text, "");
        }

        return text.Contains("==", StringComparison.Ordinal) ? Highlight().Replace(text, "$1") : text;
    }

    // "[[Jane Doe]]", "[[people/jane|Jane Doe]]"
    [GeneratedRegex(@"\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})\]\]")]
    private static partial Regex NoteLink();

    // "![[boats.jpg|400]]"
    [GeneratedRegex(@"!\[\[[^\[\]\n]{1,200}\]\]")]
    private static partial Regex Embedded();

    // "> [!quote]", "> [!info]- What we know"
    [GeneratedRegex(@"^((?:[ \t]{0,3}>){1,5}[ \t]*)\[![\w-]{1,30}\][+-]?[ \t]*", RegexOptions.Multiline)]
    private static partial Regex Callout();

    // "[^1]: Interview, 6 November."
    [GeneratedRegex(@"^[ \t]{0,3}\[\^[\w-]{1,40}\]:[ \t]*", RegexOptions.Multiline)]
    private static partial Regex Footnote();

    // "the union’s chair.[^1]"
    [GeneratedRegex(@"\[\^[\w-]{1,40}\]")]
    private static partial Regex FootnoteMark();

    // "==The company declined to comment.=="
    [GeneratedRegex(@"(?<![=\w])==(?=[^\s=])([^\n=]{1,2000})(?<=\S)==(?![=\w])")]
    private static partial Regex Highlight();

    // "… said Jane Doe. ([View Highlight](https://read.example/01abc))"
    [GeneratedRegex(@"[ \t]?\(\[View Highlight\]\([^()\n]{1,500}\)\)")]
    private static partial Regex ViewHighlight();
}
