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
        if (filter.From is not null || filter.To is not null)
        {
            var first = (filter.From?.DayNumber ?? 0) + 1;
            var last = (filter.To ?? DateOnly.MaxValue).DayNumber + 1;
            matches.Keep(q => snapshot.ArticleOf(q, ofQuotes: true).Day is var day && day >= first && day <= last);
        }

        if (sources is not null)
        {
            var ids = sources.ToHashSet();
            matches.Keep(q => ids.Contains(snapshot.ArticleOf(q, ofQuotes: true).Source));
        }

        if (filter.PersonId is { } person)
        {
            using var said = new DocumentSet(snapshot.QuoteCount);
            new PeopleFilter(reading.Sql, snapshot).AddQuotesBy([person], said);
            matches.Keep(said.Contains);
        }

        var order = new ResultOrder(snapshot, SearchOrder.Newest, ofQuotes: true);
        using var top = new TopKeys(Math.Min(matches.Count, maxCount));
        foreach (var quote in matches.Docs)
        {
            top.Add(order.KeyOf(quote, 0));
        }

        return [.. top.Sorted().ToArray().Select(key => snapshot.QuoteArray[order.DocOf(key)].QuoteId)];
    }
}
