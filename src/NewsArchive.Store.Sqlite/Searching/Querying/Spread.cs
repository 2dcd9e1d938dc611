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
        var before = snapshot.FirstDay - 1;
        var (sources, days) = (new int[snapshot.MaxSource + 1], new int[snapshot.LastDay - before + 1]); // at 0 those without
        foreach (var match in matches.Docs)
        {
            var doc = snapshot.ArticleDocOf(match, ofQuotes);
            sources[snapshot.ArticleSources[doc]]++;
            days[Math.Max(0, snapshot.ArticleDays[doc] - before)]++;
        }

        return new Spread([.. sources.Index().Skip(1).Where(c => c.Item > 0)], CountMonths(days, before), days[0]);
    }

    /// <param name="days">How many of each day, the first at 1.</param>
    /// <param name="before">The day before the first.</param>
    private static List<MonthFacet> CountMonths(int[] days, int before)
    {
        var months = new List<MonthFacet>();
        for (var start = 1; start < days.Length;)
        {
            var date = DateOnly.FromDayNumber(before + start - 1);
            var next = Math.Min(start + DateTime.DaysInMonth(date.Year, date.Month) - date.Day + 1, days.Length);
            var count = new ArraySegment<int>(days, start, next - start).Sum();
            if (count > 0)
            {
                months.Add(new MonthFacet(date.Year, date.Month, count));
            }

            start = next;
        }

        return months;
    }
}
