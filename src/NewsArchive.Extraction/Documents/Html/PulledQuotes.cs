namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Finds words of the text that a page sets large a second time: a quotation out of a paragraph, with or without who said it.</summary>
internal static class PulledQuotes
{
    private const int Shortest = 15; // letters
    private const int ShortestLine = 25; // of a line that neither its element nor its class calls a quotation
    private const int ShortestCalled = 8; // where its class says what it is
    private const int Most = 40; // pages with more quotations than that are made of them
    private const int FewestWords = 8; // of a quotation that a paragraph says with other words between

    private static readonly HashSet<string> HeadingWords = ["quote", "quotes", "quotebox", "pullquote", "blockquote", "zitat", "citat", "sitat", "citaat", "cita", "citation", "citazione", "citacao", "cytat"];

    // <blockquote><p>We have tins for a week</p><cite>Gudrun Eiderby</cite></blockquote> beside the paragraph that says so
    public static HashSet<TextBlock> Find(List<TextBlock> blocks)
    {
        var quotations = blocks.Where(b => b.Block.Kind == BlockKind.BlockQuotation || IsCalledPulled(b.Owner) || IsQuotedHeading(b)).ToHashSet();
        var pulled = Lines(blocks);
        if (quotations.Count is 0 or > Most)
        {
            return pulled;
        }

        var others = blocks.Where(b => !quotations.Contains(b)).ToList();
        var text = string.Join('\n', others.Select(b => PageWords.Letters(b.Text)));
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!quotations.Contains(blocks[i]) || PageWords.Letters(blocks[i].Text) is not { } letters || letters.Length < (IsCalledPulled(blocks[i].Owner) ? ShortestCalled : Shortest)
                || !(text.Contains(letters, StringComparison.Ordinal) || IsSaidApart(blocks[i].Text, others)))
            {
                continue;
            }

            pulled.Add(blocks[i]);
            if (i + 1 < blocks.Count && (quotations.Contains(blocks[i + 1]) || IsNamed(blocks[i + 1])) && IsSource(blocks[i + 1]))
            {
                pulled.Add(blocks[i + 1]);
            }
        }

        return pulled;
    }

    // <h3 class="quote">We have tins for a week</h3>
    private static bool IsQuotedHeading(TextBlock block) => block.IsHeading && block.Owner.Words.Any(HeadingWords.Contains);

    // "It goes out at three. It deserves a name." beside the paragraph “It goes out at three,” she said. “It deserves a name.”
    private static bool IsSaidApart(string quotation, List<TextBlock> paragraphs)
    {
        var words = Words(quotation);
        if (words.Count < FewestWords)
        {
            return false;
        }

        var triples = Triples(words);
        return paragraphs.Exists(p => p.Weight >= quotation.Length && Triples(Words(p.Text)) is var said && triples.Count(said.Contains) * 10 >= triples.Count * 7);
    }

    private static List<string> Words(string text) => [.. text.Split(' ').Select(PageWords.Letters).Where(w => w.Length > 0)];

    private static HashSet<(string, string, string)> Triples(List<string> words) => [.. words.Skip(2).Select((w, i) => (words[i], words[i + 1], w))];

    // <div class="quoteBox"><p>We have tins for a week</p></div>: a line below the first that a longer paragraph holds word for word
    private static HashSet<TextBlock> Lines(List<TextBlock> blocks)
    {
        const int longest = 250, mostBlocks = 500;
        if (blocks.Count > mostBlocks)
        {
            return [];
        }

        var text = '\n' + string.Join('\n', blocks.Select(b => PageWords.Letters(b.Text))) + '\n';
        return [.. blocks.Skip(1).Where(b => b.Block.Kind == BlockKind.Paragraph && b.Weight < longest && !IsBoldLine(b) && PageWords.Letters(b.Text) is { Length: >= ShortestLine } letters && IsWithin(letters, text))];
    }

    // <p class="bodytext"><b>“It goes out at three”</b></p>: a heading of old pages, which may well say what the text below it says
    private static bool IsBoldLine(TextBlock block) => block.Owner.Name == "p" && block.Block.Inlines.All(i => i.IsStrong || string.IsNullOrWhiteSpace(i.Text));

    private static bool IsWithin(string letters, string text)
    {
        for (var at = text.IndexOf(letters, StringComparison.Ordinal); at >= 0; at = text.IndexOf(letters, at + letters.Length, StringComparison.Ordinal))
        {
            if (text[at - 1] != '\n' || text[at + letters.Length] != '\n')
            {
                return true;
            }
        }

        return false;
    }

    // <p class="pullquote">We have tins for a week</p>, <div class="pull-quote"><p>…
    private static bool IsCalledPulled(PageNode node) =>
        IsCalledPulled(node.Words) || (node.Element?.ParentElement?.ClassName is { } around && IsCalledPulled(PageWords.Split(around)));

    private static bool IsCalledPulled(string[] words) => words.Contains("pullquote") || words.Zip(words.Skip(1)).Contains(("pull", "quote"));

    // <p><strong>Gudrun Eiderby</strong>, grocer on the north shore of Skarn</p>
    private static bool IsNamed(TextBlock block) => block.Block.Kind == BlockKind.Paragraph && block.Block.Inlines is [{ IsStrong: true }, { IsStrong: false }, ..] && block.Text.Contains(", ", StringComparison.Ordinal);

    // "Gudrun Eiderby, grocer", "— Gudrun Eiderby"
    private static bool IsSource(TextBlock block) => block.Weight < 100 && block.Text[^1] is not ('.' or '!' or '?' or '”' or '"');
}
