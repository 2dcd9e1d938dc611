using NewsArchive.Extraction.Articles;
using Xunit;

namespace NewsArchive.Extraction.Tests.Documents;

public class HtmlBylineTests
{
    private const string Headline = "<h1>Ferries Stop Before Winter</h1>";

    [Theory]
    [InlineData("<address>By <b>Jane Doe</b></address>")]
    [InlineData("<figure><figcaption><address>Von <span>Jane Doe</span></address></figcaption></figure>")]
    [InlineData("<a href=\"/authors/jane-doe/\">Jane Doe</a>")]
    [InlineData("<p>A harbour without boats.</p><div><span>By</span> <span>Jane Doe</span></div>")]
    [InlineData("<p>A harbour without boats.</p><p><strong>Jane Doe</strong></p>")]
    [InlineData("<div class=\"c-author\"><a href=\"/jane\">Jane Doe</a> <span>Keeper of the lamps</span></div>")]
    [InlineData("<ul><li class=\"reporter\">Jane Doe</li></ul>")]
    public void Bylines_are_read_near_the_headline(string line) => Assert.Equal(["Jane Doe"], Names(Headline + line));

    [Theory]
    [InlineData("<aside><a href=\"/authors/john-roe/\">John Roe</a></aside>")]
    [InlineData("<div class=\"comments\"><span class=\"author\">John Roe</span></div>")]
    [InlineData("<p><strong>Jane Doe has kept the lamps of the harbour for thirty-five winters, and she will keep them for one more, she said on Tuesday.</strong></p>")]
    [InlineData("<span class=\"author-photo\">John Roe</span>")]
    public void Other_names_near_the_headline_are_no_bylines(string line) => Assert.Empty(Names(Headline + line));

    private static IReadOnlyList<string> Names(string body) => Byline.People(Page.Metadata("", body).Authors?.Value ?? []);
}
