using Xunit;

namespace NewsArchive.Extraction.Tests.Documents;

/// <summary>First letters that are set larger than the rest of their word.</summary>
public class HtmlDropCapTests
{
    [Theory]
    [InlineData("<span class=\"initial-letter-outer\"><span class=\"initial-letter\">T</span></span> <span>he last boat left at six.</span>", "The last boat left at six.")]
    [InlineData("<span class=\"dropcap\">T</span>\n he last boat left at six.", "The last boat left at six.")]
    [InlineData("<span class=\"article__drop-cap\">T </span>HE LAST boat left at six.", "THE LAST boat left at six.")]
    [InlineData("<span class=\"lettrine\">L</span> ’année fut longue.", "L’année fut longue.", "fr")]
    [InlineData("<span class=\"dropcap\">“N</span> obody waved,” she said.", "“Nobody waved,” she said.")]
    [InlineData("<span class=\"dropcap\">W</span> e saw no boat.", "We saw no boat.")]
    [InlineData("<span class=\"dropcap\">T</span>he last boat left at six.", "The last boat left at six.")]
    [InlineData("<span class=\"dropcap\">A</span> boat left at six.", "A boat left at six.")]
    [InlineData("<span class=\"dropcap\">I</span> saw no boat.", "I saw no boat.")]
    [InlineData("<span class=\"dropcap\">W</span> porcie czekano na łódź.", "W porcie czekano na łódź.", "pl")]
    [InlineData("<span class=\"dropcap\">В</span> порту ждали лодку.", "В порту ждали лодку.", "ru")]
    [InlineData("<span class=\"dropcap\">The</span> last boat left at six.", "The last boat left at six.")]
    [InlineData("<span class=\"dropcap\">T</span> 1 is the last boat.", "T 1 is the last boat.")]
    public void A_first_letter_that_is_no_word_belongs_to_the_word_behind_it(string html, string text, string language = "en") =>
        Assert.Equal(text, Page.Read($"<article><h1>Ferries Stop</h1>{Page.Paragraphs}<p>{html}</p><p>The company said nothing at all about it, and nobody had expected that it would.</p></article>", language: language).Blocks[3].Text);
}
