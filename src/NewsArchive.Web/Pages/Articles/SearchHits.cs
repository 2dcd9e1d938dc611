using NewsArchive.Store.Searching.Snippets;
using NewsArchive.Web.Pages.Search;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>What the search from which an article was opened hits in it: numbered from 1 in the order of its page.</summary>
/// <param name="InAuthors">A list for each author.</param>
/// <param name="InCaptions">A list for each caption.</param>
public sealed record SearchHits(
    SearchAddress Search,
    IReadOnlyList<HitMark> InTitle,
    IReadOnlyList<IReadOnlyList<HitMark>> InAuthors,
    IReadOnlyList<HitMark> InText,
    IReadOnlyList<IReadOnlyList<HitMark>> InCaptions)
{
    public int Count => InTitle.Count + InAuthors.Sum(a => a.Count) + InText.Count + InCaptions.Sum(c => c.Count);

    /// <param name="search">Empty where no search led here: then nothing is hit.</param>
    public static SearchHits Of(SearchAddress search, ArticleView article)
    {
        var finder = new HitFinder(search.Query);
        var last = 0;
        return new SearchHits(
            search,
            InTitle: Numbered(article.Title ?? ""),
            InAuthors: [.. article.Authors.Select(Numbered)],
            InText: Numbered(article.Text),
            InCaptions: [.. article.Captions.Select(Numbered)]);

        List<HitMark> Numbered(string text) => [.. finder.Find(text).Select(hit => new HitMark(hit.Span, ++last))];
    }
}
