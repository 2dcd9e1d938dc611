using System.Text;
using NewsArchive.Extraction;

namespace NewsArchive.Store.Searching.Snippets;

/// <summary>Shows hits in the words around them.</summary>
public static class Snippet
{
    /// <summary>The whole text with its hits between <see cref="Hit.Start"/> and <see cref="Hit.End"/>.</summary>
    public static string Mark(string text, IReadOnlyList<TextSpan> hits)
    {
        var marked = new StringBuilder(text.Length + (2 * hits.Count));
        var at = 0;
        foreach (var hit in hits)
        {
            marked.Append(text, at, hit.Start - at).Append(Hit.Start).Append(text, hit.Start, hit.Length).Append(Hit.End);
            at = hit.End;
        }

        return marked.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The part of a text with the best hits, marked, on one line; null where there are none.</summary>
    /// <param name="maxLength">In UTF-16 units, marks not counted.</param>
    public static string? Cut(string text, IReadOnlyList<TextSpan> hits, int maxLength)
    {
        if (hits.Count == 0)
        {
            return null;
        }

        var start = Math.Max(0, hits[0].Start - (maxLength / 3));
        var end = Math.Min(text.Length, start + maxLength);
        var within = hits.Where(h => h.Start >= start && h.End <= end).Select(h => new TextSpan(h.Start - start, h.End - start)).ToList();
        return (start > 0 ? "…" : "") + Mark(text[start..end].Replace('\n', ' '), within) + (end < text.Length ? "…" : "");
    }
}
