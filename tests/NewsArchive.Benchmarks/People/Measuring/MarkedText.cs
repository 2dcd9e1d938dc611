using System.Text;
using System.Text.RegularExpressions;
using NewsArchive.Extraction;

namespace NewsArchive.Benchmarks.People.Measuring;

/// <summary>
/// Reads an article's text in which every mention of a person stands in braces: <c>{Aldous Prenn | Mayor}</c>,
/// <c>{Prenn = Aldous Prenn}</c>. The rules stand in <c>Gold/README.md</c>.
/// </summary>
internal static partial class MarkedText
{
    private const string Nobody = "?";
    private const string Uncounted = "-";

    /// <summary>Reads marked text.</summary>
    /// <exception cref="FormatException">A mark cannot be read, or contradicts the text; the message names file and line.</exception>
    public static GoldArticle Read(string file, string marked, bool isProse)
    {
        marked = marked.ReplaceLineEndings("\n").TrimEnd('\n');
        var text = new StringBuilder();
        var labels = new List<GoldMention>();
        var uncounted = new List<TextSpan>();
        var at = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            text.Append(marked, at, mark.Index - at);
            at = mark.Index + mark.Length;

            var name = mark.Groups["name"].Value;
            var person = mark.Groups["person"] is { Success: true } other ? other.Value : name;
            var span = new TextSpan(text.Length, text.Length + name.Length);
            text.Append(name);
            if (person == Uncounted)
            {
                uncounted.Add(span);
            }
            else
            {
                labels.Add(new GoldMention(span, person == Nobody ? null : person, [.. mark.Groups["role"].Captures.Select(r => r.Value)]));
            }
        }

        text.Append(marked, at, marked.Length - at);
        var article = new GoldArticle(file, text.ToString(), isProse, [.. labels.Select(l => l.Span)], uncounted) { Labels = labels };
        Check(article, labels);
        return article;
    }

    private static void Check(GoldArticle article, List<GoldMention> labels)
    {
        var text = article.Text;
        if (text.IndexOfAny(['{', '}']) is >= 0 and var brace)
        {
            throw Error("this brace is no part of a mark", brace);
        }

        var names = labels.Select(l => l.Span.Of(text)).ToHashSet(StringComparer.Ordinal);
        foreach (var label in labels)
        {
            if (label.Person is { } person && !names.Contains(person))
            {
                throw Error($"“{person}” is mentioned nowhere under that name", label.Span.Start);
            }

            var start = Math.Max(0, text.LastIndexOf("\n\n", label.Span.Start, StringComparison.Ordinal));
            var end = text.IndexOf("\n\n", label.Span.End, StringComparison.Ordinal);
            var paragraph = text[start..(end < 0 ? text.Length : end)];
            if (label.Roles.FirstOrDefault(r => !paragraph.Contains(r, StringComparison.Ordinal)) is { } role)
            {
                throw Error($"the role “{role}” does not stand in the paragraph", label.Span.Start);
            }
        }

        // No mark spans lines, so a line has the same number with and without marks.
        FormatException Error(string reason, int offset) => new($"{article.File}, line {text.AsSpan(0, offset).Count('\n') + 1}: {reason}");
    }

    [GeneratedRegex(@"\{(?<name>[^{}|=\s](?:[^{}|=\n]*[^{}|=\s])?)(?: = (?<person>[^{}|=\n]+?))?(?: \| (?<role>[^{}|\n]+?))*\}")]
    private static partial Regex Mark();
}
