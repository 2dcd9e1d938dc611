using NewsArchive.Extraction.Articles;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>What the page of an article shows of its row.</summary>
/// <param name="CorrectionCount">How much of it, or of its quotes, an editor has put right.</param>
public sealed record ArticleView(
    int Id, string Identity, string Path, string? Title, DateOnly? PublishedOn, string? SourceHost, string? SourceName, string? Url, string SeedPath, IReadOnlyList<string> Authors,
    string? Language, string Text, IReadOnlyList<FormatSpan> Formatting, IReadOnlyList<ExtractedImage> Images, DateTime ImportedAt, int RevisionCount, int CorrectionCount)
{
    public IEnumerable<string> Credits => Images.Select(i => i.Credit).OfType<string>().Distinct();

    public IEnumerable<string> Captions => Images.Select(i => i.Caption).OfType<string>().Distinct();

    public OutsideUrl? Original => OutsideUrl.Find(Url);
}
