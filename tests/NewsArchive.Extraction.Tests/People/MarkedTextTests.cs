using NewsArchive.Benchmarks.People.Measuring;

namespace NewsArchive.Extraction.Tests.People;

public class MarkedTextTests
{
    [Fact]
    public void Marks_give_span_person_and_roles_and_leave_the_text()
    {
        var article = MarkedText.Read("a", "Mayor {Ruth Hartley | Mayor} left.\n\n{Hartley = Ruth Hartley} or {Hartley = ?}? The {Hartleys = -} knew.\n", isProse: true);

        Assert.Equal("Mayor Ruth Hartley left.\n\nHartley or Hartley? The Hartleys knew.", article.Text);
        Assert.Equal(["Ruth Hartley", "Hartley", "Hartley"], article.Mentions.Select(m => m.Of(article.Text)));
        Assert.Equal(["Ruth Hartley", "Ruth Hartley", null], article.Labels!.Select(l => l.Person));
        Assert.Equal(["Mayor"], article.Labels![0].Roles);
        Assert.Equal("Hartleys", Assert.Single(article.Ignored).Of(article.Text));
    }

    [Theory]
    [InlineData("One.\n\n{Ruth Hartley | Mayor} left.", "a, line 3: the role “Mayor” does not stand in the paragraph")]
    [InlineData("One.\n{Ruth Hartley left.", "a, line 2: this brace is no part of a mark")]
    [InlineData("{Ruth {Hartley}} left.", "a, line 1: this brace is no part of a mark")]
    [InlineData("{ Hartley} left.", "a, line 1: this brace is no part of a mark")]
    [InlineData("{Hartley = } left.", "a, line 1: this brace is no part of a mark")]
    [InlineData("{Hartley = Ruth Hartly} left.", "a, line 1: “Ruth Hartly” is mentioned nowhere under that name")]
    public void A_mark_that_contradicts_its_text_is_an_error_that_says_where(string marked, string message)
    {
        Assert.Equal(message, Assert.Throws<FormatException>(() => MarkedText.Read("a", marked, isProse: true)).Message);
    }
}
