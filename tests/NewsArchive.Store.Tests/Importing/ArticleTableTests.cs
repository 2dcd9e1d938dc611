using NewsArchive.Store.Importing;

namespace NewsArchive.Store.Tests.Importing;

public class ArticleTableTests
{
    [Fact]
    public void An_article_is_found_by_what_it_is_and_by_its_seed()
    {
        var ferry = Article(1, "harbour.example/ferry", "2024/ferry.md");
        var bridge = Article(2, "seed:bridge.md", "bridge.md");
        var table = Table(ferry, bridge);

        Assert.Equal(ferry, table.FindByIdentity("harbour.example/ferry"));
        Assert.Equal(bridge, table.FindBySeedPath("bridge.md"));
        Assert.Null(table.FindByIdentity("2024/ferry.md"));
        Assert.Null(table.FindBySeedPath("harbour.example/ferry"));
        Assert.Equal([ferry, bridge], table.All());
    }

    [Fact]
    public void An_article_that_is_read_again_takes_its_own_place()
    {
        var read = Article(1, "harbour.example/ferry", "ferry.md") with { ContentHash = new string('b', 64), ExtractorVersion = 9 };
        var table = Table(Article(1, "harbour.example/ferry", "ferry.md"), read);

        Assert.Equal(read, table.FindBySeedPath("ferry.md"));
        Assert.Equal([read], table.All());
    }

    [Fact]
    public void One_that_moved_leaves_its_former_seed()
    {
        var moved = Article(1, "harbour.example/ferry", "2025/ferry.md");
        var table = Table(Article(1, "harbour.example/ferry", "2024/ferry.md"));
        table.Remove(1, "harbour.example/ferry", "2024/ferry.md");
        table.Add(moved);

        Assert.Null(table.FindBySeedPath("2024/ferry.md"));
        Assert.Equal([moved], table.All());
    }

    [Fact]
    public void Another_that_has_its_place_by_now_stays()
    {
        var table = Table(Article(1, "harbour.example/ferry", "ferry.md"), Article(2, "harbour.example/tide", "ferry.md"));
        table.Remove(1, "harbour.example/ferry", "ferry.md");

        Assert.Null(table.FindByIdentity("harbour.example/ferry"));
        Assert.Equal(2, table.FindBySeedPath("ferry.md")?.Id);
    }

    [Fact]
    public void A_hash_that_is_none_of_ours_is_like_no_seeds() =>
        Assert.Equal(new string('0', 64), Table(Article(1, "a", "a.md") with { ContentHash = "unknown" }).FindByIdentity("a")?.ContentHash);

    private static KnownArticle Article(int id, string identity, string seedPath) => new(id, identity, seedPath, $"{id:x64}", 8);

    private static ArticleTable Table(params KnownArticle[] articles)
    {
        var table = new ArticleTable();
        Array.ForEach(articles, table.Add);
        return table;
    }
}
