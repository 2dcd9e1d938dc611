using NewsArchive.Extraction.Documents;
using Xunit;

namespace NewsArchive.Extraction.Tests.Documents;

/// <summary>Pages whose names say nothing: what belongs to the article shows in how its parts are built.</summary>
public class HtmlStructureTests
{
    private const string Consent =
        "<div><h2>Your choice</h2><p>We and our 214 partners store cookies on your device in order to show you this page, to measure it and to learn from it.</p>"
        + "<p>Some cookies are needed for the page to work at all, and others help us to sell the boots that you looked at last week in another shop.</p>"
        + "<p>You may refuse all cookies but those, or choose among our partners one by one, which takes most people until well after supper.</p></div>";

    private const string Comments =
        "<div><h4>3 letters</h4>"
        + "<div><b>KelderMan55</b> <i>9 April, 10:12</i><p>Bring back the steamers, I have said so since the day the last of them was towed away.</p></div>"
        + "<div><b>Islander</b> <i>9 April, 11:40</i><p>The steamers sank, if you recall, and two of them did so at the very quay that you speak of.</p></div>"
        + "<div><b>Ottilie B.</b> <i>9 April, 13:05</i><p>My grandmother rowed to Port Halden and back on every market day, and never once complained of it.</p></div></div>";

    private const string Teasers =
        "<div><div><a href=\"/1\">Tide mill at Orsey will turn again</a> <p>The wheel has been silent for sixty years and has new paddles of oak.</p> <a href=\"/1\">Open</a></div>"
        + "<div><a href=\"/2\">Council unveils plan for the old harbour of Halden</a> <p>Nobody has asked the herons yet, who own it.</p> <a href=\"/2\">Open</a></div></div>";

    private const string Form = "<div><h3>The Tribune by post</h3><p>All that the island talks about, in your letter box every evening at six.</p><input type=\"email\"> <span>Send</span></div>";

    private const string Menu = "<div><div><a href=\"/a\">News</a> <a href=\"/b\">Weather</a></div><p><a href=\"/c\">Harbour</a> and much more of <a href=\"/d\">what the islands do</a> and <a href=\"/e\">what they sell.</a></p></div>";

    [Fact]
    public void Short_paragraphs_beside_a_single_long_one_stay() =>
        Assert.Equal(
            "Mayor Ines Kaldor rejected a toll on the bridge on Wednesday. “It hits the wrong people,” she said.\nThe bridge opened in 1974.\nTwo ferries run beside it.",
            Page.Read("<main><h1>Mayor Rejects Toll</h1><div><p>Mayor Ines Kaldor rejected a toll on the bridge on Wednesday. “It hits the wrong people,” she said.</p><p>The bridge opened in 1974.</p><p>Two ferries run beside it.</p></div></main>").Text());

    [Theory]
    [InlineData(Consent)]
    [InlineData(Comments)]
    [InlineData(Teasers)]
    [InlineData(Form)]
    [InlineData(Menu)]
    public void A_part_that_is_built_unlike_the_text_is_no_part_of_the_body(string part)
    {
        Assert.Equal("", Page.Beside($"<div><div><h1>Ferries Stop</h1>{Page.Paragraphs}</div>{part}</div>"));
        Assert.Equal("", Page.Beside($"<div><div><div><h1>Ferries Stop</h1></div><div>{Page.Paragraphs}</div></div><div>{part}</div></div>"));
    }

