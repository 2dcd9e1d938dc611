using NewsArchive.Store.Sqlite.Searching;

namespace NewsArchive.Store.Tests.Searching;

public class RelatedCandidatesTests
{
    // None of these reads a row of a large table, but for the names of an article's people.
    [Theory]
    [MemberData(nameof(Statements))]
    public async Task What_is_shared_is_found_by_indexes_alone(string sql, string[] indexes)
    {
        await using var archive = new TestArchive();

        var steps = (await archive.PlanAsync(sql)).Split('\n').Where(s => s.StartsWith("SEARCH ", StringComparison.Ordinal) || s.StartsWith("SCAN ", StringComparison.Ordinal))
            .Where(s => !s.Contains("VIRTUAL TABLE", StringComparison.Ordinal) && !s.Contains("(subquery", StringComparison.Ordinal)).ToList();

        Assert.All(steps.Where(s => s.StartsWith("SCAN ", StringComparison.Ordinal)), step => Assert.Matches("^SCAN (t|\\(subquery-?\\d+\\))$", step));
        Assert.Equal(indexes, steps.Where(s => s.StartsWith("SEARCH ", StringComparison.Ordinal)).Select(s => s[(s.IndexOf("USING ", StringComparison.Ordinal) + 6)..]));
    }

    public static TheoryData<string, string[]> Statements() => new()
    {
        {
            RelatedCandidates.PeopleSql,
            [
                "COVERING INDEX IX_Appearances_ArticleId_PersonId (ArticleId=?)",
                "INTEGER PRIMARY KEY (rowid=?)",
                "COVERING INDEX IX_Quotes_ArticleId_Start_PersonId (ArticleId=?)",
            ]
        },
        {
            RelatedCandidates.NearbySql,
            [
                "COVERING INDEX IX_Appearances_PersonId_PublishedOn_ArticleId (PersonId=? AND PublishedOn<?)",
                "COVERING INDEX IX_Appearances_PersonId_PublishedOn_ArticleId (PersonId=? AND PublishedOn>?)",
            ]
        },
        {
            RelatedCandidates.LinkingSql,
            [
                "INDEX IX_Links_ArticleId_Number (ArticleId=?)",
                "COVERING INDEX IX_Links_TargetIdentity_PublishedOn_ArticleId_Rel (TargetIdentity=?)",
            ]
        },
        { RelatedCandidates.QuotingSql, ["COVERING INDEX IX_Quotes_ArticleId_Start_PersonId (ArticleId=?)"] },
    };
}
