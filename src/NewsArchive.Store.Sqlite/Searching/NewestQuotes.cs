using NewsArchive.Store.Quotes;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Sqlite.Searching.Querying;

namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>Narrows the quotes that hold some words by what the index knows of them, and takes the newest.</summary>
internal sealed class NewestQuotes(SearchReading reading)
{
    /// <summary>Their ids, the newest first.</summary>
    public IReadOnlyList<int> Find(Matches matches, QuoteFilter filter, IReadOnlyCollection<int?>? sources, int maxCount)
    {
        var snapshot = reading.Snapshot;
        var documents = new DocumentFilter(snapshot, ofQuotes: true);
        if (filter.From is not null || filter.To is not null)
        {
            matches.Keep(documents.Between(filter.From, filter.To));
        }

        if (sources is not null)
        {
            matches.Keep(documents.Of([.. sources.OfType<int>()]));
        }

        if (filter.PersonId is { } person)
        {
            using var said = new DocumentSet(snapshot.QuoteCount);
            new PeopleFilter(reading.Sql, snapshot).AddQuotesBy([person], said);
            matches.Keep(said.Contains);
        }

        var order = new ResultOrder(snapshot, SearchOrder.Newest, ofQuotes: true);
        using var top = TopKeys.Of(matches, order, maxCount);
        return [.. top.Sorted().ToArray().Select(key => snapshot.IdOf(order.DocOf(key), ofQuotes: true))];
    }
}
