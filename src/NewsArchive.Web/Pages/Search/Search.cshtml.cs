using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Store;
using NewsArchive.Store.Searching;

namespace NewsArchive.Web.Pages.Search;

/// <summary><c>/search?q=</c>: articles by words, people and dates.</summary>
public sealed class SearchModel(ISearchEngine engine) : PageModel
{
    private const int PageSize = 20;

    public SearchQuery Query { get; private set; } = SearchQuery.Parse(null);

    public SearchOrder Order { get; private set; }

    public PagedList<ArticleHit> Hits { get; private set; } = null!;

    /// <summary>The order as an address says it; null for the usual one.</summary>
    public string? OrderName => Order == SearchOrder.Relevance ? null : NameOf(Order);

    public async Task<IActionResult> OnGetAsync(string? q, string? order, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Order = Enum.GetValues<SearchOrder>().FirstOrDefault(o => NameOf(o) == order);
        if (FormQuery.IsIn(Request.Query))
        {
            return RedirectToQuery(FormQuery.Fold(Request.Query));
        }

        Query = SearchQuery.Parse(q);
        Hits = (await engine.SearchAsync(new SearchRequest(Query) { Order = Order, Page = PageLinks.Number(page), PageSize = PageSize }, cancellationToken)).Articles;
        return Hits.Exists ? Page() : NotFound();
    }

    public static string NameOf(SearchOrder order) => order.ToString().ToLowerInvariant();

    // The form's fields are a way to write the query; its one address can be kept, sent and cited.
    private RedirectResult RedirectToQuery(string query) =>
        Redirect(Address.Search(query) + (OrderName is { } order ? $"&order={order}" : ""));
}
