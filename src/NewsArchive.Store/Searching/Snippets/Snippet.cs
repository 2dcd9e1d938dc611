using System.Text;
using NewsArchive.Extraction;

namespace NewsArchive.Store.Searching.Snippets;

/// <summary>Shows hits in the words around them.</summary>
public static class Snippet
{
    private const string Ellipsis = "…";

    /// <summary>The whole text with its hits between <see cref="Hit.Start"/> and <see cref="Hit.End"/>.</summary>
    /// <param name="hits">In order and apart from each other.</param>
    public static string Mark(string text, IReadOnlyList<QueryHit> hits)
    {
        var marked = new StringBuilder(text.Length + (2 * hits.Count));
        Write(marked, text, new TextSpan(0, text.Length), hits, isOneLine: false);
        return marked.ToString();
    }

    /// <summary>The part of a text with the hits of the most parts of the query, marked, on one line; null where there are none.</summary>
    /// <param name="hits">In order and apart from each other.</param>
    /// <param name="maxLength">In UTF-16 units, marks and ellipses not counted.</param>
    public static string? Cut(string text, IReadOnlyList<QueryHit> hits, int maxLength)
    {
        if (hits.Count == 0)
        {
            return null;
        }

        var window = SnippetWindow.Around(text, Best(hits, maxLength), maxLength);
        var cut = new StringBuilder(maxLength + 16);
        cut.Append(window.Start > 0 ? Ellipsis : "");
        Write(cut, text, window, hits, isOneLine: true);
        return cut.Append(window.End < text.Length ? Ellipsis : "").ToString();
    }

    /// <summary>From the first to the last of the neighbouring hits of the most parts of the query in the room there is; of equals the first.</summary>
    private static TextSpan Best(IReadOnlyList<QueryHit> hits, int maxLength)
    {
        var inWindow = new Dictionary<int, int>();
        var (best, bestDistinct, bestCount, last) = (hits[0].Span, 0, 0, 0);
        for (var first = 0; first < hits.Count; first++)
        {
            for (; last < hits.Count && (last == first || hits[last].End - hits[first].Start <= maxLength); last++)
            {
                inWindow[hits[last].Part] = inWindow.GetValueOrDefault(hits[last].Part) + 1;
            }

            if (inWindow.Count > bestDistinct || (inWindow.Count == bestDistinct && last - first > bestCount))
            {
                (best, bestDistinct, bestCount) = (new TextSpan(hits[first].Start, hits[last - 1].End), inWindow.Count, last - first);
            }

            if (--inWindow[hits[first].Part] == 0)
            {
                inWindow.Remove(hits[first].Part);
            }
        }

        return best;
    }

    private static void Write(StringBuilder marked, string text, TextSpan window, IReadOnlyList<QueryHit> hits, bool isOneLine)
    {
        var at = window.Start;
        foreach (var hit in hits)
        {
            var (start, end) = (Math.Max(hit.Start, window.Start), Math.Min(hit.End, window.End));
            if (start < end)
            {
                Append(marked, text.AsSpan(at, start - at), isOneLine);
                marked.Append(Hit.Start);
                Append(marked, text.AsSpan(start, end - start), isOneLine);
                marked.Append(Hit.End);
                at = end;
            }
        }

        Append(marked, text.AsSpan(at, window.End - at), isOneLine);
    }

    private static void Append(StringBuilder marked, ReadOnlySpan<char> text, bool isOneLine)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (isOneLine && (char.IsWhiteSpace(c) || char.IsControl(c)))
            {
                if (c == '\n' && at + 1 < text.Length && text[at + 1] == '\n')
                {
                    Part(marked);
                }
                else if (marked.Length > 0 && marked[^1] != ' ')
                {
                    marked.Append(' ');
                }
            }
            else if (c is not (Hit.Start or Hit.End))
            {
                marked.Append(c); // a mark of the text's own would be taken for one of ours
            }
        }
    }

    private static void Part(StringBuilder marked)
    {
        var last = marked.Length - 1;
        while (last >= 0 && marked[last] is ' ' or Hit.Start or Hit.End)
        {
            last--;
        }

        if (last < 0)
        {
            return;
        }

        var joint = ParagraphJoint.Behind(marked[last]);
        marked.Append(marked[^1] == ' ' ? joint.AsSpan(1) : joint);
    }
}
