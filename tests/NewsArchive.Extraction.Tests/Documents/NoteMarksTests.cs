using Xunit;

namespace NewsArchive.Extraction.Tests.Documents;

public class NoteMarksTests
{
    private const string Lead = "The nine-day strike of the ferry crews ended on Wednesday.";

    [Theory]
    [InlineData("Dana Orlov of [[Ferry Union]] met [[people/kaldor|Ines Kaldor]].", "Dana Orlov of Ferry Union met Ines Kaldor.")]
    [InlineData("![[boats.jpg|400]]\n\nThe crews cheered.", "The crews cheered.")]
    [InlineData("> [!quote]\n> The crews cheered.", "The crews cheered.")]
    [InlineData("The crews ==cheered for an hour==.", "The crews cheered for an hour.")]
    [InlineData("The crews cheered.[^1]\n\n[^1]: So the union says.", "The crews cheered.\n\nSo the union says.")]
    [InlineData("- The crews cheered. ([View Highlight](https://read.example/01abc))", "The crews cheered.")]
    [InlineData("Two and two == four, and a == b.", "Two and two == four, and a == b.")]
    public void Marks_of_note_programs_are_no_text(string written, string text) =>
        Assert.Equal($"{Lead}\n\n{text}", Read.Markdown($"# Strike Ends\n\n{Lead}\n\n{written}\n").Text);

    [Theory]
    [InlineData("{{< figure src=\"/img/boats.jpg\" >}}\n\nThe crews cheered.")]
    [InlineData("{{% notice %}}The crews cheered.{{% /notice %}}")]
    [InlineData("{% quote %}\nThe crews cheered.\n{% endquote %}")]
    [InlineData("The crews cheered.\n{: .lead}")]
    public void Marks_of_a_sites_templates_are_no_text(string written) =>
        Assert.Equal($"{Lead}\n\nThe crews cheered.", Read.Markdown($"# Strike Ends\n\n{Lead}\n\n{written}\n").Text);

    [Fact]
    public void A_link_that_a_template_would_fill_in_leads_nowhere() =>
        Assert.Null(Assert.Single(Read.Markdown($"# Strike Ends\n\n{Lead} See [the pact]({{{{< ref \"pact\" >}}}}) of the crews.\n").Links).Href);
}
