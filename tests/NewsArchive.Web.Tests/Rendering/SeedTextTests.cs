using System.Text.Encodings.Web;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Tests.Rendering;

public class SeedTextTests
{
    [Fact]
    public void A_short_seed_is_shown_whole_with_what_was_read_marked()
    {
        var seed = SeedText.Of("# Sea wall\n\n6 May 2024\n", [Mark(1, "Sea wall"), Mark(3, "6 May 2024", "2024-05-06")]);

        Assert.Equal(["1: # <mark>Sea wall</mark>", "2: ", "3: <mark>6 May 2024</mark>"], Shown(seed));
        Assert.True(seed.IsWhole);
        Assert.Equal(3, seed.LineCount);
    }

    [Fact]
    public void Of_a_long_seed_the_beginning_is_shown_and_every_line_that_something_was_read_from()
    {
        var seed = SeedText.Of(string.Join('\n', Enumerable.Range(1, 5000).Select(n => $"text {n}")), [Mark(4000), Mark(4003), Mark(5000), Mark(9000), Mark(0)]);

        var shown = Shown(seed);
        Assert.Equal("1: text 1", shown[0]);
        Assert.Equal("301 to 3997", shown[300]);
        Assert.Equal(["3998: text 3998", "3999: text 3999", "4000: text 4000"], shown.Skip(301).Take(3));
        Assert.Equal(["4005: text 4005", "4006 to 4997", "4998: text 4998", "4999: text 4999", "5000: text 5000"], shown.TakeLast(5));
        Assert.False(seed.IsWhole);
        Assert.True(seed.Shows(4003));
        Assert.False(seed.Shows(4997));
        Assert.False(seed.Shows(9000));
    }

    [Fact]
    public void Of_long_lines_only_a_page_full_is_shown_and_what_surrounds_the_words()
    {
        var line = new string('x', 100_000) + " content=\"en-GB\" lang=\"en\" " + new string('y', 100_000);
        var seed = SeedText.Of(string.Join('\n', Enumerable.Repeat(line, 400)), [Mark(7, "en")]);

        var lines = seed.Parts.OfType<SeedLine>().ToList();
        Assert.InRange(lines.Sum(l => l.Text.ShownLength), 1_000, 50_000);
        Assert.All(lines, l => Assert.True(l.Text.IsCut));
        var html = Html(lines[6]);
        Assert.Contains("x content=&quot;<mark>en</mark>-GB&quot; lang=&quot;en&quot; y", html, StringComparison.Ordinal);
        Assert.StartsWith("<span class=\"seed-cut\">… 99,850 characters …</span>x", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content lang=en", "en", "content lang=<mark>en</mark>")]
    [InlineData("agenda", "en", "agenda")]
    [InlineData("By Ada and Ben", "Ada|By Ada and Ben|Ben", "<mark>By Ada and Ben</mark>")]
    [InlineData("Ada, Ben", "Ada|Ben|", "<mark>Ada</mark>, <mark>Ben</mark>")]
    [InlineData("<b>Ada</b> & \"Ben\"", "Ada", "&lt;b&gt;<mark>Ada</mark>&lt;/b&gt; &amp; &quot;Ben&quot;")]
    [InlineData("", "Ada", "")]
    public void Words_are_marked_where_they_stand_by_themselves_and_all_is_encoded(string line, string words, string html) =>
        Assert.Equal("1: " + html, Assert.Single(Shown(SeedText.Of(line, [Mark(1, words.Split('|'))]))));

    [Fact]
    public void A_cut_tears_no_character()
    {
        for (var shift = 0; shift < 2; shift++)
        {
            var line = new string('a', shift) + string.Concat(Enumerable.Repeat("🌊", 2000)) + " wall " + string.Concat(Enumerable.Repeat("🌊", 2000));

            Assert.DoesNotContain("&#xFFFD;", Html(SeedText.Of(line, [Mark(1, "wall")]).Parts.OfType<SeedLine>().Single()), StringComparison.Ordinal);
            Assert.DoesNotContain("&#xFFFD;", Html(SeedText.Of(line, []).Parts.OfType<SeedLine>().Single()), StringComparison.Ordinal);
        }
    }

    private static SeedMark Mark(int line, params string[] words) => new(line, "Title", "field-title", words);

    private static List<string> Shown(SeedText seed) => [.. seed.Parts.Select(p => p switch
    {
        SeedLine line => $"{line.Number}: {Html(line)}",
        SeedGap gap => $"{gap.First} to {gap.Last}",
        _ => throw new ArgumentOutOfRangeException(nameof(seed)),
    })];

    private static string Html(SeedLine line)
    {
        using var writer = new StringWriter();
        line.Text.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
