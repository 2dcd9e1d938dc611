namespace NewsArchive.Extraction.Tests.Articles;

public class PhotoCreditTests
{
    [Theory]
    [InlineData("**Sergei Savostyanov / TASS**", "Sergei Savostyanov / TASS", null)]
    [InlineData("*Photo: Leo Strand / Halden Chronicle*", "Leo Strand / Halden Chronicle", null)]
    [InlineData("Photo by Leo Strand", "Leo Strand", null)]
    [InlineData("Фото: ТАСС", "ТАСС", null)]
    [InlineData("Fotoğraf: AA", "AA", null)]
    [InlineData("Crédit photo : AFP", "AFP", null)]
    [InlineData("Fot. PAP", "PAP", null)]
    [InlineData("© AFP", "AFP", null)]
    [InlineData("Fuente: EFE", "EFE", null)]
    [InlineData("**Family photograph**", "Family photograph", null)]
    [InlineData("*The swing bridge at dawn. Leo Strand / Halden Chronicle*", "Leo Strand / Halden Chronicle", "The swing bridge at dawn.")]
    public void A_credit_is_neither_author_nor_text(string line, string credit, string? caption)
    {
        var article = Read.Markdown($"# T\n\n6 November 2024\n\n{line}\n\nA line of news about the harbour.\n");

        var image = Assert.Single(article.Images);
        Assert.Equal((credit, caption), (image.Credit, image.Caption));
        Assert.Empty(article.Authors);
        Assert.Empty(article.People);
        Assert.Equal("A line of news about the harbour.", article.Text);
    }

    [Fact]
    public void A_credit_below_a_picture_belongs_to_it()
    {
        var image = Assert.Single(Read.Markdown("# T\n\n![The bridge](bridge.jpg)\n\n*Leo Strand / Halden Chronicle*\n\nA line of news.\n").Images);

        Assert.Equal(("Leo Strand / Halden Chronicle", "The bridge", "bridge.jpg"), (image.Credit, image.Caption, image.Src));
    }

    [Fact]
    public void A_bold_sentence_is_part_of_the_article() =>
        Assert.Equal("The mayor has resigned.\n\nA line of news.", Read.Markdown("# T\n\n**The mayor has resigned.**\n\nA line of news.\n").Text);

    [Theory]
    [InlineData("Boats leave the harbour. (Photo by Leo Strand/Halden Chronicle)", "Leo Strand/Halden Chronicle", "Boats leave the harbour.")]
    [InlineData("Boats leave the harbour. LEO STRAND / ENA", "LEO STRAND / ENA", "Boats leave the harbour.")]
    [InlineData("*Boats leave the harbour. Photo: Leo Strand*", "Leo Strand", "Boats leave the harbour.")]
    [InlineData("*Boats leave the harbour.*", null, "Boats leave the harbour.")]
    public void A_line_straight_below_a_picture_is_its_caption(string line, string? credit, string caption)
    {
        var article = Read.Markdown($"# T\n\n![Boats](boats.jpg)\n\n{line}\n\nA line of news.\n");

        var image = Assert.Single(article.Images);
        Assert.Equal((credit, caption, "boats.jpg"), (image.Credit, image.Caption, image.Src));
        Assert.Equal("A line of news.", article.Text);
    }
}
