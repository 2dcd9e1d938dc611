using NewsArchive.Store.Articles;

namespace NewsArchive.Store.Tests.Articles;

public class SlugTests
{
    [Theory]
    [InlineData("Putin Won't Congratulate Trump Just Yet, Top Spokesman Says", "putin-wont-congratulate-trump-just-yet-top-spokesman-says")]
    [InlineData("À Port Halden, le festival s’ouvre", "a-port-halden-le-festival-souvre")]
    [InlineData("Зеленский прибыл", "зеленский-прибыл")]
    [InlineData("  “C++”: 50% off!  ", "c-50-off")]
    [InlineData("***", "untitled")]
    [InlineData(null, "untitled")]
    public void Slug_of(string? title, string slug) => Assert.Equal(slug, Slug.Of(title, "untitled"));

    [Fact]
    public void A_long_headline_is_cut_at_a_word()
    {
        var slug = Slug.Of(string.Join(' ', Enumerable.Repeat("harbour", 60)), "untitled");

        Assert.InRange(slug.Length, 70, Slug.MaxLength);
        Assert.EndsWith("-harbour", slug, StringComparison.Ordinal);
    }
}
