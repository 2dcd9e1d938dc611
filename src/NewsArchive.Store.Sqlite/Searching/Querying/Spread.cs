using NewsArchive.Store.Searching;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>How all results spread over sources and months. Counted in memory: that can be done while the connection is read.</summary>
/// <param name="Sources">Of each source its id and how many results it has.</param>
/// <param name="Undated">How many results have no date.</param>
internal sealed record Spread(IReadOnlyList<(int Id, int Count)> Sources, IReadOnlyList<MonthFacet> Months, int Undated)
{
    public static Spread Of(Matches matches, IndexSnapshot snapshot, bool ofQuotes)
    {
        var (sources, first, last) = CountSources(matches, snapshot, ofQuotes);
        var (months, undated) = last == 0 ? ([], matches.Count) : CountMonths(matches, snapshot, ofQuotes, first, last);
        return new Spread(sources, months, undated);
    }

    // And the first and last day of all, which the same look at them tells.
    private static (List<(int Id, int Count)> Sources, int FirstDay, int LastDay) CountSources(Matches matches, IndexSnapshot snapshot, bool ofQuotes)
    {
        var counts = new int[64];
        var (first, last) = (int.MaxValue, 0);
        foreach (var doc in matches.Docs)
        {
            ref readonly var article = ref snapshot.ArticleOf(doc, ofQuotes);
            (first, last) = (article.Day > 0 ? Math.Min(first, article.Day) : first, Math.Max(last, article.Day));
            if (article.Source >= counts.Length)
            {
                Array.Resize(ref counts, article.Source * 2);
            }

            counts[article.Source]++;
        }

        return ([.. counts.Index().Where(c => c.Index > 0 && c.Item > 0)], first, last);
    }

    private static (List<MonthFacet> Months, int Undated) CountMonths(Matches matches, IndexSnapshot snapshot, bool ofQuotes, int first, int last)
    {
        var days = new int[last - first + 1];
        var undated = 0;
        foreach (var doc in matches.Docs)
        {
            var day = snapshot.ArticleOf(doc, ofQuotes).Day;
            _ = day > 0 ? days[day - first]++ : undated++;
        }

        var months = new List<MonthFacet>();
        for (var start = first; start <= last;)
        {
            var date = DateOnly.FromDayNumber(start - 1);
            var next = start + DateTime.DaysInMonth(date.Year, date.Month) - date.Day + 1;
            var count = new ArraySegment<int>(days, start - first, Math.Min(next, last + 1) - start).Sum();
            if (count > 0)
            {
                months.Add(new MonthFacet(date.Year, date.Month, count));
            }

            start = next;
        }

        return (months, undated);
    }
}