    [Fact]
    public void The_two_halves_of_a_text_are_kept_together()
    {
        const string half = "<p>On the mainland the crews played cards in the waiting room, and would not say how long they meant to stay there.</p><p>“We are in no hurry,” said one of them, dealing. “The sea will still be there in the morning, and so shall we.”</p>";

        Assert.Contains("dealing", Page.Beside($"<div><div><h1>Ferries Stop</h1>{Page.Paragraphs}</div><div>Advertisement</div><div>{half}</div></div>"), StringComparison.Ordinal);
        Assert.Contains("dealing", Page.Beside($"<div><div class=\"article-body\">{Page.Paragraphs}</div><div>Advertisement</div><div class=\"article-body\">{half}</div></div>"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_and_sections_of_a_text_are_kept() =>
        Assert.Equal(
            "What we know\nThe crews walked out at six.\nThe talks began at nine.",
            Page.Beside($"<div><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>“We", "<div><h2>What we know</h2><ul><li>The crews walked out at six.</li><li>The talks began at nine.</li></ul></div><p>“We", StringComparison.Ordinal)}</div>"));

    [Fact]
    public void Text_that_line_breaks_part_is_read_though_its_headline_stands_in_the_same_element() =>
        Assert.Equal(
            ["The ferry between Port Halden and Skarn stopped on Tuesday morning, said the company.", "By noon the island's only grocer had sold her last bag of flour, and her first candle."],
            Page.Read("<table><tr><td><a href=\"/\">Home</a></td></tr></table><div><h1>Ferries Stop</h1>The ferry between Port Halden and Skarn stopped on Tuesday morning, said the company.<br><br>By noon the island's only grocer had sold her last bag of flour, and her first candle.</div>").Blocks.Select(b => b.Text));

    [Fact]
    public void What_stands_above_the_headline_is_no_part_of_the_body() =>
        Assert.Equal("", Page.Beside($"<div><div><p>Weather: gales from the north-west until the evening, rain on all coasts and no sign of summer yet.</p><p>Roads: the causeway to Orsey is closed until the tide has turned, which it does at noon.</p></div><div><h1>Ferries Stop</h1>{Page.Paragraphs}</div></div>"));

    [Theory]
    [InlineData("<div><img src=\"a.jpg\"><div>The quay at dawn, with the last ferry at its berth and nobody aboard.</div></div>")]
    [InlineData("<div><div><span><img src=\"a.jpg\"></span></div> <p>The quay at dawn, with the last ferry at its berth and nobody aboard (Jane Doe)</p></div>")]
    public void Words_around_a_picture_are_its_caption(string picture) =>
        Assert.Equal("", Page.Beside($"<div><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>“We", picture + "<p>“We", StringComparison.Ordinal)}</div>"));

    [Fact]
    public void A_paragraph_with_a_picture_in_it_is_text() =>
        Assert.Contains("left at six", Page.Beside($"<article>{Page.Paragraphs}<p><img src=\"a.jpg\">The last boat left at six and nobody waved, said the harbour master, who has seen many a last boat leave in his time.</p></article>"), StringComparison.Ordinal);

    [Fact]
    public void A_heading_of_the_first_level_amid_the_text_begins_nothing()
    {
        var page = Page.Read($"<div><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>The company", "<h1>The quay at dawn</h1><p>The company", StringComparison.Ordinal)}{Page.Paragraphs.Replace("The", "A", StringComparison.Ordinal)}{Page.Paragraphs.Replace("said", "says", StringComparison.Ordinal)}</div>", "<title>Ferries Stop</title>");

        Assert.StartsWith("The ferry between", page.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("story promo-share-wrap")]
    [InlineData("c-social text")]
    [InlineData("post-7 post type-post hentry category-newsletter tag-sponsored")]
    public void A_class_that_speaks_of_something_else_does_not_cost_the_text(string name)
    {
        var other = string.Concat(Enumerable.Range(1, 9).Select(i => $"<p>Letter number {i} of the day says at some length that the steamers should come back, and that they should have stayed.</p>"));

        Assert.Contains("Gudrun Eiderby", Page.Read($"<div><h1>Ferries Stop</h1></div><div class=\"{name}\">{Page.Paragraphs}</div><div class=\"comments\">{other}</div>").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_behind_a_wall_is_text() =>
        Assert.Contains("left at six", Page.Beside($"<article>{Page.Paragraphs}<p class=\"paywall\" aria-hidden=\"true\">The last boat left at six and nobody waved, said the harbour master.</p></article>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("article", "")]
    [InlineData("div", " class=\"article-body\"")]
    public void The_article_that_the_page_goes_on_with_is_another(string element, string body)
    {
        const string other = "<p>The herons came back on Monday, eleven of them, and took the roof of the customs house as if nobody else had ever wanted it.</p><p>“They are early,” said Ingrid Moe, who counts birds for the county and has done so since the year of the great frost.</p><p>Nobody has told the council, which had meant to tear the roof off in May, and nobody has told the herons either.</p>";

        Assert.Equal("", Page.Beside($"<main><{element}><h1>Ferries Stop</h1><div{body}>{Page.Paragraphs}</div></{element}><{element}><h1>Herons Return</h1><div{body}>{other}{other}</div></{element}></main>"));
    }

    [Theory]
    [InlineData("<ol><li>A bench</li><li>A stove</li></ol>", "A bench\nA stove")]
    [InlineData("<ol start=\"5\"><li>A bench</li><li>A stove</li></ol>", "5. A bench\n6. A stove")]
    [InlineData("<ol reversed><li>A bench</li><li>A stove</li></ol>", "2. A bench\n1. A stove")]
    [InlineData("<ol><li value=\"7\">A bench</li><li value=\"9\"><p>A stove</p></li></ol>", "7. A bench\n9. A stove")]
    [InlineData("<ol start=\"x\"><li>A bench</li><li>A stove</li></ol>", "A bench\nA stove")]
    public void Items_keep_numbers_that_do_not_count_on_from_one(string list, string text) =>
        Assert.Equal(text, Page.Beside($"<article><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>The company", list + "<p>The company", StringComparison.Ordinal)}</article>"));

    [Theory]
    [InlineData("<blockquote class=\"pull\"><p>We have tins for a week and patience for two</p><cite>Gudrun Eiderby</cite></blockquote>")]
    [InlineData("<blockquote><p>“We have tins for a week and patience for two”</p><p>— Gudrun Eiderby, grocer</p></blockquote>")]
    public void Words_of_the_text_that_are_set_large_are_no_text_again(string pulled) =>
        Assert.Equal("", Page.Beside($"<article><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>The company", pulled + "<p>The company", StringComparison.Ordinal)}</article>"));

    [Fact]
    public void The_last_paragraph_is_text_though_line_breaks_part_it()
    {
        var paragraphs = string.Concat(Enumerable.Repeat(Page.Paragraphs, 3).Select((p, i) => p.Replace("The", "The " + i, StringComparison.Ordinal)));

        Assert.EndsWith(
            "The grocer opens at seven, as she always has.\nShe closes when the flour is gone.",
            Page.Read($"<article><h1>Ferries Stop</h1>{paragraphs}<p>The grocer opens at seven, as she always has.<br><br><em>She closes when the flour is gone.</em></p></article>").Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_paragraph_in_front_of_a_wall_is_text()
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 6).Select(i => Page.Paragraphs.Replace("The", $"The {i}", StringComparison.Ordinal))).Replace("<p>", "<p class=\"text\">", StringComparison.Ordinal);
        const string free = "The grocer has sold her last bag of flour, and says so to all who ask.";

        Assert.StartsWith(
            free,
            Page.Read($"<article><header><h1>Ferries Stop</h1></header><div><div><p class=\"text\">{free}</p></div><div class=\"walled\">{paragraphs}</div></div></article>").Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_part_that_looks_like_the_other_parts_of_the_text_is_kept()
    {
        static string Part(string text) => $"<div class=\"text section\">{text}</div><div class=\"product\"><a href=\"/shop\">Buy</a></div>";
        const string stove = "<h2>2. The stove</h2><p>We like: the lid, which shuts as no other does</p><p>We don't like: the smoke that it makes at night</p>";

        Assert.Contains(
            "We like: the lid, which shuts as no other does",
            Page.Read($"<article><h1>Ferries Stop</h1>{Part(Page.Paragraphs)}{Part(stove)}{Part(Page.Paragraphs.Replace("The", "A", StringComparison.Ordinal))}</article>").Text(),
            StringComparison.Ordinal);
    }
}
