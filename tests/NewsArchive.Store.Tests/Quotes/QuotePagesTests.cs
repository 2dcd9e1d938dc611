using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Quotes;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.Quotes;

public sealed class QuotePagesTests : IAsyncLifetime
{
    private const int ArticleCount = 5;

    private readonly TestArchive archive = new();

    public static TheoryData<QuoteFilter> Filters { get; } =
    [
        new QuoteFilter(),
        new QuoteFilter { PersonId = 1 },
        new QuoteFilter { Kind = QuoteChoice.Direct },
        new QuoteFilter { Kind = QuoteChoice.Unattributed },
        new QuoteFilter { Speaker = "hol" },
        new QuoteFilter { Speaker = "captain" },
        new QuoteFilter { Source = "tribune.example" },
        new QuoteFilter { Source = "example", Kind = QuoteChoice.Unattributed },
        new QuoteFilter { From = new DateOnly(2024, 11, 2), To = new DateOnly(2024, 11, 4) },
        new QuoteFilter { Words = "the ferry" },
        new QuoteFilter { Words = "the ferry", Speaker = "holm" },
        new QuoteFilter { Words = "the ferry", PersonId = 1, Source = "tribune.example", From = new DateOnly(2024, 11, 2), To = new DateOnly(2024, 11, 4) },
    ];

    public async Task InitializeAsync()
    {
        for (var day = 1; day <= ArticleCount; day++)
        {
            var body = $"Mayor Greta Holm opened the quay. “The ferry number {day} will run on Sunday,” said Greta Holm. “The wall is not paid for yet,” said the captain. The “Skarn Line {day}” runs daily.";
            archive.Seed($"{day}.md", Some.Seed($"Ferry {day}", $"{day} November 2024", body, $"https://tribune.example/{day}"));
        }

        await archive.ImportAsync();
    }

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_ledger_of_more_quotes_than_are_listed_has_the_newest_and_says_so(QuoteFilter filter)
    {
        var all = await ReadAsync(filter, 1, 100);
        var cut = await ReadAsync(filter with { MaxCount = 2 }, 1, 2);

        Assert.InRange(all.Items.Count, 3, 2 * ArticleCount);
        Assert.Equal((false, all.Items.Count), (all.IsCut, all.TotalCount));
        Assert.Equal(all.Items.Take(2), cut.Items);
        Assert.Equal((true, 2, 1), (cut.IsCut, cut.TotalCount, cut.PageCount));
    }

    [Fact]
    public async Task The_last_page_ends_where_the_list_does()
    {
        var filter = new QuoteFilter { MaxCount = 3 };

        Assert.Single((await ReadAsync(filter, 2, 2)).Items);
        Assert.False((await ReadAsync(filter, 3, 2)).Exists);
    }

    // Somebody whom thousands of quotes fit waits for none of them to be put in order.
    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_page_of_very_many_quotes_is_read_in_their_order(QuoteFilter filter)
    {
        if (filter.Words is not null)
        {
            return; // the index puts them in order
        }

        archive.CommandLog.Clear();
        await ReadAsync(filter with { MaxCount = 2 }, 1, 2);
        var plan = await archive.PlanAsync(archive.CommandLog.Commands[^1]);

        var index = filter.PersonId is null ? "INDEX IX_Quotes_PublishedOn_ArticleId_Start" : "INDEX IX_Quotes_PersonId_PublishedOn_ArticleId_Start (PersonId=?)";
        Assert.Contains(index, plan.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    private Task<PagedList<string>> ReadAsync(QuoteFilter filter, int page, int pageSize) => archive.ReadAsync(
        (database, services) => filter.ReadAsync(database, services.GetRequiredService<ISearchEngine>(), q => q.Text, page, pageSize, CancellationToken.None));
}
