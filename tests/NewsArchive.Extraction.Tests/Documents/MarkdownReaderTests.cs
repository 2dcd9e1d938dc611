using NewsArchive.Extraction.Articles;
using NewsArchive.Extraction.Documents;

namespace NewsArchive.Extraction.Tests.Documents;

public class MarkdownReaderTests
{
    [Fact]
    public void Formats_stand_at_their_exact_spans()
    {
        var article = Read.Markdown(
            """
            # Storm

            Rain fell *all night* and **did not** stop.

            ## What we know

            - Two are missing
            - The quay is shut

            > We waited.
            > Nobody came.

            | Place | Rain |
            |---|---|
            | Harbour | 80 mm |
            """);

        Assert.Equal(
            "Rain fell all night and did not stop.\n\nWhat we know\n\nTwo are missing\n\nThe quay is shut\n\nWe waited. Nobody came.\n\nPlace | Rain\n\nHarbour | 80 mm",
            article.Text);
        Assert.Equal(
            [
                ("all night", TextFormat.Emphasis), ("did not", TextFormat.Strong), ("What we know", TextFormat.Heading), ("Two are missing", TextFormat.ListItem),
                ("The quay is shut", TextFormat.ListItem), ("We waited. Nobody came.", TextFormat.BlockQuotation), ("Place | Rain", TextFormat.TableRow),
                ("Harbour | 80 mm", TextFormat.TableRow),
            ],
            article.Formatting.Select(f => (f.Span.Of(article.Text), f.Format)).ToList());
    }

    [Fact]
    public void A_sentence_that_begins_with_a_number_keeps_it() =>
        Assert.Equal("It was the year\n\n1988. Nobody had a boat.\n\nThen came the rain.", Read.Markdown("# T\n\nIt was the year\n\n1988. Nobody had a boat.\n\nThen came the rain.").Text);

    [Fact]
    public void Raw_html_leaves_its_words_and_nothing_else()
    {
        var article = Read.Markdown(
            "# Storm\n\n<div onclick=\"alert(1)\">Rain <b>fell</b> on the quay all night.</div>\n\n<script>alert('x')</script>\n\nThe <span onmouseover=evil()>harbour</span> <script>alert(2)</script>is shut &amp; dark.\n");

        Assert.Equal("Rain fell on the quay all night.\n\nThe harbour is shut & dark.", article.Text);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    public void Ten_thousand_nested_quotations_or_lists_are_flattened_with_a_remark(string opening)
    {
        var article = Read.Markdown("# Nested\n\nA line of news.\n\n" + string.Concat(Enumerable.Repeat(opening, 10_000)) + " deep\n");

        Assert.Equal(("Nested", "A line of news.\n\ndeep"), (article.Title, article.Text));
        Assert.Contains(article.Notes, n => n.Message.Contains("nest deeper", StringComparison.Ordinal) && n.Line == 5);
    }

    // Each took minutes, or was refused as too deep, before limits were set to what one paragraph may hold.
    [Theory]
    [InlineData("[a](b")]
    [InlineData("[a][b")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("a<?")]
    [InlineData("a<![CDATA[")]
    [InlineData("*a _b ")]
    [InlineData("**a*")]
    public void A_paragraph_of_marks_costs_nothing_but_its_own_meaning(string mark)
    {
        var marks = string.Concat(Enumerable.Repeat(mark, 20_000));

        var article = Read.Markdown($"# T\n\n{marks}\n\nA line of *news* on [the harbour](https://halden.example/harbour).\n");

        Assert.EndsWith("A line of news on the harbour.", article.Text, StringComparison.Ordinal);
        Assert.Equal("https://halden.example/harbour", Assert.Single(article.Links).Href);
        Work.AssertGrowsWithInput(mark, 20_000, text => Read.Markdown($"# T\n\n{text}\n\nA line of news.\n"));
    }

    [Fact]
    public void Three_thousand_list_items_each_deeper_than_the_last_are_read()
    {
        var article = Read.Markdown("# T\n\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => new string(' ', 2 * i) + "- item\n")) + "\nA line of news.\n");

        Assert.StartsWith("item\n\nitem", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_holds_others_keeps_its_numbers()
    {
        var article = Read.Markdown("# T\n\nThe rules are these.\n\n1. No boats\n   - none at all\n   - not even yours\n2. No lamps\n3. No songs\n\nThat is all.\n");

        Assert.Equal("The rules are these.\n\n1. No boats\n\nnone at all\n\nnot even yours\n\n2. No lamps\n\n3. No songs\n\nThat is all.", article.Text);
    }

    [Fact]
    public void A_script_with_a_blank_line_leaves_nothing() =>
        Assert.Equal("One.\n\nTwo.", Read.Markdown("# T\n\nOne.\n\n<div>\n<script>\nvar a;\n\nalert(1)\n</script>\n</div>\n\nTwo.\n").Text);

    [Fact]
    public void A_large_file_is_read_whole()
    {
        var article = Read.Markdown("# Long\n\n" + string.Concat(Enumerable.Repeat("The rain went on and the harbour stayed shut.\n\n", 20_000)));

        Assert.Equal(20_000 * "The rain went on and the harbour stayed shut.\n\n".Length - 2, article.Text.Length);
    }

    [Theory]
    [InlineData("</s", "<script>")]
    [InlineData("</s", "<style></script>")]
    [InlineData("<div>", "<q ")]
    [InlineData("<div>", "<br ")]
    [InlineData("<div>", "</p ")]
    [InlineData("<figure>", "<figcaption ")]
    public void Tags_without_an_end_are_looked_through_once(string first, string tag)
    {
        var tags = string.Concat(Enumerable.Repeat(tag, 300_000)); // where each is compared with all behind it, this takes hours

        var text = Read.Markdown($"# T\n\nOne.\n\n{first}{tags}\n\nTwo.\n").Text;

        Assert.StartsWith("One.", text);
        Assert.EndsWith("Two.", text);
    }

    [Theory]
    [InlineData("a<script>x</script >b<style>y</style>c", "abc")]
    [InlineData("a<script>x<style>y</script>z</style>b", "az</style>b")]
    [InlineData("a<script>x</style>b<style>y</style>c", "a<script>x</style>bc")]
    [InlineData("a<SCRIPT type=\"t\">\nx\n</Script>b", "a\n\nb")]
    [InlineData("a<scripts>x</script>b", "a<scripts>x</script>b")]
    public void Scripts_go_with_what_they_hold_and_leave_their_lines(string markdown, string expected) => Assert.Equal(expected, HtmlWords.WithoutScripts(markdown));
}
