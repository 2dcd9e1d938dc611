using AngleSharp.Html.Parser;
using NewsArchive.Extraction.Documents.Html;

namespace NewsArchive.Extraction.Documents;

/// <summary>Reads a saved web page: its article without menus and boxes, and what it says of itself.</summary>
internal static class HtmlReader
{
    public static Document Read(string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, SkipComments = true });
        using var page = parser.ParseDocument(html);
        var tree = new PageTree(page.DocumentElement);
        var metadata = new PageMetadata(tree);
        var fields = metadata.Read();
        var dropped = PageSweep.Drop(tree);
        var blocks = PageBlocks.Read(tree, dropped, BaseUrl(tree));
        return new Document
        {
            Blocks = MainContent.Find(tree, blocks, metadata.Hints(fields.Title)),
            Metadata = fields,
            Images = PageSides.Images(tree, tree.Root),
            Links = PageSides.Related(tree, tree.Root),
        };
    }

    private static Uri? BaseUrl(PageTree tree) =>
        tree.First("base")?["href"] is { } href && Uri.TryCreate(href.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
}
