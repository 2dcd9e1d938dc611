using System.Text.RegularExpressions;
using NewsArchive.Extraction.Documents;
using NewsArchive.Extraction.Links;

namespace NewsArchive.Extraction.Articles;

/// <summary>Tells what each block of a document is to the article: headline, date line, byline, credit, related link, footer or body.</summary>
internal sealed partial class ArticleReader
{
    private const int LongestHeadline = 200; // of a line that is no heading

    private readonly Document document;
    private readonly List<Block> blocks;
    private readonly int headEnd;
    private readonly int footer;
    private readonly BodyWriter body = new();
    private readonly List<ExtractedImage> images;
    private readonly ArticleFields fields;
    private bool hasOriginal;
    private bool isInRelated;

    private ArticleReader(Document document, DateOnly? latest)
    {
        this.document = document;
        blocks = [.. HeadLines.Split(document.Blocks).Where(b => b.Inlines.Count > 0)];
        headEnd = HeadLines.End(blocks);
        footer = FooterLine.Find(blocks);
        images = [.. document.Images];
        fields = new ArticleFields(latest);
        fields.ReadMetadata(document.Metadata);
    }

    /// <summary>The article without its people and quotes.</summary>
    /// <param name="latest">The last day that a publication can bear; null where nobody knows what day it is.</param>
    public static ExtractedArticle Read(Document document, DateOnly? latest)
    {
        var reader = new ArticleReader(document, latest);
        for (var i = 0; i < reader.blocks.Count; i++)
        {
            reader.Read(i);
        }

        return reader.Article();
    }

    private void Read(int i)
    {
        var block = blocks[i];
        if (Clutter.Is(block))
        {
            return;
        }

        if (i >= footer || (body.IsEmpty && FooterLine.IsOriginal(blocks, i)))
        {
            ReadOriginal(block);
        }
        else if (FooterLine.IsRelated(block.Text) || (isInRelated && FooterLine.IsOnlyLinks(block)))
        {
            isInRelated = true;
            AddLinks(block, LinkRel.Related);
            return;
        }
        else if (!ReadPicture(i) && !((body.IsEmpty || i < headEnd) && ReadHead(i)))
        {
            body.Add(block);
        }

        isInRelated = false;
    }

    private bool ReadHead(int i)
    {
        var block = blocks[i];
        var line = block.Text;
        if (IsHeadline(i))
        {
            fields.ReadTitle(new Stated<string>(line, block.Kind == BlockKind.Heading ? "heading" : "first line", block.Line), HeadlineLabel().Replace(line, ""));
            ReadHeadlineLink(block);
            return true;
        }

        if (HeadLine.Read(block, blocks.ElementAtOrDefault(i + 1)) is not { } head)
        {
            return false;
        }

        if (head.IsDated)
        {
            fields.ReadDate(new Stated<string>(line, "date line", block.Line), "is not possible", isDate: false);
        }

        if (head.Names is not null)
        {
            fields.ReadAuthors(new Stated<IReadOnlyList<string>>([line], "byline", block.Line), head.Names);
            AddLinks(block, LinkRel.Author);
        }

        return true;
    }

    // # [Harbour Opens](https://halden.example/2024/11/06/harbour-opens)
    private void ReadHeadlineLink(Block block)
    {
        if (!hasOriginal && FooterLine.IsOnlyLinks(block) && block.Inlines.FirstOrDefault(l => CanonicalUrl.TryParse(l.Href, out var url) && url.Uri.AbsolutePath != "/") is { } link)
        {
            hasOriginal = true;
            fields.ReadUrl(new Stated<string>(link.Href!, "link of the headline", block.Line));
            body.Add(new WrittenLink(block.Text, link.Href!, LinkRel.Original));
        }
    }

