using AngleSharp.Html.Parser;
using NewsArchive.Extraction.Documents.Html;

namespace NewsArchive.Extraction.Documents;

/// <summary>Reads a saved web page: its article without menus and boxes, and what it says of itself.</summary>
internal static class HtmlReader
{
    public static Document Read(string html) => Read(html, Body);

    /// <summary>Reads markup that is an article and nothing else, as a feed gives it: no part of it is a stranger to the rest.</summary>
    public static Document ReadContent(string html) =>
        Read($"<article>{html}</article>", (tree, hints) => MainContent.Whole(PageBlocks.Read(tree, PageSweep.Drop(tree), BaseUrl(tree)), hints));

    private static Document Read(string html, Func<PageTree, PageHints, List<Block>> body)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, SkipComments = true });
        using var page = parser.ParseDocument(ShallowMarkup.Of(html));
        ArchiveFrame.Remove(page);
        var tree = new PageTree(page.DocumentElement);
        var metadata = new PageMetadata(tree);
        var fields = metadata.Read();
        return new Document
        {
            Blocks = body(tree, metadata.Hints(fields.Title?.Value) with { Authors = fields.Authors?.Value ?? [] }),
            Metadata = fields,
            Images = PageSides.Images(tree, tree.Root),
            Notes = metadata.Doubts(fields),
            Links = PageSides.Related(tree, tree.Root),
        };
    }

    private static List<Block> Body(PageTree tree, PageHints hints)
    {
        const int shortestArticle = 250; // characters; less than this may be what a mislead sweep left over
        var baseUrl = BaseUrl(tree);
        var stated = StatedBody.Of(hints);
        var body = MainContent.Find(tree, PageBlocks.Read(tree, PageSweep.Drop(tree), baseUrl), hints);
        if (Length(body) >= shortestArticle && (stated is null || stated.ShareIn(body) > 0.8))
        {
            return body;
        }

        var gentle = MainContent.Find(tree, PageBlocks.Read(tree, PageSweep.Drop(tree, isGentle: true), baseUrl), hints);
        var isGentleBetter = stated is null ? Length(gentle) > 3 * Length(body) : stated.ShareIn(gentle) > stated.ShareIn(body) + 0.1;
        var best = isGentleBetter ? gentle : body;

        // Pages that scripts build hold their text, or all but its beginning, in JSON-LD only: {"@type": "NewsArticle", "articleBody": "…"}
        return hints.Body is { } written && (written.Length > 2 * Length(best) || stated?.Continues(best) == true) ? Paragraphs(written) : best;
    }

    private static List<Block> Paragraphs(string text) =>
        [.. StatedBody.Paragraphs(text).Select(p => new Block(BlockKind.Paragraph, 0, 1, [new Inline(p)]))];

    private static int Length(List<Block> blocks) => blocks.Sum(b => b.Text.Length);

    private static Uri? BaseUrl(PageTree tree) =>
        tree.First("base")?["href"] is { } href && Uri.TryCreate(href.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
}
