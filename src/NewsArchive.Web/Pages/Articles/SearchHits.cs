using NewsArchive.Extraction;
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
    /// <param name="mentions">In the order of the text. They tell one person from the others of the name, which words cannot.</param>
    public static SearchHits Of(SearchAddress search, ArticleView article, IReadOnlyList<MentionView> mentions)
    {
        var finder = new HitFinder(search.Query);
        var slugs = search.Query.Slugs;
        var last = 0;
        return new SearchHits(
            search,
            InTitle: Numbered(article.Title ?? ""),
            InAuthors: [.. article.Authors.Select(Numbered)],
            InText: slugs.Count == 0 ? Numbered(article.Text) : [.. HitsInText().Select(span => new HitMark(span, ++last))],
            InCaptions: [.. article.Captions.Select(Numbered)]);

        IEnumerable<TextSpan> HitsInText()
        {
            var end = 0;
            foreach (var span in mentions.Where(m => m.Slug is not null && slugs.Contains(m.Slug)).Select(m => m.Span)
                .Concat(new HitFinder(search.Query, ofNamesAlone: true).Find(article.Text).Select(h => h.Span))
                .OrderBy(s => s.Start).ThenByDescending(s => s.End))
            {
                if (span.Start >= end)
                {
                    yield return span;
                    end = span.End;
                }
            }
        }

        List<HitMark> Numbered(string text) => [.. finder.Find(text).Select(hit => new HitMark(hit.Span, ++last))];
    }
}
