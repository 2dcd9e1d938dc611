using NewsArchive.Extraction;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Snippets;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>What the search from which an article was opened hits in it: numbered from 1, the headline first.</summary>
public sealed record SearchHits(SearchQuery Query, IReadOnlyList<HitMark> InTitle, IReadOnlyList<HitMark> InText)
{
    public int Count => InTitle.Count + InText.Count;

    /// <summary>Null where no search led here.</summary>
    public static SearchHits? Of(string? written, string? title, string text)
    {
        var query = SearchQuery.Parse(written);
        if (query.IsEmpty)
        {
            return null;
        }

        var finder = new HitFinder(query);
        var inTitle = Numbered(finder.Find(title ?? ""), 1);
        return new SearchHits(query, inTitle, Numbered(finder.Find(text), inTitle.Count + 1));
    }

    private static List<HitMark> Numbered(IReadOnlyList<QueryHit> hits, int first) => [.. hits.Select((hit, i) => new HitMark(hit.Span, first + i))];
}
