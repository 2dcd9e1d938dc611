using NewsArchive.Extraction;
using NewsArchive.Extraction.Articles;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Tests.Rendering;

/// <summary>A text with any marks at any spans: empty, crossing, repeated, over several paragraphs, outside the text.</summary>
internal sealed record RandomArticle(string Text, IReadOnlyList<FormatSpan> Formatting, Mark[] Marks)
{
    private static readonly string[] Words = ["tide", "<b>", "&amp;", "“sea”", "\"x\"", "naïve", "🌊", "'", "море", "a|b", "</p>", "\u200d"];

    public static RandomArticle Create(Random random)
    {
        var paragraphs = Enumerable.Range(0, random.Next(1, 6))
            .Select(_ => string.Join(random.Next(6) == 0 ? " | " : " ", Enumerable.Range(0, random.Next(1, 8)).Select(_ => Words[random.Next(Words.Length)])));
        var text = string.Join("\n\n", paragraphs);
        return new RandomArticle(
            text,
            [.. Enumerable.Range(0, random.Next(6)).Select(_ => Format(random, text.Length))],
            [.. Enumerable.Range(0, random.Next(12)).Select(number => Mark(random, text.Length, number))]);
    }

    /// <summary>The text of each block; a row's cells count each as one wherever a row may be.</summary>
    public static IEnumerable<string> Blocks(string text, IReadOnlyList<FormatSpan> formatting)
    {
        var start = 0;
        foreach (var paragraph in text.Split("\n\n"))
        {
            var (from, to) = (start, start + paragraph.Length);
            var format = formatting.Where(f => f.IsBlock && f.Start < f.End).OrderBy(f => f.Start).FirstOrDefault(f => f.Start < to && from < f.End);
            foreach (var block in format?.Format == TextFormat.TableRow ? paragraph.Split(" | ") : [paragraph])
            {
                yield return block;
            }

            start = to + 2;
        }
    }

    private static FormatSpan Format(Random random, int length)
    {
        var span = Span(random, length);
        return new FormatSpan(span.Start, span.End, (TextFormat)random.Next(Enum.GetValues<TextFormat>().Length));
    }

    private static Mark Mark(Random random, int length, int number)
    {
        var span = Span(random, length);
        var url = OutsideUrl.Find("https://lindenau.example/?a=1&b=\"2\"")!;
        return random.Next(6) switch
        {
            0 => new QuoteMark(span, number, random.Next(2) == 0 ? QuoteNote.WithoutSpeaker("“<nobody>”", []) : new QuoteNote("Greta \"Holm\" <mayor>", "/people/greta-holm?\"", "mayor & <b>", ["“<said>”"])),
            1 => new NameMark(span, "/people/greta-holm"),
            2 => new OutsideLinkMark(span, url),
            3 => new HeldLinkMark(span, "/2024/11/06/holm", "<Holm> & \"sons\""),
            4 => new HitMark(span, number),
            _ => new LostLinkMark(span),
        };
    }

    private static TextSpan Span(Random random, int length)
    {
        var start = random.Next(-3, length + 3);
        return new TextSpan(start, random.Next(start - 1, length + 4));
    }
}
