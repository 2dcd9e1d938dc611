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
    private readonly List<ExtractionNote> notes;
    private IReadOnlyList<string> authors;
    private string? title;
    private DateOnly? publishedOn;
    private string? originalUrl;
    private bool isInRelated;
    private bool hasDoubtfulDate;

    private ArticleReader(Document document)
    {
        this.document = document;
        blocks = [.. HeadLines.Split(document.Blocks).Where(b => b.Inlines.Count > 0)];
        headEnd = HeadLines.End(blocks);
        footer = FooterLine.Find(blocks);
        images = [.. document.Images];
        notes = [.. document.Notes];
        title = Words(document.Metadata.Title);
        authors = Byline.Clean(document.Metadata.Authors);
        publishedOn = ReadDate(document.Metadata.Published, "cannot be read", null);
    }

    /// <summary>The article without its people and quotes.</summary>
    public static ExtractedArticle Read(Document document)
    {
        var reader = new ArticleReader(document);
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
            title ??= Words(HeadlineLabel().Replace(line, ""));
            ReadHeadlineLink(block);
            return true;
        }

        if (HeadLine.Read(block, blocks.ElementAtOrDefault(i + 1)) is not { } head)
        {
            return false;
        }

        if (head.IsDated)
        {
            publishedOn ??= ReadDate(line, "is not possible", block.Line);
        }

        if (head.Names is not null)
        {
            authors = authors.Count > 0 ? authors : head.Names;
            AddLinks(block, LinkRel.Author);
        }

        return true;
    }

    // # [Harbour Opens](https://halden.example/2024/11/06/harbour-opens)
    private void ReadHeadlineLink(Block block)
    {
        if (originalUrl is null && FooterLine.IsOnlyLinks(block) && block.Inlines.FirstOrDefault(l => CanonicalUrl.TryParse(l.Href, out var url) && url.Uri.AbsolutePath != "/") is { } link)
        {
            originalUrl = link.Href;
            body.Add(new WrittenLink(block.Text, link.Href!, LinkRel.Original));
        }
    }

    // The first heading, bold line or short line without a full stop; or the headline that the metadata names already.
    private bool IsHeadline(int i)
    {
        var block = blocks[i];
        if (title is not null)
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
        if (credit is null || (title is null && block.Kind == BlockKind.Heading))
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
        if (originalUrl is null && block.Inlines.FirstOrDefault(l => l.Href is not null && CanonicalUrl.TryParse(l.Href, out _)) is { } link)
        {
            originalUrl = link.Href!;
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

    private DateOnly? ReadDate(string? written, string remark, int? line)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        var day = PublicationDate.Find(written, out var isImplausible);
        var doubt = day is not null ? null
            : PublicationDate.IsAmbiguous(written) ? $"the date “{written.Trim()}” may be two days"
            : isImplausible || line is null ? $"the date “{(written.Length > 60 ? written[..60] + "…" : written)}” {remark}"
            : null;
        if (doubt is not null)
        {
            hasDoubtfulDate = true;
            notes.Add(new ExtractionNote(doubt, line));
        }

        return day;
    }

    private ExtractedArticle Article()
    {
        var url = CanonicalUrl.TryParse(document.Metadata.Url, out var stated) ? stated : CanonicalUrl.TryParse(originalUrl, out var footer) ? footer : (CanonicalUrl?)null;
        publishedOn ??= url is { } address && !hasDoubtfulDate ? PublicationDate.FindInPath(address.Uri.AbsolutePath) : null;
        if (title is null)
        {
            notes.Add(new ExtractionNote("no headline was found"));
        }

        if (publishedOn is null && !hasDoubtfulDate)
        {
            notes.Add(new ExtractionNote("no publication date was found"));
        }

        var text = body.Text;
        return new ExtractedArticle
        {
            Title = title,
            PublishedOn = publishedOn,
            Authors = authors,
            Url = url,
            Source = url?.Host ?? Words(document.Metadata.SourceName),
            SourceName = Words(document.Metadata.SourceName),
            Language = Languages.Of(document.Metadata.Language, text),
            Text = text,
            Formatting = body.Formatting,
            Links = LinkResolver.Resolve(body.Links, document.Links, url?.Uri),
            Images = [.. images.Distinct()],
            Notes = notes,
        };
    }

    private static string? Words(string? text) => text?.ReplaceLineEndings(" ").Trim() is { Length: > 0 } words ? words : null;

    private static string Folded(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    // "Title: Harbour Opens"
    [GeneratedRegex(@"^(title|headline)\s*:\s+", RegexOptions.IgnoreCase)]
    private static partial Regex HeadlineLabel();
}
