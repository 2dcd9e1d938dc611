using NewsArchive.Store.Importing;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

public class AboutTests(ITestOutputHelper output)
{
    [Fact]
    public async Task It_counts_what_the_archive_holds()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Some.Article("A", "2024-10-01", "“It opens,” said Greta Holm of the “old” bridge.", Some.Source()).Mentioning(Some.Person()).Quoting("It opens,", speaker: "Greta Holm").Quoting("old"),
            Some.Article("B", "2024-11-06"));
        await archive.ReadAsync(database =>
        {
            database.Imports.Add(new Import { StartedBy = "start", FinishedAt = new DateTime(2025, 1, 10, 8, 15, 0, DateTimeKind.Utc) });
            return database.SaveChangesAsync();
        });

        var page = await archive.CreateClient().OpenAsync("/about");

        Assert.Equal(["2", "1", "2, of which 1 with a speaker", "1", "1 October to 6 November 2024", "10 January 2025, 08:15 UTC"], page.All(".facts dd"));
    }

    [Fact]
    public async Task An_empty_archive_has_no_dates()
    {
        await using var archive = new ArchiveFactory(output);

        var page = await archive.CreateClient().OpenAsync("/about");

        Assert.Equal(["0", "0", "0, of which 0 with a speaker", "0", "none yet"], page.All(".facts dd"));
    }
}
