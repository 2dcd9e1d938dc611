using NewsArchive.Extraction.Quotes;
using NewsArchive.Store;
using NewsArchive.Store.Quotes;
using NewsArchive.Web.Pages.Quotes;

namespace NewsArchive.Web.Tests.Pages;

/// <summary>A ledger that is too long for its pages goes on by days.</summary>
public class LedgerTests
{
    private static readonly DateOnly Day = new(2012, 5, 5);

    [Fact]
    public void The_last_page_of_a_list_that_is_cut_leads_to_those_up_to_its_last_day()
    {
        var ledger = Of(page: 2, isCut: true, Day);
        Assert.Equal((Day, "/quotes?words=pier&to=2012-05-05"), ledger.Earlier);
    }

    [Theory]
    [InlineData(1, true, null)]
    [InlineData(2, false, null)]
    [InlineData(2, true, "2012-05-05")]
    public void No_other_page_does_nor_one_of_a_single_day(int page, bool isCut, string? to) => Assert.Null(Of(page, isCut, Day, to).Earlier);

    [Fact]
    public void The_last_page_of_undated_quotes_leads_nowhere() => Assert.Null(Of(page: 2, isCut: true, day: null).Earlier);

    private static Ledger Of(int page, bool isCut, DateOnly? day, string? to = null)
    {
        var quote = new QuoteCard(1, "a", "A", day, null, null, null, 1, "The pier stands.", null, null, null, null, QuoteKind.Direct, null);
        return new Ledger(
            new PagedList<QuoteCard>([quote], page, 30, 60) { IsCut = isCut }, new LedgerQuery(null, "pier", null, null, to, QuoteChoice.Attributed), "/quotes", Speaker: null);
    }
}
