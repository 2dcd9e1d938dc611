using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Articles;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Tests.Rendering;

public class ArticleRendererTests
{
    private const string Text = "“We begin,” said Greta Holm, the mayor.\n\nNothing is <b>certain</b> & all is \"open\".";

    private static readonly QuoteNote Said = new("Greta Holm", null, null, []);

    [Fact]
    public void Text_is_encoded_and_parted_into_paragraphs()
    {
        var html = Render(Text);

        Assert.Equal("<p>“We begin,” said Greta Holm, the mayor.</p><p>Nothing is &lt;b&gt;certain&lt;/b&gt; &amp; all is &quot;open&quot;.</p>", html);
    }

    [Fact]
    public void A_quote_has_its_address_and_a_note_of_who_said_it()
    {
        var note = new QuoteNote("Greta <Holm>", "/people/greta-holm", "the mayor", ["“said”", "sure (98 %)"]);

        var quote = Parse(Render(Text, new QuoteMark(Find("“We begin,”"), 3, note))).QuerySelector("#q3")!;

        Assert.Equal("“We begin,”", quote.FirstChild!.TextContent);
        Assert.Equal("quote quote-attributed", quote.ClassName);
        var button = quote.QuerySelector("button")!;
        Assert.Equal("", button.TextContent); // who copies the text copies the article's words alone
        Assert.Equal("3", button.ParentElement!.GetAttribute("data-number"));
        Assert.Equal("Quote 3: Greta <Holm>, the mayor", button.GetAttribute("aria-label"));
        var shown = quote.QuerySelector($"#{button.GetAttribute("popovertarget")}")!;
        Assert.Equal("Greta <Holm>, the mayor", shown.QuerySelector(".speaker")!.TextContent);
        Assert.Equal(["“said”", "sure (98 %)"], shown.QuerySelectorAll(".evidence span").Select(f => f.TextContent));
        Assert.Equal(["/people/greta-holm", "#q3", "#cite3"], shown.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void A_quote_without_a_speaker_has_a_note_of_why_and_nothing_to_cite()
    {
        var quote = Parse(Render(Text, new QuoteMark(Find("open"), 1, QuoteNote.WithoutSpeaker("Nobody says <it>", [])))).QuerySelector("#q1")!;

        Assert.Equal("quote", quote.ClassName);
        Assert.Equal("Quote 1: no known speaker", quote.QuerySelector("button")!.GetAttribute("aria-label"));
        Assert.Equal("Nobody says <it>", quote.QuerySelector(".note .no-speaker")!.TextContent);
        Assert.Equal(["#q1"], quote.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Empty(quote.QuerySelectorAll(".copy"));
    }

    [Fact]
    public void A_quote_over_two_paragraphs_has_its_id_once_and_a_note_in_each()
    {
        var page = Parse(Render("One “two.\n\nThree” four.", new QuoteMark(new TextSpan(4, 17), 1, Said)));

        Assert.Equal(["“two.", "Three”"], page.QuerySelectorAll(".quote").Select(q => q.FirstChild!.TextContent));
        Assert.Single(page.QuerySelectorAll("#q1"));
        Assert.Equal(["note1", "note1-2"], page.QuerySelectorAll(".quote > .quote-note > .note").Select(n => n.Id));
    }

    [Fact]
    public void Crossing_marks_are_closed_and_opened_again()
    {
        var html = Render("abcdef", [new FormatSpan(0, 4, TextFormat.Strong)], new NameMark(new TextSpan(2, 6), "/people/x"));

        Assert.Equal("<p><strong>ab<a class=\"name\" href=\"/people/x\">cd</a></strong><a class=\"name\" href=\"/people/x\">ef</a></p>", html);
    }

    [Fact]
    public void A_name_inside_a_link_is_no_link_of_its_own()
    {
        var url = OutsideUrl.Find("https://lindenau.example/mayor")!;

        var page = Parse(Render(Text, new NameMark(Find("Greta Holm"), "/people/greta-holm"), new OutsideLinkMark(Find("said Greta"), url)));

        var link = Assert.Single(page.QuerySelectorAll("a"));
        Assert.Equal("said Greta", link.TextContent);
        Assert.Equal("noopener noreferrer external", link.GetAttribute("rel"));
        Assert.Equal("https://lindenau.example/mayor", link.GetAttribute("href"));
    }

    [Fact]
    public void A_quote_that_is_a_link_shows_its_speaker_behind_the_link()
    {
        var url = OutsideUrl.Find("https://lindenau.example/")!;

        var page = Parse(Render(Text, new OutsideLinkMark(Find("“We begin,” said"), url), new QuoteMark(Find("“We begin,”"), 1, Said)));

        Assert.Equal("“We begin,” said", page.QuerySelector(".link-outside")!.TextContent);
        Assert.Equal("link-outside", page.QuerySelector(".quote-note")!.PreviousElementSibling!.ClassName);
    }

    [Fact]
    public void A_link_into_the_archive_says_so()
    {
        var link = Parse(Render(Text, new HeldLinkMark(Find("the mayor"), "/2024/11/06/holm", "Holm \"wins\""))).QuerySelector("a.link-held")!;

        Assert.Equal("/2024/11/06/holm", link.GetAttribute("href"));
        Assert.Equal("Held in this archive: Holm \"wins\"", link.GetAttribute("title"));
        Assert.Null(link.GetAttribute("rel"));
    }

    [Fact]
    public void A_lost_link_is_marked_and_a_name_in_it_still_leads_to_its_person()
    {
        var page = Parse(Render(Text, new LostLinkMark(Find("said Greta Holm")), new NameMark(Find("Greta Holm"), "/people/greta-holm")));

        var lost = page.QuerySelector(".link-lost")!;
        Assert.Equal("link lost in the saved copy", lost.GetAttribute("title"));
        Assert.Equal(" (link lost in the saved copy)", lost.QuerySelector(".visually-hidden")!.TextContent);
        Assert.Equal("/people/greta-holm", lost.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JavaScript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("//lindenau.example/")]
    [InlineData("/admin")]
    [InlineData("http://")]
    [InlineData("")]
    [InlineData(null)]
    public void Only_addresses_on_the_web_are_linked_to(string? href) => Assert.Null(OutsideUrl.Find(href));

    [Fact]
    public void Neighbouring_blocks_of_one_kind_share_their_list()
    {
        var text = "Head\n\none\n\ntwo\n\n1st\n\nsaid\n\nso\n\ncode\n\nend";
        FormatSpan Of(string words, TextFormat format) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length, format);

        var html = Render(text,
        [
            Of("Head", TextFormat.Heading), Of("one", TextFormat.ListItem), Of("two", TextFormat.ListItem), Of("1st", TextFormat.NumberedItem),
            Of("said\n\nso", TextFormat.BlockQuotation), Of("code", TextFormat.Preformatted),
        ]);

        Assert.Equal("<h2>Head</h2><ul><li>one</li><li>two</li></ul><ol><li>1st</li></ol><blockquote><p>said</p><p>so</p></blockquote><pre>code</pre><p>end</p>", html);
    }

    [Fact]
    public void Rows_become_a_table_with_a_cell_for_each_column()
    {
        var page = Parse(Render("Ward | Votes\n\nNorth | 12", [new FormatSpan(0, 12, TextFormat.TableRow), new FormatSpan(14, 24, TextFormat.TableRow)], new NameMark(new TextSpan(5, 20), "/people/x")));

        Assert.Equal(["Ward", "Votes", "North", "12"], page.QuerySelectorAll("table tr td").Select(c => c.TextContent));
        Assert.Equal(["Votes", "North"], page.QuerySelectorAll("td a.name").Select(c => c.TextContent));
    }

    [Fact]
    public void A_span_never_tears_a_character()
    {
        var html = Render("a🌊b", new NameMark(new TextSpan(2, 4), "/people/x"));

        Assert.Equal("a🌊b", Parse(html).Body!.TextContent);
    }

    [Fact]
    public void Any_spans_give_wellformed_html_with_the_words_of_the_text()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var article = RandomArticle.Create(new Random(seed));

            var html = Render(article.Text, article.Formatting, article.Marks);

            System.Xml.Linq.XElement.Parse($"<x>{html}</x>"); // every element closed, none crossing
            var page = Parse(html);
            page.QuerySelectorAll(".visually-hidden, .quote-note").ToList().ForEach(e => e.Remove());
            Assert.Equal(RandomArticle.Blocks(article.Text, article.Formatting), page.QuerySelectorAll("p, h2, li, pre, td").Select(e => e.TextContent));
            Assert.Empty(page.QuerySelectorAll("a a, a button"));
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    private static string Render(string text, params Mark[] marks) => Render(text, [], marks);

    private static string Render(string text, IReadOnlyList<FormatSpan> formatting, params Mark[] marks)
    {
        using var writer = new StringWriter();
        ArticleRenderer.Render(text, formatting, marks).WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return writer.ToString().Replace("&#x1F30A;", "🌊", StringComparison.Ordinal);
    }

    private static IDocument Parse(string html) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument($"<!DOCTYPE html><html><head><title>t</title></head><body>{html}</body></html>");

    private static TextSpan Find(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
