using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

/// <summary>By which indexes pages are answered: what reads more rows than it shows grows slow with the archive.</summary>
public class PagePlanTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/2024")]
    [InlineData("/sources/lindenau-courier.example")]
    public async Task A_list_of_articles_asks_for_the_quotes_of_its_own_alone(string path)
    {
        var cards = Assert.Single(await PlansAsync(path), plan => plan.Contains("IX_Quotes_ArticleId_Start_PersonId", StringComparison.Ordinal));

        Assert.Contains("SEARCH q USING COVERING INDEX IX_Quotes_ArticleId_Start_PersonId (ArticleId=?)", cards, StringComparison.Ordinal);
        Assert.DoesNotContain("MATERIALIZE", cards, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_quoted_lately_is_told_by_the_quotes_of_late() =>
        Assert.Contains(await PlansAsync("/"), plan => plan.Contains("SEARCH q USING INDEX IX_Quotes_PublishedOn_ArticleId_Start (PublishedOn>?)", StringComparison.Ordinal));

    [Fact]
    public async Task Sources_have_their_articles_in_order_by_index()
    {
        const string Index = "INDEX IX_Articles_SourceId_PublishedOn_Id (SourceId=?)";

        var list = (await PlansAsync("/sources"))[1];
        var source = await PlansAsync("/sources/lindenau-courier.example");

        Assert.Equal(2, Count(list, "USING COVERING " + Index)); // the first day and the last
        Assert.Equal(2, Count(source[0], "USING COVERING " + Index));
        Assert.StartsWith($"CO-ROUTINE a0\nSEARCH a USING {Index}\nSCAN a0\n", source[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people")]
    [InlineData("/people?letter=h")]
    public async Task People_stand_in_order_in_an_index(string path)
    {
        var plans = await PlansAsync(path);

        Assert.StartsWith("SCAN p USING COVERING INDEX IX_People_SortName_Id", plans[0], StringComparison.Ordinal);
        Assert.StartsWith("SCAN p USING COVERING INDEX IX_People_SortName_Id", plans[2], StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plans[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people?order=articles")]
    [InlineData("/people?order=quotes")]
    public async Task The_best_known_people_are_found_without_counting(string path) =>
        Assert.Equal("SCAN p\nUSE TEMP B-TREE FOR ORDER BY", (await PlansAsync(path))[2]);

    [Fact]
    public async Task Whom_articles_named_lately_stands_in_an_index() =>
        Assert.Equal("SCAN p USING COVERING INDEX IX_People_LastNamedOn_Slug", (await PlansAsync("/people?order=lately"))[2]);

    [Fact]
    public async Task When_somebody_is_named_and_quoted_is_counted_in_the_order_of_the_indexes()
    {
        var plans = await PlansAsync("/people/greta-holm");

        Assert.Contains("SEARCH a USING COVERING INDEX IX_Appearances_PersonId_PublishedOn_ArticleId (PersonId=?)", plans);
        Assert.Contains("SEARCH q USING COVERING INDEX IX_Quotes_PersonId_PublishedOn_ArticleId_Start (PersonId=?)\nUSE TEMP B-TREE FOR count(DISTINCT)", plans);
    }

    [Fact]
    public async Task Roles_are_found_without_reading_a_mention_that_is_not_shown()
    {
        var roles = (await PlansAsync("/people/greta-holm")).Where(plan => plan.Contains("IX_Mentions_PersonId_ArticleId_Role", StringComparison.Ordinal)).ToList();

        Assert.StartsWith(
            "SEARCH a USING COVERING INDEX IX_Appearances_PersonId_PublishedOn_ArticleId (PersonId=?)\n"
            + "SEARCH m USING COVERING INDEX IX_Mentions_PersonId_ArticleId_Role (PersonId=? AND ArticleId=? AND Role>?)\n",
            roles[0],
            StringComparison.Ordinal);
        Assert.Contains("SEARCH m USING INDEX IX_Mentions_PersonId_ArticleId_Role (PersonId=?", roles[1], StringComparison.Ordinal);
        Assert.Contains("SEARCH a USING COVERING INDEX IX_Appearances_PersonId_PublishedOn_ArticleId (PersonId=?", roles[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/quotes?kind=direct", "SEARCH q USING COVERING INDEX IX_Quotes_Speaker_Kind (Speaker>?)")]
    [InlineData("/quotes?source=courier", "SEARCH q USING INDEX IX_Quotes_ArticleId_Start_PersonId (ArticleId=?)", "SEARCH a USING COVERING INDEX IX_Articles_SourceId_PublishedOn_Id (SourceId=?)")]
    [InlineData("/quotes?words=it+opens", "SEARCH q USING INTEGER PRIMARY KEY (rowid=?)")]
    [InlineData("/quotes?speaker=holm", "SEARCH q USING INDEX IX_Quotes_PersonId_PublishedOn_ArticleId_Start (PersonId=?)", "SEARCH q USING INDEX IX_Quotes_Speaker_Kind (Speaker=?)")]
    public async Task Quotes_that_a_filter_leaves_out_are_not_looked_at(string path, params string[] steps)
    {
        var count = (await PlansAsync(path))[^2];

        Assert.All(steps, step => Assert.Contains(step, count, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"SCAN q\b", count);
    }

    [Fact]
    public async Task Speakers_are_found_among_what_articles_call_them_not_among_quotes() =>
        Assert.Equal("SEARCH q USING COVERING INDEX IX_Quotes_Speaker_Kind (Speaker>?)", (await PlansAsync("/quotes?speaker=holm"))[0]);

    private static int Count(string plan, string step) => plan.Split(step).Length - 1;

    private async Task<IReadOnlyList<string>> PlansAsync(string path)
    {
        var holm = Some.Person();
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Some.Article("A", text: "Greta Holm, mayor: “It opens.” Émile Roche", source: Some.Source()).Mentioning(holm, role: "mayor").Quoting("It opens.", holm).Mentioning(Some.Person("Émile Roche")));
        var client = archive.CreateClient();
        await archive.LoggedAsync("listens on"); // and holds so many articles, which it asks too
        archive.QueryLog.Clear();

        await client.OpenAsync(path);

        return await Task.WhenAll(archive.QueryLog.Queries.Select(archive.PlanAsync));
    }
}
