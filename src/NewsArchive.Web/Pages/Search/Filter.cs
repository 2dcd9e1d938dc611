using NewsArchive.Store.Searching;
using NewsArchive.Web.Pages.Dates;

namespace NewsArchive.Web.Pages.Search;

/// <summary>Something in force that one click takes away.</summary>
/// <param name="Name">"person: Dmitry Peskov".</param>
/// <param name="Href">The same search without it.</param>
public sealed record Filter(string Name, string Href)
{
    /// <summary>Everything in force: each part of the query, plain words together, and an unusual order; nothing where it is words and phrases alone.</summary>
    public static IReadOnlyList<Filter> Of(SearchAddress address)
    {
        var parts = address.Query.Parts;
        var order = address.Kind == SearchKind.People ? null : address.OrderName;
        if (order is null && parts.All(p => p is TextNode))
        {
            return [];
        }

        var words = parts.Where(p => p is TextNode { Match: TextMatch.Word }).ToList();
        var filters = new List<Filter>();
        foreach (var part in parts)
        {
            if (!words.Contains(part))
            {
                filters.Add(new Filter(NameOf(part), address.Without(part).Href));
            }
            else if (ReferenceEquals(part, words[0]))
            {
                filters.Add(new Filter(string.Join(' ', words), address.Without(words).Href));
            }
        }

        if (order is not null)
        {
            filters.Add(new Filter($"order: {order} first", (address with { Order = SearchOrder.Relevance }).Href));
        }

        return filters;
    }

    private static string NameOf(QueryNode part) => part switch
    {
        TextNode { Match: TextMatch.Phrase } phrase => $"“{phrase.Text}”",
        PersonNode person => $"person: {person.Name}",
        SpeakerNode speaker => $"speaker: {speaker.Name}",
        SourceNode source => $"source: {source.Source}",
        DateNode { Relation: DateRelation.After } date => $"from: {PeriodOf(date).Name}",
        DateNode { Relation: DateRelation.Before } date => $"to: {PeriodOf(date).Name}",
        DateNode date => $"published: {PeriodOf(date).Name}",
        HasQuoteNode => "with a quote",
        NotNode not => $"not: {NameOf(not.Inner)}",
        AnyNode any => string.Join(" or ", any.Parts.Select(NameOf)),
        AllNode all => string.Join(' ', all.Parts.Select(NameOf)),
        _ => part.ToString(),
    };

    private static Period PeriodOf(DateNode date) =>
        date.First == date.Last ? Period.DayOf(date.First) : date.First.Month == date.Last.Month ? Period.MonthOf(date.First) : Period.YearOf(date.First);
}
