using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Store;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Dates;
using NewsArchive.Store.Searching.Names;

namespace NewsArchive.Web.Pages.Search;

/// <summary><c>/search?q=</c>: articles, quotes and people by words, names and dates.</summary>
public sealed class SearchModel(ArchiveDbContext database, ISearchEngine engine, PeopleSearch people, SpellingAdvice advice, TimeProvider time) : PageModel
{
    private const int PageSize = 20;

    public SearchAddress Search { get; private set; } = new(SearchQuery.Parse(null));

    public SearchQuery Query => Search.Query;

    public SearchResults Results { get; private set; } = null!;

    /// <summary>What the query may have meant, the likeliest first.</summary>
    public IReadOnlyList<SearchAddress> Advice { get; private set; } = [];

    /// <summary>The date that the query's words say; null where they say none, or where it would make no difference.</summary>
    public DateWords? Dates { get; private set; }

    /// <summary>What the archive has of the address that the query is; null where it is none.</summary>
    public WrittenAddress? Found { get; private set; }

    /// <summary>The results' kinds with their counts.</summary>
    public IEnumerable<(SearchKind Kind, string Name, int Count)> Kinds =>
    [
        (SearchKind.Articles, "Articles", Results.Counts.Articles),
        (SearchKind.Quotes, "Quotes", Results.Counts.Quotes),
        (SearchKind.People, "People", Results.Counts.People),
    ];

    public int Count => Kinds.First(k => k.Kind == Search.Kind).Count;

    /// <summary>"1 article", "12 quotes", "2 people".</summary>
    public static string CountOf(SearchKind kind, int count) => kind switch
    {
        SearchKind.Articles => Wording.Count(count, "article"),
        SearchKind.Quotes => Wording.Count(count, "quote"),
        _ => Wording.Count(count, "person", "people"),
    };

    public PageLinks PageLinks
    {
        get
        {
            var links = Search.Kind switch
            {
                SearchKind.Articles => Links(Results.Articles),
                SearchKind.Quotes => Links(Results.Quotes),
                _ => Links(Results.People),
            };
            return Search.Kind == SearchKind.People ? links : links with { Later = ("upto", Results.UpTo.ToString(CultureInfo.InvariantCulture)) }; // who is who, and who comes first, no article before another tells

            PageLinks Links<T>(PagedList<T> list) =>
                PageLinks.Of(list, "/search", "Pages of results", ("q", Query.Text), ("kind", Search.KindName), ("order", Search.OrderName));
        }
    }

    public async Task<IActionResult> OnGetAsync(
        string? q, string? kind, string? order, string? upto, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        if (FormQuery.IsIn(Request.Query))
        {
            // The form's fields are a way to write the query; its one address can be kept, sent and cited.
            return Redirect(SearchAddress.Read(SearchQuery.Parse(FormQuery.Fold(Request.Query)), kind, order).Href);
        }

        Search = SearchAddress.Read(await people.NameAsync(SearchQuery.Parse(q), cancellationToken), kind, order);
        var request = new SearchRequest(Query)
        {
            Kind = Search.Kind,
            Order = Search.Order,
            Page = PageLinks.Number(page),
            PageSize = PageSize,
            UpTo = SearchAddress.ReadUpTo(upto),
        };
        Results = await engine.SearchAsync(request, cancellationToken);
        if (!Results.HasPage || (Query.IsEmpty && request.Page != 1))
        {
            return NotFound();
        }

        Dates = Search.Kind == SearchKind.People ? null : DateWords.Find(Query, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        Found = await WrittenAddress.FindAsync(Query, database, cancellationToken);
        Advice = [.. (await advice.SuggestAsync(Query, Results.Counts, cancellationToken)).Select(other => Search with { Query = other })];
        return Page();
    }
}
