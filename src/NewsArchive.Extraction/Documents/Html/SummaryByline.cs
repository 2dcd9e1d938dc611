using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Takes the byline off the end of a summary: &lt;p&gt;A harbour waits for winter. &lt;i&gt;Von Jane Doe&lt;/i&gt;&lt;/p&gt;.</summary>
internal static class SummaryByline
{
    public static TextBlock Without(TextBlock summary, PageHints hints)
    {
        var inlines = summary.Block.Inlines.ToList();
        var last = inlines.FindLastIndex(i => !string.IsNullOrWhiteSpace(i.Text));
        if (last < 1 || !inlines[last].IsEmphasis || hints.Authors.Count == 0 || !Byline.IsByline(inlines[last].Text.Trim())
            || Byline.Read(inlines[last].Text.Trim()) is not { Count: > 0 } names || !names.All(Byline.People(hints.Authors).Contains))
        {
            return summary;
        }

        inlines.RemoveRange(last, inlines.Count - last);
        inlines[^1] = inlines[^1] with { Text = inlines[^1].Text.TrimEnd() };
        var text = string.Concat(inlines.Select(i => i.Text)).Trim();
        return summary with { Block = summary.Block with { Inlines = inlines }, Text = text, Weight = PageWords.Weigh(text) };
    }
}
