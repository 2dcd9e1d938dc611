using System.Text.RegularExpressions;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Finds the blocks of a page that are its article's body.</summary>
internal sealed partial class MainContent
{
    // <div class="article__body">, <div itemprop="articleBody">, <div class="entry-content">: the outlet says where its text stands.
    private static readonly HashSet<(string, string)> BodyPairs =
        [("article", "body"), ("story", "body"), ("article", "content"), ("entry", "content"), ("post", "content"), ("story", "content"), ("article", "text"),
         ("story", "text"), ("body", "content"), ("content", "body"), ("post", "body"), ("body", "text"), ("rich", "text"), ("article", "main"), ("article", "copy"),
         ("body", "copy"), ("news", "text"), ("news", "body"), ("news", "content"), ("single", "content"), ("main", "content"), ("text", "body")];

    private static readonly HashSet<string> BodyWords = ["articlebody", "storybody", "articlecontent", "articletext", "postcontent", "entrycontent", "storycontent", "bodytext", "paragraphs"];

    // <p class="standfirst">, <div class="article__lead">: the summary under the headline, part of what is read.
    private static readonly HashSet<string> LeadWords =
        ["standfirst", "lead", "lede", "dek", "deck", "summary", "subtitle", "subtitulo", "subheadline", "subhead", "subheading", "intro", "introduction", "excerpt", "abstract", "teaser",
         "vorspann", "anleser", "chapo", "sapo", "spot", "ingress", "entradilla", "sommario", "description", "tagline", "strapline", "bajada", "headline", "leadtext",
         "perex", "preamble", "synopsis", "blurb", "einleitung", "unterzeile", "untertitel", "chapeau", "copete", "sumario", "linhafina", "catenaccio", "occhiello", "zajawka", "manchet", "underrubrik", "subrubrik", "podnaslov"];

    private readonly PageTree tree;
    private readonly List<TextBlock> blocks;
    private readonly PageHints hints;
    private readonly PageRegions regions;

    private MainContent(PageTree tree, List<TextBlock> blocks, PageHints hints)
    {
        this.tree = tree;
        this.blocks = blocks;
        this.hints = hints;
        regions = new PageRegions(tree, blocks);
    }

    public static List<Block> Find(PageTree tree, List<TextBlock> blocks, PageHints hints)
    {
        var content = new MainContent(tree, blocks, hints);
        var root = content.FindRoot();
        content.regions.Prune(root);
        var headline = content.FindHeadline(root);
        var start = headline >= 0 ? blocks[headline].At : -1;
        var look = headline >= 0 ? content.LookOfParagraphs(root) : null;
        var body = blocks.Where(b => b.At > start && (Holds(root, b) ? !content.regions.IsStranger(b) : b.At < root.Index && look is not null && IsParagraph(b) && b.Owner["class"] == look)).ToList();
        var captions = SaidCaptions.Find(tree, body, hints);
        var linked = LinkLists.Find(blocks);
        var kept = BodyLines.Keep(body.FindAll(b => !captions.Contains(b) && !linked.Contains(b)), hints);
        kept = StatedBody.Of(hints)?.Trim(kept) ?? kept;
        if (headline >= 0 && kept.Count > 0)
        {
            kept.InsertRange(0, content.KeyPoints(root, blocks[headline].At, kept[0].At));
        }

        kept.InsertRange(0, content.FindLeads(root, headline, kept.Count > 0 ? kept[0] : null));
        return [.. kept.Select((b, i) => (i == 0 ? SummaryByline.Without(b, hints) : b).Written())];
    }

    /// <summary>All blocks but the lines between them that are not the article's text.</summary>
    public static List<Block> Whole(List<TextBlock> blocks, PageHints hints) => [.. BodyLines.Keep(blocks, hints).Select(b => b.Written())];

    private static bool Holds(PageNode node, TextBlock block) => block.At >= node.Index && block.At < node.End;

    private static bool IsParagraph(TextBlock block) => block.IsProse && block.Owner.Name == "p";

    // <div><p class="text">…</p></div><div class="behind-the-wall"><p class="text">…</p><p class="text">…: an article's first paragraph may stand apart, and looks like all others.
    private string? LookOfParagraphs(PageNode root)
    {
        var paragraphs = blocks.Where(b => Holds(root, b) && IsParagraph(b)).ToList();
        var alike = paragraphs.GroupBy(p => p.Owner["class"]).MaxBy(g => g.Count());
        return alike is not null && alike.Count() > 2 && alike.Count() * 2 > paragraphs.Count && !string.IsNullOrWhiteSpace(alike.Key) ? alike.Key : null;
    }

    private int Prose(PageNode node) => regions.Prose(node);

    private int ProseBefore(PageNode root, TextBlock block) => Holds(root, block) ? regions.ProseBefore(block, root) : 0;

