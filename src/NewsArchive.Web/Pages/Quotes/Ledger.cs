using NewsArchive.Store;
using NewsArchive.Store.Quotes;
using NewsArchive.Store.Searching;

namespace NewsArchive.Web.Pages.Quotes;

/// <summary>A page of a ledger of quotes, the newest first: that of the whole archive, or one speaker's own.</summary>
/// <param name="Path">Where the ledger is found.</param>
/// <param name="Speaker">Whose it is; null for everybody's.</param>
public sealed record Ledger(PagedList<QuoteCard> Quotes, LedgerQuery Query, string Path, string? Speaker)
{
    private const int PageSize = 30;

    /// <summary>Where on its page it begins: a speaker's own stands below a chart, which who turns its pages or narrows it has seen.</summary>
    public string? Anchor => Speaker is null ? null : "#said";

    /// <summary>Where a list that is too long for its pages goes on: on its last page the day of its last quote, and the address of those up to that day.</summary>
    public (DateOnly Day, string Href)? Earlier => Quotes.IsCut && Quotes.Page == Quotes.PageCount && Quotes.Items is [.., { PublishedOn: { } day }] && day != Query.Filter.To
        ? (day, (PageLinks.Of(Quotes, Path, "", (Query with { To = Wording.Iso(day) }).Parts) with { Anchor = Anchor }).To(1))
        : null;

    /// <summary>The kinds that it can hold: a speaker's own has no quote without one.</summary>
    public IEnumerable<(QuoteChoice Kind, string Name, string Label)> Kinds =>
        LedgerQuery.Kinds.Where(k => Speaker is null || k.Kind != QuoteChoice.Unattributed);

    /// <summary>Reads what the request's address asks for; <see cref="PagedList{T}.Exists"/> says whether there is such a page.</summary>
    /// <param name="person">Whose ledger it is; null for everybody's.</param>
    public static async Task<Ledger> ReadAsync(
        ArchiveDbContext database, ISearchEngine engine, IQueryCollection address, (int Id, string Name, string Slug)? person, CancellationToken cancellationToken)
    {
        var query = LedgerQuery.Read(address);
        query = person is null ? query : query with { Speaker = null };
        var quotes = await (query.Filter with { PersonId = person?.Id })
            .ReadAsync(database, engine, QuoteCard.Projection, PageLinks.Number(address["page"]), PageSize, cancellationToken);
        return new Ledger(quotes, query, person is { Slug: var slug } ? Address.Person(slug) : "/quotes", person?.Name);
    }
}
