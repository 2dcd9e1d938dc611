namespace NewsArchive.Extraction.Tests.Documents;

public class PlainTextReaderTests
{
    [Fact]
    public void Marks_that_mean_something_in_markdown_mean_nothing_in_plain_text() =>
        Assert.Equal(
            "The file a_b_c costs 5 * 3 crowns.\n\nIndented, as typewriters had it, it is prose.\n\n1. is the first of them.",
            Read.PlainText("Harbour Opens\n\nThe file a_b_c costs 5 * 3 crowns.\n\n    Indented, as typewriters had it, it is prose.\n\n1. is the first of them.\n").Text);

    [Fact]
    public void Hard_wrapped_lines_are_one_paragraph() =>
        Assert.Equal("The harbour was opened on Wednesday\nby the mayor.".Replace('\n', ' '), Read.PlainText("Harbour Opens\n\nThe harbour was opened on Wednesday\nby the mayor.\n\nSource: https://halden.example/x\n").Text);

    [Theory]
    [InlineData("We have pa-\ntience for two.", "We have patience for two.")]
    [InlineData("The Eiderbys said that Gudrun Eider-\nby had tins.", "The Eiderbys said that Gudrun Eiderby had tins.")]
    [InlineData("The mayor of Orsoy-\nland rows; Orsoyland is small.", "The mayor of Orsoyland rows; Orsoyland is small.")]
    [InlineData("The shop has stood for thirty-\nfive years.", "The shop has stood for thirty-five years.")]
    [InlineData("A London-\nbased firm bought it.", "A London-based firm bought it.")]
    [InlineData("Jean-\nPierre Moe was there.", "Jean-Pierre Moe was there.")]
    [InlineData("The pre-\nand post-war boats sank.", "The pre- and post-war boats sank.")]
    [InlineData("He waited -\nfor nothing.", "He waited - for nothing.")]
    public void Words_that_line_ends_part_are_whole_again(string lines, string text) =>
        Assert.Equal(text, Read.PlainText($"Harbour Opens\n\n{lines}\n").Text);

    [Fact]
    public void Without_blank_lines_each_line_is_a_paragraph() =>
        Assert.Equal("The harbour was opened.\n\nThe mayor was there.", Read.PlainText("Harbour Opens\nThe harbour was opened.\nThe mayor was there.\n").Text);

    [Fact]
    public void Windows_line_ends_are_line_ends() =>
        Assert.Equal("One line.\n\nAnother line.", Read.PlainText("Harbour Opens\r\n\r\nOne line.\r\n\r\nAnother line.\r\n").Text);

    [Fact]
    public void Headline_deck_byline_and_date_are_told_apart()
    {
        var article = Read.PlainText("Builder Guilty of Bribery\nHe is cleared of fraud; defence says it will appeal\n\nRosa Kittel\n\nWednesday, January 15, 2025\n\nPORT HALDEN — The builder was sentenced.\n\nSource: https://halden.example/guilty\n");

        Assert.Equal("Builder Guilty of Bribery", article.Title);
        Assert.Equal(["Rosa Kittel"], article.Authors);
        Assert.Equal(new DateOnly(2025, 1, 15), article.PublishedOn);
        Assert.Equal("He is cleared of fraud; defence says it will appeal\n\nPORT HALDEN — The builder was sentenced.", article.Text);
        Assert.Equal("https://halden.example/guilty", article.Url.ToString());
    }

    [Fact]
    public void An_indented_line_starts_a_paragraph() =>
        Assert.Equal(
            "The harbour opened on Monday, to the relief of the fleet.\n\nNobody clapped, for it was raining.",
            Read.PlainText("T\n\n   The harbour opened on Monday, to the relief\nof the fleet.\n   Nobody clapped, for it\nwas raining.\n").Text);

    [Fact]
    public void Lines_too_long_to_be_wrapped_are_paragraphs()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("The harbour is open again", 6)) + ".";

        Assert.Equal($"{sentence}\n\nNobody clapped.", Read.PlainText($"T\n\n{sentence}\nNobody clapped.\n").Text);
    }
}