    // The last heading before the text that says the title, else the last of the first level: a box amid the text may have one of its own.
    private int FindHeadline(PageNode root)
    {
        var titled = blocks.FindLastIndex(b => IsTitle(b) && b.At < root.End && ProseBefore(root, b) * 4 < Prose(root));
        return titled >= 0 ? titled : blocks.FindLastIndex(b => IsHeadline(b) && b.At < root.End && ProseBefore(root, b) * 10 < Prose(root));
    }

    private bool IsTitle(TextBlock block) => block.IsHeading && hints.Titles.Contains(PageWords.Letters(block.Text));

    private bool IsHeadline(TextBlock block) =>
        block.IsHeading && (block.Block.Level == 1 || IsTitle(block));

    // The heading that says the title, else the only one of the first level
    private int Anchor() =>
        (blocks.Find(IsTitle) ?? (blocks.Where(b => b.IsHeading && b.Block.Level == 1).Take(2).ToList() is [var only] ? only : null))?.At ?? -1;

    private PageNode FindRoot()
    {
        var top = regions.Narrow(FindArticle(), Anchor());
        var marked = FindMarked(top);
        return marked is not null && Prose(marked) >= 0.6 * Prose(top) ? marked : top;
    }

    // The element that the article's text is in, where the page has one: <article>, <main>, itemprop="articleBody".
    private PageNode FindArticle()
    {
        if (FindFirstOfMany() is { } first)
        {
            return first;
        }

        var total = Prose(tree.Root);
        var marked = FindMarked(tree.Root);
        var article = tree.Named("article").Concat(tree.Named("main")).Where(n => Prose(n) >= 0.3 * total).MinBy(Prose);
        if (article is not null && (marked is null || article.Holds(marked) || Prose(article) > Prose(marked)))
        {
            return article;
        }

        return marked is not null && Prose(marked) >= 0.3 * total ? marked : tree.Root;
    }

    // <article><h1>…</h1>…</article><article><h1>…</h1>…</article>: pages that go on with the next article as one scrolls; the title says which is meant.
    private PageNode? FindFirstOfMany()
    {
        const int mostHeadlines = 50, shortest = 200;
        var headlines = blocks.Where(b => b.IsHeading && b.Block.Level == 1).Take(mostHeadlines).ToList();
        var titled = headlines.FindIndex(IsTitle);
        if (titled < 0 || headlines.Count < 2)
        {
            return null;
        }

        var own = headlines.ConvertAll(h => PartOf(h, headlines));
        var (meant, longest) = (Prose(own[titled]), own.Where((_, i) => i != titled).Max(Prose));
        return meant >= shortest && longest >= shortest && meant * 3 >= longest ? own[titled] : null;
    }

    // The largest element around a headline that holds no other
    private PageNode PartOf(TextBlock headline, List<TextBlock> headlines)
    {
        var part = tree.Nodes[headline.At];
        while (tree.Parent(part) is { } around && headlines.TrueForAll(h => h.Text == headline.Text || !Holds(around, h)))
        {
            part = around;
        }

        return part;
    }

    // The largest marked element; where several hold a part each, the one around them all: <div class="article-body">…<div class="ad">…<div class="article-body">
    private PageNode? FindMarked(PageNode within)
    {
        var marked = new List<PageNode>();
        for (var i = within.Index; i < within.End;)
        {
            var isMarked = !tree.Nodes[i].IsText && IsMarkedBody(tree.Nodes[i]) && Prose(tree.Nodes[i]) > 0;
            if (isMarked)
            {
                marked.Add(tree.Nodes[i]);
            }

            i = isMarked ? tree.Nodes[i].End : i + 1;
        }

        var largest = marked.MaxBy(Prose);
        if (largest is null)
        {
            return null;
        }

        var parts = marked.Where(m => Prose(m) * 10 >= Prose(largest)).ToList();
        var around = largest;
        while (around != within && !parts.TrueForAll(around.Holds))
        {
            around = tree.Parent(around)!;
        }

        return Prose(around) * 2 <= 3 * parts.Sum(Prose) ? around : largest;
    }

    private static bool IsMarkedBody(PageNode node)
    {
        var words = node.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (BodyWords.Contains(words[i]) || (i > 0 && BodyPairs.Contains((words[i - 1], words[i]))))
            {
                return true;
            }
        }

