using NewsArchive.Extraction.Documents;
using Xunit;

namespace NewsArchive.Extraction.Tests.Documents;

/// <summary>Pages whose JSON-LD states the text of the article.</summary>
public class HtmlStatedBodyTests
{
    private const string Rest =
        "On the mainland the crews played cards in the waiting room, and would not say how long they meant to stay there.\\n\\n"
        + "“We are in no hurry,” said one of them, dealing. “The sea will still be there in the morning, and so shall we.”";

    private static readonly string Stated = Page.Paragraphs.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal).ReplaceLineEndings("\\n\\n").Trim();

    [Fact]
    public void A_paragraph_that_the_page_does_not_state_is_left_out() =>
        Assert.Equal(3, Page.Read($"<article>{Page.Paragraphs}<p>The Tribune is a paper of the coast and has been one since the year of the great flood.</p></article>", Article(Stated)).Blocks.Count);

    [Fact]
    public void A_list_and_a_heading_that_the_page_does_not_state_are_kept() =>
        Assert.Equal(
            ["What we know", "The crews walked out at six."],
            Page.Read($"<article>{Page.Paragraphs.Replace("<p>The company", "<h2>What we know</h2><ul><li>The crews walked out at six.</li></ul><p>The company", StringComparison.Ordinal)}</article>", Article(Stated)).Blocks.Skip(2).SkipLast(1).Select(b => b.Text));

    [Fact]
    public void A_statement_that_is_not_on_the_page_changes_nothing() =>
        Assert.Equal(4, Page.Read($"<article>{Page.Paragraphs}<p>The last boat left at six and nobody waved, said the harbour master, who has seen many leave.</p></article>", Article(Rest + Rest.ToUpperInvariant())).Blocks.Count);

    [Fact]
    public void A_text_that_the_page_breaks_off_is_read_to_its_end()
    {
        var page = Page.Read($"<article><h1>Ferries Stop</h1>{Page.Paragraphs}<p>Subscribe to read on.</p></article>", Article(Stated + "\\n\\n" + Rest));

        Assert.Equal(5, page.Blocks.Count);
        Assert.EndsWith("so shall we.”", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_stated_twice_is_read_once() =>
        Assert.Equal(3, Page.Read($"<article><h1>Ferries Stop</h1>{Page.Paragraphs}</article>", Article(Stated + Stated[..^40])).Blocks.Count);

    [Fact]
    public void Markup_of_a_stated_text_is_no_part_of_it() =>
        Assert.Equal(["The ferry stopped on Tuesday & stayed.", "By noon the flour was sold."], Page.Read("<div id=\"app\"></div>", Article("<p>The <b>ferry</b> stopped on Tuesday &amp; stayed.</p><p>By noon the flour was sold.</p>")).Blocks.Select(b => b.Text));

    private static string Article(string body) => Page.JsonLd($$"""{"@type": "NewsArticle", "articleBody": "{{body}}"}""");
}
