using NewsArchive.Store.Sources;

namespace NewsArchive.Store.Tests.Sources;

public class SourceHostTests
{
    [Theory]
    [InlineData("halden.example", "halden.example")]
    [InlineData("WWW.Halden.Example", "halden.example")]
    [InlineData("www.halden.example.", "halden.example")]
    [InlineData("https://www.halden.example/2024/news?page=2", "halden.example")]
    [InlineData("halden.example/news", "halden.example")]
    [InlineData("halden.example:8080", "halden.example")]
    [InlineData("Halden Courier", null)]
    [InlineData("U.S. News", null)]
    [InlineData("Reuters", null)]
    [InlineData("...", null)]
    [InlineData("<script>alert(1.5)</script>", null)]
    [InlineData("ftp://halden.example", null)]
    public void A_host_is_one_however_it_is_written_and_a_name_is_none(string text, string? host) => Assert.Equal(host, SourceHost.Of(text));

    [Fact]
    public async Task A_source_that_a_seed_names_otherwise_is_the_same_outlet()
    {
        await using var archive = new TestArchive();
        archive.Seed("a.md", Some.Seed("Ferry", url: "https://halden.example/ferry"));
        archive.Seed("b.md", "---\ntitle: Bridge\ndate: 2024-11-06\nsource: WWW.Halden.example\n---\n\nThe bridge of Halden was opened on Wednesday.\n");

        await archive.ImportAsync();

        Assert.Equal(["halden.example 2"], await archive.ReadAsync(db => Task.FromResult(db.Sources.Select(s => $"{s.Host} {s.ArticleCount}").ToList())));
    }
}
