using System.Net;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

/// <summary>What an import takes away between two statements of a page is left out of it.</summary>
public class ConcurrentImportTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_person_who_goes_is_not_listed()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();
        archive.QueryLog.Asking = Once(archive, "\"People\" AS \"p\"\nWHERE \"p\".\"Id\" IN", "DELETE FROM People WHERE Slug = 'emile-roche'");

        Assert.Equal(["Greta Holm"], (await client.OpenAsync("/people")).All(".people-name"));
    }

    [Theory]
    [InlineData("\"RoleStart\"")] // before the places of roles are read
    [InlineData("@ids")] // and before the articles that they stand in
    public async Task A_role_whose_article_goes_is_not_shown(string question)
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();
        archive.QueryLog.Asking = Once(archive, question, "DELETE FROM Articles WHERE Title = 'Work begins'");

        Assert.Equal(["mayor 6 November 2024 Greta Holm, mayor."], (await client.OpenAsync("/people/greta-holm")).All(".roles li"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/2024/10/01/work-begins"));
    }

    /// <summary>Runs a statement on a connection of its own, just before the first of the app's questions that holds some words.</summary>
    private static Action<string> Once(ArchiveFactory archive, string words, string statement)
    {
        var isDone = false;
        return question =>
        {
            if (isDone || !question.Contains(words, StringComparison.Ordinal))
            {
                return;
            }

            isDone = true;
            using var writer = new SqliteConnection($"Data Source={archive.Database};Pooling=False;Foreign Keys=True");
            writer.Open();
            using var command = writer.CreateCommand();
            command.CommandText = statement;
            Assert.Equal(1, command.ExecuteNonQuery());
        };
    }

    private Task<ArchiveFactory> FilledAsync()
    {
        var holm = Some.Person();
        return new ArchiveFactory(output).HoldingAsync(
            Some.Article("Work begins", "2024-10-01", "Greta Holm, councillor.").Mentioning(holm, role: "councillor"),
            Some.Article("Bridge opens", "2024-11-06", "Greta Holm, mayor. Émile Roche.").Mentioning(holm, role: "mayor").Mentioning(Some.Person("Émile Roche")));
    }
}
