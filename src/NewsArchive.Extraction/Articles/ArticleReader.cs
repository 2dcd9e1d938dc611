using NewsArchive.Extraction.Documents;
using NewsArchive.Extraction.Links;

namespace NewsArchive.Extraction.Articles;

/// <summary>Tells what each block of a document is to the article: headline, date line, byline, credit, related link, footer or body.</summary>
internal sealed class ArticleReader
{
    private const int LongestHeadline = 200; // of a line that is no heading

    private readonly Document document;
    private readonly List<Block> blocks;
    private readonly int headEnd;
    private readonly int footer;
    private readonly int headline; // where a heading is surely the headline, else -1
    private readonly HashSet<Block> boxes;
    private readonly BodyWriter body = new();
    private readonly List<ExtractedImage> images;
    private readonly ArticleFields fields;
    private bool hasOriginal;
    private bool isInRelated;
    private int? textLine;
    private Stated<IReadOnlyList<string>>? credits;
    private IReadOnlyList<string> creditedNames = [];

    private ArticleReader(Document document, DateOnly? latest)
    {
        this.document = document;
        var (all, records) = HeaderLines.Take(document.Blocks);
        all = [.. HeadLines.Split(all, Masthead.FindHeadline(all))];
        var inBox = Boxes.Find(all);
        boxes = [.. all.Where((_, i) => inBox[i])];
        blocks = [.. all.Where(b => b.Inlines.Count > 0)];
        headline = Masthead.FindHeadline(blocks);
        headEnd = HeadLines.End(blocks, headline);
        footer = FooterLine.Find(blocks);
        images = [.. document.Images];
        fields = new ArticleFields(latest);
        fields.ReadMetadata(document.Metadata);
        if (RecordFields.Read(records, fields) is { } original)
        {
            hasOriginal = true;
            body.Add(original);
        }
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
        if (Clutter.Is(block) || boxes.Contains(block))
        {
            return;
        }

        if (i < headline && !IsHeadline(i) && !IsOther(i) && Masthead.Is(block, blocks[headline].Level == 1))
        {
            if (OutletName.Is(block.Text))
            {
                fields.ReadSource(new Stated<string>(block.Text, "line above the headline", block.Line));
            }

            return;
        }

        if (i >= footer || (body.IsEmpty && FooterLine.IsOriginal(blocks, i)))
        {
            ReadOriginal(i);
        }
        else if (FooterLine.IsRelated(blocks, i) || (isInRelated && FooterLine.IsRelatedItem(block)))
        {
            isInRelated = true;
            AddLinks(block, LinkRel.Related);
            return;
        }
        else if (!ReadPicture(i) && !ReadCredits(i) && !((body.IsEmpty || i < headEnd) && ReadHead(i)))
        {
            textLine ??= block.Line;
            body.Add(block);
        }

        isInRelated = false;
    }

    // Above the headline stand the section and menus, but also the byline, a picture or the address.
    private bool IsOther(int i) =>
        HeadLine.Read(blocks[i], blocks.ElementAtOrDefault(i + 1)) is not null || FooterLine.IsOriginal(blocks, i) || FooterLine.IsRelated(blocks, i);

    // The last lines may credit reporters and tell about them; a credit names the authors where nothing else does.
    private bool ReadCredits(int i)
    {
        if (body.IsEmpty)
        {
            return false;
        }

        if (FootCredit.Read(blocks, i) is { } names)
        {
            if (credits is null)
            {
                (credits, creditedNames) = (new Stated<IReadOnlyList<string>>([blocks[i].Text], "footer", blocks[i].Line), names);
            }

            return true;
        }

        return FootCredit.IsAboutAuthor(blocks, i, fields.Authors);
    }

