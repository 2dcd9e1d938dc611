using System.Globalization;
using NewsArchive.Store.Searching;

namespace NewsArchive.Web.Pages.Search;

/// <summary>A search as an address says it, all but the page.</summary>
public sealed record SearchAddress(SearchQuery Query, SearchKind Kind = SearchKind.Articles, SearchOrder Order = SearchOrder.Relevance)
{
    /// <summary>The kind's name in an address; null for the usual one.</summary>
    public string? KindName => Kind == SearchKind.Articles ? null : NameOf(Kind);

    /// <summary>The order's name in an address; null for the usual one. People have no order, but beside them it is kept for the others.</summary>
    public string? OrderName => Order == SearchOrder.Relevance ? null : NameOf(Order);

    /// <summary>The first page of it.</summary>
    public string Href => "/search" + QueryString;

    /// <summary>"?q=ferry&amp;kind=quotes".</summary>
    public string QueryString =>
        "?q=" + Uri.EscapeDataString(Query.Text) + (KindName is { } kind ? "&kind=" + kind : "") + (OrderName is { } order ? "&order=" + order : "");

    /// <summary>Reads all but the query; what is none of our names counts as the usual.</summary>
    public static SearchAddress Read(SearchQuery query, string? kind, string? order) => new(
        query,
        Enum.GetValues<SearchKind>().FirstOrDefault(k => NameOf(k) == kind),
        Enum.GetValues<SearchOrder>().FirstOrDefault(o => NameOf(o) == order));

    /// <summary>The article id by which pages stay as they were: null where an address has none or nonsense.</summary>
    public static int? ReadUpTo(string? upTo) => int.TryParse(upTo, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public SearchAddress With(QueryNode part) => this with { Query = Query.With(part) };

    public SearchAddress Without(params IReadOnlyCollection<QueryNode> parts) => this with { Query = Query.Without(parts) };

    private static string NameOf(Enum name) => name.ToString().ToLowerInvariant();
}
