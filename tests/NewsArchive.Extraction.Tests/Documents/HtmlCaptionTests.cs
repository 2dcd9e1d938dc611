using Xunit;

namespace NewsArchive.Extraction.Tests.Documents;

/// <summary>What pages write under their pictures, films and galleries.</summary>
public class HtmlCaptionTests
{
    private const string Long = "From left at the back stand the baker Osric Tamblyn of Port Halden, the keeper of the light Ingrid Moe, and Gudrun Eiderby of the north shore; in front of them sit the harbour master, his three daughters, the crew of the last boat and the schoolteacher, who would rather have stood";

    [Theory]
    [InlineData("<div class=\"wrapper-image\"><div class=\"field\"><div class=\"field__label visually-hidden\">Image</div><div class=\"field__item\"><img src=\"a.jpg\"></div></div> <span>Gudrun Eiderby counts her tins (HTR / Jo Keller)</span></div>")]
    [InlineData("<div class=\"imgbox\"><div data-fancybox><img src=\"a.jpg\"></div><h1>" + Long + ".</h1><p>Photo: HTR</p></div>")]
    [InlineData("<div><span><picture><img src=\"a.jpg\"></picture></span><p><span>" + Long + ". </span></p><p>Image: <!-- -->Jo Keller</p></div>")]
    [InlineData("<div><div><picture><img src=\"a.jpg\"></picture></div><span>“" + Long + ",” says the film of Radio Skarn.</span><span>06.11.2024 | 6:33 min</span></div>")]
    [InlineData("<div><div><img src=\"a.jpg\"></div><div>" + Long + ".</div><div>© Jo Keller / HTR</div></div>")]
    public void What_a_box_with_a_picture_says_above_its_credit_is_left_out(string box)
    {
        Assert.Equal("", Page.Beside($"<div><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>“We", box + "<p>“We", StringComparison.Ordinal)}</div>"));
        Assert.Equal("", Page.Beside($"<main><article><h1>Ferries Stop</h1><div class=\"text\">{Page.Paragraphs.Replace("<p>The company", box + "<p>The company", StringComparison.Ordinal)}</div></article></main>"));
    }

    [Theory]
    [InlineData("<div><img src=\"a.jpg\"><h2>Who pays</h2><p>The grocer pays, the baker pays, and in the end the children pay, who are not asked about boats or bread or anything else that matters on the island in winter; and nobody has said for how long it will go on like this, or who is to say so when it is over.</p></div>")]
    [InlineData("<div><img src=\"a.jpg\"><p>Who pays: the grocer pays, the baker pays, and in the end the children pay, who are not asked about boats or bread or anything else that matters on the island in winter; and nobody has said for how long it will go on like this, or who is to say so when it is over.</p></div>")]
    public void A_part_of_the_text_that_begins_with_a_picture_is_kept(string part) =>
        Assert.Contains("The grocer pays", Page.Beside($"<div><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>“We", part + "<p>“We", StringComparison.Ordinal)}</div>"), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("legend")]
    [InlineData("wp-legende")]
    [InlineData("article__pie-foto")]
    [InlineData("nota-epigrafe")]
    [InlineData("legenda-foto")]
    [InlineData("foto-didascalia")]
    [InlineData("c-bijschrift")]
    [InlineData("billedtekst")]
    [InlineData("article-bildtext")]
    [InlineData("media__cutline")]
    [InlineData("photo-description")]
    public void A_caption_is_one_in_the_words_of_other_languages(string name)
    {
        Assert.Equal("", Page.Beside($"<main><article><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>“We", $"<p class=\"{name}\">The quay at dawn, with the last ferry at its berth and nobody aboard it.</p><p>“We", StringComparison.Ordinal)}</article></main>"));
        Assert.Equal("", Page.Beside($"<main><article><h1>Ferries Stop</h1>{Page.Paragraphs}<div class=\"{name}\"><p>The quay at dawn, with the last ferry at its berth and nobody aboard it.</p></div></article></main>"));
    }

    [Theory]
    [InlineData("<div class=\"inline-gallery\"><h3 class=\"gallery__headline\">Six Boats That Never Came Back</h3><figure><img src=\"a.jpg\"></figure></div>")]
    [InlineData("<ws-slides><div slot=\"headline\"><h3 class=\"slideshow-title\">Six Boats That Never Came Back</h3></div><figure><img src=\"a.jpg\"><figcaption>The first of them.</figcaption></figure></ws-slides>")]
    public void The_heading_of_a_gallery_is_none_of_the_text(string gallery) =>
        Assert.Equal("", Page.Beside($"<main><article><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>“We", gallery + "<p>“We", StringComparison.Ordinal)}</article></main>"));
}