        return false;
    }

    // <ul class="subtitles"><li>The ferry has been red since August</li><li>The council wants it green</li></ul>: where one item is the summary, those below it are too.
    private List<TextBlock> FindLeads(PageNode root, int headline, TextBlock? first)
    {
        if (FindLead(root, headline, first) is not { } lead)
        {
            return [];
        }

        const int shortest = 20;
        var list = IsMarkedLead(lead.Owner) || !IsDescription(PageWords.Letters(lead.Text)) ? ListOf(lead) : null;
        var below = list is null ? [] : blocks.Where(b => b.At > lead.At && b.At < first!.At && b.Weight >= shortest && b.LinkShare < 0.5 && ListOf(b) == list).ToList();
        return [lead, .. below.Select(AsParagraph)];
    }

    // Also <li><h2>…</h2></li>
    private PageNode? ListOf(TextBlock block) => block.Owner.Name == "li" ? tree.Parent(block.Owner) : tree.Parent(block.Owner) is { Name: "li" } item ? tree.Parent(item) : null;

    private static TextBlock AsParagraph(TextBlock block) => block with { Block = block.Block with { Kind = BlockKind.Paragraph, Level = 0 } };

    private TextBlock? FindLead(PageNode root, int headline, TextBlock? first)
    {
        if (first is null)
        {
            return null;
        }

        var between = blocks.Where((b, i) => i > headline && b.At < first.At && b.LinkShare < 0.5 && !MachineMade().IsMatch(b.Text)).ToList();
        var lead = between.Find(b => IsDescription(PageWords.Letters(b.Text)))
            ?? (headline < 0 ? null : between.Find(b => (b.Weight >= 40 || (b.Weight >= 20 && b.Text[^1] is '.' or '!' or '?' or '…')) && !IsHeadline(b) && IsMarkedLead(b.Owner)))
            ?? (headline < 0 ? null : between.Find(b => b == blocks[headline + 1] && !Holds(root, b) && IsStandfirst(b, blocks[headline]) && !IsOfText(b, first, blocks[headline])));
        return lead is null ? null : AsParagraph(lead);
    }

    private bool IsDescription(string letters) => hints.Description is { } description && (letters == description ? letters.Length > 15
        : letters.Length > 30 && description.Length > 30 && (letters.StartsWith(description, StringComparison.Ordinal) || description.StartsWith(letters, StringComparison.Ordinal)));

    // <ul><li>The ferry stopped on Tuesday.</li><li>Talks go on.</li></ul> between headline and text: the sentences in which the outlet sums up what follows
    private List<TextBlock> KeyPoints(PageNode root, int headline, int first)
    {
        const int fewest = 2, most = 6;
        var items = blocks.Where(b => b.At > headline && b.At < first && !Holds(root, b) && b.Block.Kind == BlockKind.ListItem).ToList();
        return items.Count is >= fewest and <= most && !blocks.Exists(b => b.At > headline && b.At < first && MachineMade().IsMatch(b.Text)) && items.TrueForAll(b => b.LinkWeight == 0 && b.IsProse && tree.Parent(b.Owner) == tree.Parent(items[0].Owner)) ? items : [];
    }

    // <h1>…</h1><h2 class="underline">The company says that talks will go on through the night</h2>: what stands right below the headline and reads like a sentence, whatever its class
    private static bool IsStandfirst(TextBlock block, TextBlock headline) =>
        block.Weight >= 40 && block.LinkWeight == 0 && (block.IsHeading || (block.Block.Kind == BlockKind.Paragraph && (block.Owner.Name == "p" || block.IsProse)))
        && !SaysAgain(headline.Text, block.Text) && !Byline.IsByline(block.Text) && Byline.ReadBare(block.Text) is null && PublicationDate.Without(block.Text) is null;

    // <h1>…</h1><div class="text"><h2>The first part</h2><figure>…</figure><p>…</p>: what shares a box with the text and not with the headline
    private bool IsOfText(TextBlock block, TextBlock first, TextBlock headline)
    {
        var around = block.Owner;
        while (!Holds(around, first) && tree.Parent(around) is { } parent)
        {
            around = parent;
        }

        return !Holds(around, headline);
    }

    // <h1>Skarn: Ferry Stops</h1> in the trail of links, <h2>Ferry Stops, Islanders Wait</h2> above the text
    private static bool SaysAgain(string headline, string text)
    {
        var words = text.Split(' ').Select(PageWords.Letters).Where(w => w.Length > 3).ToList();
        var said = PageWords.Letters(headline);
        return (words.Count > 0 && words.Count(w => said.Contains(w, StringComparison.Ordinal)) * 2 >= words.Count) || PageWords.Letters(text).Contains(said, StringComparison.Ordinal);
    }

    // "Diese Zusammenfassung wurde künstlich erzeugt.": nobody of the outlet wrote it
    [GeneratedRegex(@"\bkünstlich\w*\b|\bKI-|\bKI\b|\bAI[- ]|\bmachine[- ]generated\b|\bartificial intelligence\b|\bgénéré par\b|\binteligencia artificial\b", RegexOptions.CultureInvariant)]
    private static partial Regex MachineMade();

    private bool IsMarkedLead(PageNode node)
    {
        for (var (at, steps) = (node, 0); steps < 3 && at is not null; at = tree.Parent(at), steps++)
        {
            if (at.Words.Any(LeadWords.Contains))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What the page's metadata tells the search for its body. All in letters only, as <see cref="PageWords.Letters"/> gives them.</summary>
internal sealed record PageHints(IReadOnlySet<string> Titles, string? Description, string? Body)
{
    /// <summary>The names of the authors, as the page has them.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];
}
