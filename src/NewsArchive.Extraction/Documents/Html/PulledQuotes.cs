namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Finds words of the text that a page sets large a second time: a quotation out of a paragraph, with or without who said it.</summary>
internal static class PulledQuotes
{
    private const int Shortest = 15; // letters
    private const int ShortestLine = 25; // of a line that neither its element nor its class calls a quotation
    private const int ShortestCalled = 8; // where its class says what it is
    private const int Most = 40; // pages with more quotations than that are made of them

    // <blockquote><p>We have tins for a week</p><cite>Gudrun Eiderby</cite></blockquote> beside the paragraph that says so
    public static HashSet<TextBlock> Find(List<TextBlock> blocks)
    {
        var quotations = blocks.Where(b => b.Block.Kind == BlockKind.BlockQuotation || IsCalledPulled(b.Owner)).ToHashSet();
        var pulled = Lines(blocks);
        if (quotations.Count is 0 or > Most)
        {
            return pulled;
        }

        var text = string.Join('\n', blocks.Where(b => !quotations.Contains(b)).Select(b => PageWords.Letters(b.Text)));
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!quotations.Contains(blocks[i]) || PageWords.Letters(blocks[i].Text) is not { } letters || letters.Length < (IsCalledPulled(blocks[i].Owner) ? ShortestCalled : Shortest) || !text.Contains(letters, StringComparison.Ordinal))
            {
                continue;
            }

            pulled.Add(blocks[i]);
            if (i + 1 < blocks.Count && quotations.Contains(blocks[i + 1]) && IsSource(blocks[i + 1]))
            {
                pulled.Add(blocks[i + 1]);
            }
        }

        return pulled;
    }

    // <div class="quoteBox"><p>We have tins for a week</p></div>: a line below the first that a longer paragraph holds word for word
    private static HashSet<TextBlock> Lines(List<TextBlock> blocks)
    {
        const int longest = 250, mostBlocks = 500;
        if (blocks.Count > mostBlocks)
        {
            return [];
        }

        var text = '\n' + string.Join('\n', blocks.Select(b => PageWords.Letters(b.Text))) + '\n';
        return [.. blocks.Skip(1).Where(b => b.Block.Kind == BlockKind.Paragraph && b.Weight < longest && PageWords.Letters(b.Text) is { Length: >= ShortestLine } letters && IsWithin(letters, text))];
    }

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

    // "Gudrun Eiderby, grocer", "— Gudrun Eiderby"
    private static bool IsSource(TextBlock block) => block.Weight < 80 && block.Text[^1] is not ('.' or '!' or '?' or '”' or '"');
}
