using NewsArchive.Extraction.Links;

namespace NewsArchive.Extraction.Tests.Links;

public class CanonicalUrlTests
{
    [Theory]
    [InlineData("HTTPS://WWW.Halden.Example/Story?utm_source=a&id=7&fbclid=x#top", "https://www.halden.example/Story?id=7", "halden.example/Story?id=7")]
    [InlineData("http://halden.example:80/story/", "http://halden.example/story/", "halden.example/story")]
    [InlineData("https://halden.example:8443/story", "https://halden.example:8443/story", "halden.example:8443/story")]
    [InlineData("https://user:secret@halden.example/", "https://halden.example/", "halden.example")]
    public void Urls_of_one_page_have_one_identity(string text, string canonical, string identity)
    {
        Assert.True(CanonicalUrl.TryParse(text, out var url));
        Assert.Equal(canonical, url.ToString());
        Assert.Equal(identity, url.Identity);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("not a url")]
    [InlineData("/relative/path")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,x")]
    [InlineData("https://")]
    [InlineData("https://www.\uFFFDhalden.example/story")]
    public void Other_things_are_no_url(string? text) => Assert.False(CanonicalUrl.TryParse(text, out _));
}
