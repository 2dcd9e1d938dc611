using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsArchive.Extraction;
using NewsArchive.Web.Pages;

namespace NewsArchive.Web.Rendering;

/// <summary>One line of a seed as HTML: encoded, with the words that were read from it marked; of a long one only what stands around them.</summary>
public sealed class SeedLineText : IHtmlContent
{
    private const int LongestWhole = 1_500;
    private const int Around = 160;
    private const int LongestFound = 400;

    private readonly string line;
    private readonly IReadOnlyList<TextSpan> shown;
    private readonly IReadOnlyList<TextSpan> found;

    private SeedLineText(string line, IReadOnlyList<TextSpan> shown, IReadOnlyList<TextSpan> found)
    {
        this.line = line;
        this.shown = shown;
        this.found = found;
    }

    public bool IsCut => ShownLength < line.Length;

    /// <summary>In UTF-16 units.</summary>
    public int ShownLength => shown.Sum(s => s.Length);

    /// <param name="line">The line without its end.</param>
    /// <param name="words">What to mark where it stands as words of its own.</param>
    public static SeedLineText Of(string line, IEnumerable<string> words)
    {
        var found = Merged(words.Distinct().Select(w => Find(line, w)).OfType<TextSpan>());
        var shown = line.Length <= LongestWhole ? [new TextSpan(0, line.Length)]
            : found.Count == 0 ? [Whole(line, 0, 2 * Around)]
            : Merged(found.Select(f => Whole(line, f.Start - Around, Math.Min(f.End, f.Start + LongestFound) + Around)));
        return new SeedLineText(line, shown, found);
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var at = 0;
        foreach (var span in shown)
        {
            WriteCut(writer, span.Start - at);
            Write(writer, encoder, span);
            at = span.End;
        }

        WriteCut(writer, line.Length - at);
    }

    private void Write(TextWriter writer, HtmlEncoder encoder, TextSpan span)
    {
        var at = span.Start;
        foreach (var mark in found.Where(f => f.Start < span.End && f.End > span.Start))
        {
            var (start, end) = (Math.Max(mark.Start, span.Start), Math.Min(mark.End, span.End));
            encoder.Encode(writer, line, at, start - at);
            writer.Write("<mark>");
            encoder.Encode(writer, line, start, end - start);
            writer.Write("</mark>");
            at = end;
        }

        encoder.Encode(writer, line, at, span.End - at);
    }

    private static void WriteCut(TextWriter writer, int count)
    {
        if (count > 0)
        {
            writer.Write($"<span class=\"seed-cut\">… {Wording.Count(count, "character")} …</span>");
        }
    }

    // The first place where the words are not part of longer ones: "en" of lang="en", not of "content".
    private static TextSpan? Find(string line, string words)
    {
        for (var at = 0; words.Length > 0 && (at = line.IndexOf(words, at, StringComparison.Ordinal)) >= 0;)
        {
            var (start, end) = (at, at + words.Length);
            if (!(start > 0 && AreOneWord(line[start - 1], words[0])) && !(end < line.Length && AreOneWord(words[^1], line[end])))
            {
                return new TextSpan(start, end);
            }

            at = end; // not start + 1: a hostile line of one letter would be compared with itself for hours
        }

        return null;
    }

    private static bool AreOneWord(char left, char right) => char.IsLetterOrDigit(left) && char.IsLetterOrDigit(right);

    private static List<TextSpan> Merged(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.OrderBy(s => s.Start))
        {
            if (merged.Count > 0 && merged[^1].End >= span.Start)
            {
                merged[^1] = new TextSpan(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    // A character outside the Basic Multilingual Plane has two UTF-16 units; a cut between them would tear it.
    private static TextSpan Whole(string line, int start, int end)
    {
        (start, end) = (Math.Max(0, start), Math.Min(line.Length, end));
        return new TextSpan(
            start > 0 && char.IsSurrogatePair(line[start - 1], line[start]) ? start - 1 : start,
            end < line.Length && char.IsSurrogatePair(line[end - 1], line[end]) ? end + 1 : end);
    }
}