    // The first heading, bold line or short line without a full stop; or the headline that the metadata names already.
    private bool IsHeadline(int i)
    {
        var block = blocks[i];
        if (fields.Title is { } title)
        {
            return Folded(HeadlineLabel().Replace(block.Text, "")) == Folded(title);
        }

        if ((block.Text.Length > LongestHeadline && block.Kind != BlockKind.Heading) || (block.Kind != BlockKind.Heading && IsOtherHeadLine(block)))
        {
            return false;
        }

        return block.Kind == BlockKind.Heading
            || (block.Kind == BlockKind.Paragraph && !blocks.Skip(i).Take(4).Any(b => b.Kind == BlockKind.Heading && b.Level == 1)
                && (block.Inlines.All(l => l.IsStrong) || (i + 1 < blocks.Count && block.Text[^1] is not ('.' or ',' or ';' or ':'))));
    }

    // "Harbour Opens 6 November 2024" is a headline as long as there is no other.
    private static bool IsOtherHeadLine(Block block) =>
        HeadLine.Read(block, null) is { } line && (line.Names is not null || !line.IsDated || PublicationDate.IsDateLine(block.Text));

    private bool ReadPicture(int i)
    {
        var block = blocks[i];
        var pictures = block.Inlines.Where(l => l.Image is not null).ToList();
        if (pictures.Count > 0)
        {
            var words = block.Text.Length > 0 ? PhotoCredit.ReadBelow(block with { Inlines = [.. block.Inlines.Where(l => l.Image is null)] }) : null;
            images.AddRange(pictures.Select(p => new ExtractedImage(words?.Credit, words?.Caption ?? Words(p.Text), p.Image is { Length: > 0 } src ? src : null)));
            return words is not null || block.Text.Length == 0;
        }

        var isBelowPicture = i > 0 && blocks[i - 1].Text.Length == 0 && blocks[i - 1].Inlines.Any(l => l.Image is not null);
        var credit = isBelowPicture ? PhotoCredit.ReadBelow(block) : PhotoCredit.Read(block, body.IsEmpty);
        if (credit is null || (fields.Title is null && block.Kind == BlockKind.Heading))
        {
            return false;
        }

        // The line belongs to the picture just above it, where there is one.
        if (isBelowPicture && images.Count > 0 && images[^1].Credit is null)
        {
            images[^1] = images[^1] with { Credit = credit.Credit, Caption = credit.Caption ?? images[^1].Caption };
        }
        else
        {
            images.Add(credit);
        }

        return true;
    }

    private void ReadOriginal(Block block)
    {
        if (!hasOriginal && block.Inlines.FirstOrDefault(l => l.Href is not null && CanonicalUrl.TryParse(l.Href, out _)) is { } link)
        {
            hasOriginal = true;
            fields.ReadUrl(new Stated<string>(link.Href!, "original link", block.Line));
            body.Add(new WrittenLink(link.Text.Trim(), link.Href!, LinkRel.Original));
        }
        else if (FooterLine.IsRelated(block.Text))
        {
            AddLinks(block, LinkRel.Related);
        }
    }

    private void AddLinks(Block block, LinkRel rel)
    {
        foreach (var link in block.Inlines.Where(l => l.Href is not null && l.Text.Trim().Length > 0))
        {
            body.Add(new WrittenLink(link.Text.Trim(), link.Href!, rel));
        }
    }

    private ExtractedArticle Article()
    {
        var text = body.Text;
        fields.Complete(document.Metadata.Language, text);
        return new ExtractedArticle
        {
            Title = fields.Title,
            PublishedOn = fields.PublishedOn,
            Authors = fields.Authors,
            Url = fields.Url,
            Source = fields.Url?.Host ?? fields.SourceName,
            SourceName = fields.SourceName,
            Language = fields.Language,
            Text = text,
            Formatting = body.Formatting,
            Links = LinkResolver.Resolve(body.Links, document.Links, fields.Url?.Uri),
            Images = [.. images.Distinct()],
            Origins = fields.Origins,
            Notes = [.. document.Notes, .. fields.Notes],
        };
    }

    private static string? Words(string? text) => text?.ReplaceLineEndings(" ").Trim() is { Length: > 0 } words ? words : null;

    private static string Folded(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    // "Title: Harbour Opens"
    [GeneratedRegex(@"^(title|headline)\s*:\s+", RegexOptions.IgnoreCase)]
    private static partial Regex HeadlineLabel();
}
