using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.Tests.People;

/// <summary>What it costs to keep people right: counted in commands and plans, not in time.</summary>
public class PersonRegistryCostTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task An_article_asks_the_same_few_questions_whoever_it_names_and_rewrites_nobody_else()
    {
        var many = Enumerable.Range(0, 12).Select(i => $"senator: John Brask{(char)('a' + i)}").ToArray();
        await archive.TellAsync("A", many);
        await archive.TellAsync("B", many);
        archive.CommandLog.Clear();

        await archive.TellAsync("C", many[0]);
        var forOne = Questions();
        await archive.TellAsync("D", many);
        var forMany = Questions();

        Assert.Equal(forOne, forMany);
        Assert.InRange(forOne.Count(q => Regex.IsMatch(q, "\"(Appearances|People|PersonAliases|PersonDoubts|PersonDecisions|Mentions)\"")), 1, 14); // one of them is the search index's
        Assert.DoesNotContain(forMany, q => Regex.IsMatch(q, "^UPDATE \"(Appearances|Mentions|Quotes)\""));
    }

    [Fact]
    public async Task The_evidence_is_read_from_the_index_alone()
    {
        await archive.TellAsync("A", "senator: John Brask");

        var evidence = archive.CommandLog.Commands.First(c => c.Contains("GROUP BY", StringComparison.Ordinal) && c.Contains("\"Fields\"", StringComparison.Ordinal));

        var plan = await archive.PlanAsync(evidence);
        Assert.Contains("USING COVERING INDEX IX_Appearances_Block_Name_Fields_PersonId", plan);
        Assert.DoesNotContain("TEMP B-TREE", plan);
    }

    [Fact]
    public async Task Only_appearances_whose_person_changes_are_rewritten_and_they_are_found_by_index()
    {
        await archive.TellAsync("A", "senator: John Brask", "senator: Ingrid Prenn");
        await archive.TellAsync("B", "John Brask");
        archive.CommandLog.Clear();

        await archive.TellAsync("C", "footballer: John Brask", "senator: Ingrid Prenn"); // now nobody knows who B means

        var moves = archive.CommandLog.Commands.Where(c => c.StartsWith("UPDATE", StringComparison.Ordinal) && c.Contains("SET \"PersonId\"", StringComparison.Ordinal)).ToList();
        Assert.Equal(["Mentions", "Quotes", "Appearances"], moves.Select(m => m.Split('"')[1]));
        foreach (var move in moves)
        {
            Assert.DoesNotContain("SCAN", await archive.PlanAsync(move));
        }
    }

    [Theory]
    [InlineData("SELECT strftime('%Y-%m', PublishedOn), count(*) FROM Appearances WHERE PersonId = 1 GROUP BY 1")]
    [InlineData("SELECT ArticleId FROM Appearances WHERE PersonId = 1 ORDER BY PublishedOn DESC, ArticleId DESC")]
    [InlineData("SELECT b.PersonId, count(*) FROM Appearances a JOIN Appearances b ON b.ArticleId = a.ArticleId WHERE a.PersonId = 1 GROUP BY b.PersonId")]
    public async Task What_pages_ask_of_appearances_is_answered_by_indexes_alone(string sql)
    {
        var steps = (await archive.PlanAsync(sql)).Split('\n').Where(s => s.StartsWith("SEARCH", StringComparison.Ordinal) || s.StartsWith("SCAN", StringComparison.Ordinal));

        Assert.All(steps, s => Assert.Contains("USING COVERING INDEX", s));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    // Rows are inserted, and words change their rank, one by one; that is not asking. What is compared with one value or with many is one question.
    private List<string> Questions()
    {
        var questions = archive.CommandLog.Commands.Where(c => !c.StartsWith("INSERT", StringComparison.Ordinal) && !c.StartsWith("UPDATE \"NameWords\"", StringComparison.Ordinal))
            .Select(c => c.Split("WHERE")[0])
            .Distinct() // one count for those who are said to have one quote, one for those with two
            .ToList();
        archive.CommandLog.Clear();
        return questions;
    }
}
