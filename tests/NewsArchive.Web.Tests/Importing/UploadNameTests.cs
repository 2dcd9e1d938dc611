using NewsArchive.Web.Importing;

namespace NewsArchive.Web.Tests.Importing;

public sealed class UploadNameTests
{
    [Theory]
    [InlineData("harbour.md", "harbour.md")]
    [InlineData("../../etc/passwd.md", "passwd.md")]
    [InlineData(@"C:\Users\ada\harbour.md", "harbour.md")]
    [InlineData("..", null)]
    [InlineData("/", null)]
    [InlineData("  .hidden.md ", "hidden.md")]
    [InlineData("a\u0000b\nc.md", "a-b-c.md")]
    [InlineData("<img src=x onerror=alert(1)>.md", "-img src=x onerror=alert(1)-.md")]
    [InlineData("con.md", "_con.md")]
    [InlineData("She said %22no%22.md", "She said -no-.md")] // as browsers send quotation marks
    [InlineData("a%0D%0Ab.md", "a--b.md")]
    [InlineData("100%25.md", "100%25.md")]
    [InlineData("🚢 sails.md", "🚢 sails.md")]
    [InlineData("u\u0308ber.md", "über.md")]
    public void A_name_keeps_what_is_harmless(string given, string? name) => Assert.Equal(name, UploadName.Of(given));

    [Fact]
    public void Half_a_character_is_none() => Assert.Equal("-half.md", UploadName.Of("\uD83Dhalf.md"));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        Assert.Equal(new string('x', 237) + ".md", UploadName.Of(new string('x', 400) + ".md"));
        Assert.Equal(new string('橋', 79) + ".md", UploadName.Of(new string('橋', 120) + ".md")); // three bytes each
        Assert.Equal(string.Concat(Enumerable.Repeat("🚢", 59)) + ".md", UploadName.Of(string.Concat(Enumerable.Repeat("🚢", 90)) + ".md")); // four
        Assert.EndsWith("x.warc.gz", UploadName.Of(new string('x', 400) + ".warc.gz"), StringComparison.Ordinal);
    }
}
