using System.Text.Encodings.Web;
using NewsArchive.Store.Searching;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Tests.Rendering;

public class HighlightTests
{
    [Theory]
    [InlineData("a [sea] wall", "a <mark>sea</mark> wall")]
    [InlineData("[<b>] & more", "<mark>&lt;b&gt;</mark> &amp; more")]
    [InlineData("[sea][wall]", "<mark>sea</mark><mark>wall</mark>")]
    [InlineData("cut [off", "cut <mark>off</mark>")]
    [InlineData("cut] off", "cut off")]
    [InlineData("[a [b] c]", "<mark>a b</mark> c")]
    [InlineData("", "")]
    public void Hits_are_marked_and_all_else_is_encoded(string text, string html)
    {
        using var writer = new StringWriter();

        Highlight.Render(text.Replace('[', Hit.Start).Replace(']', Hit.End)).WriteTo(writer, HtmlEncoder.Default);

        Assert.Equal(html, writer.ToString());
    }
}
