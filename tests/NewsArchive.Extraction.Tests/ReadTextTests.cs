using System.Text;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Tests;

public class ReadTextTests
{
    [Fact]
    public void The_text_is_decoded_as_the_extractor_decodes_it_and_its_lines_are_those_that_origins_name()
    {
        byte[] windows1252 = [.. "# Café opens\r\n\r\n6 November 2024\r\n\r\nThe café of Skarn opened on Wednesday."u8.ToArray().Where(b => b != 0xC3).Select(b => b == 0xA9 ? (byte)0xE9 : b)];

        var text = ArticleExtractor.ReadText("a.md", windows1252, out var error)!;

        Assert.Null(error);
        var article = new ArticleExtractor().Extract("a.md", windows1252).Article!;
        Assert.Equal("# Café opens", text.Split('\n')[Line(ArticleField.Title)]);
        Assert.Equal("6 November 2024", text.Split('\n')[Line(ArticleField.PublishedOn)]);

        int Line(ArticleField field) => article.Origins.Single(o => o.Field == field).Line!.Value - 1;
    }

    [Fact]
    public void What_is_no_text_or_too_long_gives_the_reason()
    {
        Assert.Null(ArticleExtractor.ReadText("a.md", new byte[] { 0x89, 0x50, 0x4E, 0x47, 1, 2 }, out var image));
        Assert.Equal("the file is a PNG image, no article", image!.Reason);
        Assert.Null(ArticleExtractor.ReadText("a.md", new byte[ArticleExtractor.MaxBytes + 1], out var tooLong));
        Assert.Contains("the limit is", tooLong!.Reason, StringComparison.Ordinal);
        Assert.Null(ArticleExtractor.ReadText("a.md", Encoding.UTF8.GetBytes(" \n"), out var empty));
        Assert.Equal("the file is empty", empty!.Reason);
    }
}
