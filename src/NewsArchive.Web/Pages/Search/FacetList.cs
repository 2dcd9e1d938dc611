using NewsArchive.Store.Searching;
using NewsArchive.Web.Pages.Dates;

namespace NewsArchive.Web.Pages.Search;

/// <summary>By what a search can be narrowed, each way with the number of results that it leaves.</summary>
/// <param name="Heading">"People", "Speakers", "Sources", "Years" or "Months".</param>
/// <param name="Note">What is to be said of all the counts; null for nothing.</param>
public sealed record FacetList(string Heading, IReadOnlyList<Facet> Facets, string? Note = null)
{
    /// <summary>How many are shown at once; the others on demand.</summary>
    public const int Shown = 8;

    /// <summary>What it is called among the ids of a page.</summary>
    public string Id => Heading.ToLowerInvariant();

    /// <summary>The lists that have something to narrow by: what is in force already is not offered again.</summary>
    public static IReadOnlyList<FacetList> Of(SearchAddress address, SearchFacets facets)
    {
        var isOfQuotes = address.Kind == SearchKind.Quotes;
        var people = new FacetList(
            isOfQuotes ? "Speakers" : "People",
            Unused(address, facets.People.Where(p => !IsAskedFor(p)), p => isOfQuotes ? new SpeakerNode(new AskedPerson(p.Name, p.Slug)) : new PersonNode(new AskedPerson(p.Name, p.Slug)), p => (p.Name, p.Count)),
            facets.PeopleSample is { } sample ? $"{(isOfQuotes ? "Speakers" : "People")} counted in the first {Wording.Number(sample)} results." : null);
        var sources = new FacetList(
            "Sources",
            Unused(address, facets.Sources, s => new SourceNode(s.Host), s => (s.Name, s.Count)),
            facets.SourceCount > facets.Sources.Count ? $"The most frequent of {Wording.Number(facets.SourceCount)} sources." : null);
        var times = Times(address, facets);
        return [.. times.Facets.Count > 0 || times.Note is not null ? [times] : Array.Empty<FacetList>(), .. new[] { people, sources }.Where(l => l.Facets.Count > 0)];

        // By the name alone, which may be others' too: where these are not among the results, the one narrows nothing.
        bool IsAskedFor(PersonFacet person) =>
            person.Count >= (facets.PeopleSample ?? facets.Months.Sum(m => m.Count) + facets.UndatedCount)
            && address.Query.Parts.Any(p => (isOfQuotes ? p is SpeakerNode : p is PersonNode) && string.Equals(p.Person!.Name, FormQuery.Unquoted(person.Name), StringComparison.OrdinalIgnoreCase));
    }

    // Years, until one is left: then its months. The newest first. A month in which everything lies narrows nothing.
    private static FacetList Times(SearchAddress address, SearchFacets facets)
    {
        var undated = facets.UndatedCount > 0 ? $"{Wording.Number(facets.UndatedCount)} undated." : null;
        var isByYear = facets.Months.Count > 0 && facets.Months[0].Year != facets.Months[^1].Year;
        var isOneMonth = facets.Months.Count == 1 && facets.UndatedCount == 0;
        var periods = isOneMonth ? [] : isByYear
            ? facets.Months.GroupBy(m => Period.YearOf(new DateOnly(m.Year, 1, 1)), (year, months) => (Period: year, Count: months.Sum(m => m.Count)))
            : facets.Months.Select(m => (Period: MonthChart.MonthOf(m), m.Count));
        return new FacetList(
            isByYear ? "Years" : "Months",
            [.. periods.Reverse()
                .Where(p => !address.Query.Parts.Contains(MonthChart.DateOf(p.Period)))
                .Select(p => new Facet(p.Period.Name, MonthChart.Within(address, p.Period), p.Count))],
            undated);
    }

    private static List<Facet> Unused<T>(SearchAddress address, IEnumerable<T> values, Func<T, QueryNode> part, Func<T, (string Name, int Count)> facet) =>
    [
        .. from value in values
           let node = part(value)
           where !address.Query.Parts.Contains(node)
           let shown = facet(value)
           select new Facet(shown.Name, address.With(node).Href, shown.Count),
    ];
}

/// <param name="Href">The search, narrowed by it.</param>
public sealed record Facet(string Name, string Href, int Count);