    private bool ReadHead(int i)
    {
        var block = blocks[i];
        var line = block.Text;
        if (IsHeadline(i))
        {
            var words = HeadlineWords.WithoutLabel(line);
            if (fields.Title is { } longer && OutletName.IsLonger(longer, words))
            {
                fields.ShortenTitle(words);
            }

            fields.ReadTitle(new Stated<string>(line, block.Kind == BlockKind.Heading ? "heading" : "first line", block.Line), words);
            ReadHeadlineLink(block);
            return true;
        }

        if (HeadLine.Read(block, blocks.ElementAtOrDefault(i + 1), i > 0 ? blocks[i - 1] : null) is not { } head)
        {
            return false;
        }

        if (head.IsDated)
        {
            // "Updated:" may stand on a line of its own above its date.
            var label = i > 0 && DateLabels.IsLabelAlone(blocks[i - 1].Text) ? blocks[i - 1].Text + " " : "";
            fields.ReadDate(new Stated<string>(label + line, "date line", block.Line), "is not possible", isDate: false);
        }

        if (head.Outlet is { } outlet)
        {
            fields.ReadSource(new Stated<string>(outlet, "line above the date", block.Line));
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
            var words = HeadlineWords.WithoutLabel(block.Text);
            return HeadlineWords.AreSame(words, title) || (body.IsEmpty && (block.Kind == BlockKind.Heading || i == 0) && (OutletName.IsLonger(title, words) || OutletName.IsLonger(words, title)));
        }

        if (i < headline && (blocks[headline].Level == 1 || FooterLine.IsOnlyLinks(block) || OutletName.Is(block.Text)))
        {
            return false;
        }

        if ((block.Text.Length > LongestHeadline && block.Kind != BlockKind.Heading) || (block.Kind != BlockKind.Heading && IsOtherHeadLine(i)))
        {
            return false;
        }

        return block.Kind == BlockKind.Heading
            || (!IsMenu(block) && block.Kind == BlockKind.Paragraph && !blocks.Skip(i).Take(4).Any(b => b.Kind == BlockKind.Heading && b.Level == 1)
                && (block.Inlines.All(l => l.IsStrong) || (i + 1 < blocks.Count && block.Text[^1] is not ('.' or ',' or ';' or ':'))));
    }

    // [Home](/) [World](/world) [Sport](/sport)
    private static bool IsMenu(Block block) => FooterLine.IsOnlyLinks(block) && block.Inlines.Count(l => l.Href is not null) > 2;

    // "Harbour Opens 6 November 2024" is a headline as long as there is no other.
    private bool IsOtherHeadLine(int i) =>
        OutletName.Is(blocks[i].Text)
        || (HeadLine.Read(blocks[i], null, i > 0 ? blocks[i - 1] : null) is { } line && (line.Names is not null || !line.IsDated || PublicationDate.IsDateLine(blocks[i].Text)));

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

    private void ReadOriginal(int i)
    {
        var block = blocks[i];
        // "Republished from [The Quay](https://quay.example). Read the [original](https://quay.example/harbour)."
        var links = block.Inlines.Where(l => CanonicalUrl.TryParse(l.Href?.Trim(), out _)).ToList();
        if (!hasOriginal && (links.Find(l => CanonicalUrl.TryParse(l.Href!.Trim(), out var url) && url.Uri.AbsolutePath.Length > 1) ?? links.FirstOrDefault()) is { } link)
        {
            AddOriginal(new Stated<string>(link.Href!.Trim(), "original link", block.Line), link.Text.Trim());
        }
        else if (FooterLine.IsRelated(blocks, i))
        {
            AddLinks(block, LinkRel.Related);
        }
    }

    private void AddOriginal(Stated<string> address, string text)
    {
        if (!hasOriginal)
        {
            hasOriginal = true;
            fields.ReadUrl(address);
            body.Add(new WrittenLink(text, address.Value, LinkRel.Original));
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
        fields.ReadAuthors(credits, creditedNames);
        fields.Complete(document.Metadata.Language, text, textLine);
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
            Links = LinkResolver.Resolve(body.Links, document.Links, fields.Url?.Uri, fields.IsArchivedCopy),
            Images = [.. images.Distinct()],
            Origins = fields.Origins,
            Notes = [.. document.Notes, .. fields.Notes],
        };
    }

    private static string? Words(string? text) => text?.ReplaceLineEndings(" ").Trim() is { Length: > 0 } words ? words : null;
}
