using NewsArchive.Extraction.Articles;

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

    [Fact]
    public void Ten_thousand_nested_block_quotations_are_read_as_plain_text_with_a_remark()
    {
        var article = Read.Markdown("# Nested\n\n" + new string('>', 10_000) + " deep\n");

        Assert.Equal("Nested", article.Title?.TrimStart('#', ' '));
        Assert.EndsWith("deep", article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Notes, n => n.Message.Contains("nested deeper", StringComparison.Ordinal));
    }

    [Fact]
    public void A_large_file_is_read_whole()
    {
        var article = Read.Markdown("# Long\n\n" + string.Concat(Enumerable.Repeat("The rain went on and the harbour stayed shut.\n\n", 20_000)));

        Assert.Equal(20_000 * "The rain went on and the harbour stayed shut.\n\n".Length - 2, article.Text.Length);
    }
}
