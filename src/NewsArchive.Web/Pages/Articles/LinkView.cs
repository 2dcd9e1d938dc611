using NewsArchive.Extraction;
using NewsArchive.Extraction.Links;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>A link of the article: held in the archive, outside it, or lost.</summary>
/// <param name="TargetPath">The article that its address leads to, where the archive holds it.</param>
/// <param name="SameTitlePath">The article that has its words for a headline, where its address is lost.</param>
/// <param name="Language">Of what it is called: that of the article it leads to, else that of the article it stands in.</param>
public sealed record LinkView(
    string Text, string? Href, LinkRel Rel, int? Start, int? End, string? TargetPath, string? TargetTitle, string? SameTitlePath, string? Language)
{
    public string? HeldPath => TargetPath ?? SameTitlePath;

    public OutsideUrl? Outside => HeldPath is null ? OutsideUrl.Find(Href) : null;

    public bool IsLost => HeldPath is null && Outside is null;

    /// <summary>The headline of the article that it leads to inside the archive, else its own words.</summary>
    public string Name => TargetTitle ?? (Text.Length > 0 ? Text : Outside?.ToString() ?? "a link without words");

    /// <summary>The link in the text; null for one that stands outside it.</summary>
    public Mark? Mark()
    {
        if (Start is not { } start || End is not { } end)
        {
            return null;
        }

        var span = new TextSpan(start, end);
        return HeldPath is { } path ? new HeldLinkMark(span, Address.Article(path), Name)
            : Outside is { } url ? new OutsideLinkMark(span, url)
            : new LostLinkMark(span);
    }
}
