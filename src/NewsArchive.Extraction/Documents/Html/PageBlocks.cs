using System.Globalization;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Cuts what is left of a page into blocks of text, in reading order.</summary>
internal sealed class PageBlocks
{
    private readonly PageTree tree;
    private readonly List<TextBlock> blocks = [];
    private readonly List<Inline> inlines = [];
    private readonly Stack<Open> open = new();
    private readonly Uri? baseUrl;
    private readonly Dictionary<int, int> numbers = []; // of the next item, by the list's index
    private int? number;
    private PageNode? owner;
    private int firstText = -1;
    private int breaks;
    private bool isInWord;

    private PageBlocks(PageTree tree, Uri? baseUrl)
    {
        this.tree = tree;
        this.baseUrl = baseUrl;
    }

    /// <param name="dropped">The nodes whose subtrees are left out, by index.</param>
    public static List<TextBlock> Read(PageTree tree, bool[] dropped, Uri? baseUrl)
    {
        var reader = new PageBlocks(tree, baseUrl);
        for (var i = 0; i < tree.Nodes.Count;)
        {
            reader.CloseUpTo(i);
            var node = tree.Nodes[i];
            if (dropped[i])
            {
                // A dropped block parts its neighbours, a dropped word or picture does not: "the <a><svg>…</svg> second league</a> of"
                if (!PageWords.IsInline(node.Name) && node.Name is not ("script" or "style" or "template" or "svg" or "canvas" or "noscript" or "button" or "input"))
                {
                    reader.Flush();
                }

                i = node.End;
                continue;
            }

            reader.Enter(node);
            i++;
        }

        reader.CloseUpTo(int.MaxValue);
        return reader.blocks;
    }

    private void Enter(PageNode node)
    {
        var outer = open.Count > 0 ? open.Peek() : new Open(tree.Root, BlockKind.Paragraph, 0, new Inline(""), false);
        if (node.IsText)
        {
            if (firstText < 0 && !string.IsNullOrWhiteSpace(node.Text))
            {
                firstText = node.Index;
            }

            AddText(Joined(node), outer);
            return;
        }

        if (node.Name is "br" or "hr")
        {
            // Two breaks part paragraphs: "…first paragraph.<br><br>Second paragraph…"
            if (node.Name == "hr" || (++breaks >= 2 && !outer.InTable))
            {
                Flush();
            }

            AddText(" ", outer, isBreak: true);
            return;
        }

        var inner = outer with { Node = node, Style = StyleOf(node, outer.Style) };
        if (!PageWords.IsInline(node.Name))
        {
            inner = Enclose(node, inner);
        }

        open.Push(inner);
        if (node.Name == "q")
        {
            AddText(QuoteElements.Opening.ToString(), inner);
        }
    }

    // <span class="dropcap">T</span> <span>he ferry stopped: no space stands in a word
    private string Joined(PageNode node)
    {
        var (text, word) = (node.Text, node.Text.TrimStart());
        if (isInWord && inlines.Count > 0 && (word.Length == 0 || char.IsLetter(word[0]) || word[0] is '’' or '\''))
        {
            isInWord = word.Length == 0;
            return word;
        }

        isInWord = DropCaps.Is(tree, node);
        return isInWord ? text.TrimEnd() : text;
    }

    private Open Enclose(PageNode node, Open inner)
    {
        if (inner.InTable)
        {
            if (node.Name is "td" or "th" && inlines.Count > 0)
            {
                inlines.Add(new Inline(" | "));
            }
            else if (node.Name == "tr")
            {
                Flush();
                owner = node;
            }
            else
            {
                inlines.Add(new Inline(" "));
            }

            return inner;
        }

        Flush();
        owner = node;
        return node.Name switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => inner with { Kind = BlockKind.Heading, Level = node.Name[1] - '0' },
            "li" when tree.Parent(node) is { Name: "ol" } list => EncloseNumbered(list, node, inner),
            "li" => inner with { Kind = BlockKind.ListItem },
            "blockquote" => inner with { Kind = BlockKind.BlockQuotation },
            "pre" => inner with { Kind = BlockKind.Preformatted },
            "table" when IsOfValues(node) => inner with { Kind = BlockKind.TableRow, InTable = true },
            _ => inner,
        };
    }

    // <ol start="5">, <li value="7">, <ol reversed>: only what counts on from 1 is numbered again where it is shown.
    private Open EncloseNumbered(PageNode list, PageNode item, Open inner)
    {
        var isReversed = list.Element!.HasAttribute("reversed");
        var next = NumberIn(item["value"]) ?? (numbers.TryGetValue(list.Index, out var counted) ? counted : NumberIn(list["start"]) ?? (isReversed ? CountItems(list) : 1));
        numbers[list.Index] = next + (isReversed ? -1 : 1);
        number = isReversed || NumberIn(list["start"]) is not (null or 1) || item["value"] is not null ? next : null;
        return inner with { Kind = BlockKind.NumberedItem };
    }

    private int CountItems(PageNode list)
    {
        var items = 0;
        for (var i = list.Index + 1; i < list.End; i = tree.Nodes[i].End)
        {
            items += tree.Nodes[i].Name == "li" ? 1 : 0;
        }

        return items;
    }

    private static int? NumberIn(string? attribute) => int.TryParse(attribute, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 100_000 ? value : null;

    // Old pages lay themselves out in tables whose cells hold paragraphs or other tables.
    private bool IsOfValues(PageNode table) =>
        !tree.HasInside(table, "table", "p", "div", "article", "h1")
        || (!tree.HasInside(table, "table", "article", "h1") && tree.Named("td").Where(table.Holds).Take(400).All(c => tree.TextOf(c).Length < 200));

    private Inline StyleOf(PageNode node, Inline style) => node.Name switch
    {
        "b" or "strong" => style with { IsStrong = true },
        "i" or "em" or "cite" => style with { IsEmphasis = true },
        "a" when node["href"] is { } href => style with { Href = TargetOf(href) },
        _ => style,
    };

    private string? TargetOf(string href)
    {
        href = href.Trim();
        var colon = href.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon < 0 ? "" : new string([.. href[..colon].Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c))]).ToLowerInvariant();
        if (scheme is "javascript" or "data" or "vbscript" or "blob" or "file" or "about")
        {
            return "#";
        }

        // <base href="https://example.org/en/"> is known here only: what it changes is resolved at once.
        return baseUrl is not null && href.Length > 0 && href[0] != '#' && Uri.TryCreate(baseUrl, href, out var absolute) ? absolute.OriginalString : href;
    }

    private void AddText(string text, Open at, bool isBreak = false)
    {
        if (!isBreak && !string.IsNullOrWhiteSpace(text))
        {
            breaks = 0;
        }

        owner ??= BlockAround(at.Node);
        if (inlines.Count > 0 && inlines[^1] with { Text = "" } == at.Style)
        {
            inlines[^1] = inlines[^1] with { Text = inlines[^1].Text + text };
        }
        else
        {
            inlines.Add(at.Style with { Text = text });
        }
    }

    private PageNode BlockAround(PageNode node)
    {
        while (PageWords.IsInline(node.Name) && tree.Parent(node) is { } parent)
        {
            node = parent;
        }

        return node;
    }

    private void CloseUpTo(int index)
    {
        while (open.TryPeek(out var top) && top.Node.End <= index)
        {
            if (top.Node.Name == "q")
            {
                AddText(QuoteElements.Closing.ToString(), top);
            }

            if (!PageWords.IsInline(top.Node.Name) && (!top.InTable || top.Node.Name is "tr" or "table"))
            {
                Flush();
            }

            open.Pop();
        }
    }

    private void Flush()
    {
        var at = open.Count > 0 ? open.Peek() : default;
        var folded = QuoteElements.Resolve(FoldInlines(at.Kind == BlockKind.Preformatted));
        inlines.Clear();
        breaks = 0;
        var place = owner ?? at.Node;
        var start = firstText;
        owner = null;
        firstText = -1;
        if (folded.Count == 0 || place is null)
        {
            return;
        }

        var text = string.Concat(folded.Select(i => i.Text)).Trim();
        if (!text.Any(char.IsLetterOrDigit))
        {
            return;
        }

        var line = place.Element?.SourceReference?.Position.Line ?? 0;
        var block = new Block(at.Kind, at.Level, Math.Max(1, line), folded);
        blocks.Add(new TextBlock(block, place, start, text, PageWords.Weigh(text), folded.Where(i => i.Href is not null).Sum(i => PageWords.Weigh(i.Text))) { Number = number });
        number = null;
    }

    private List<Inline> FoldInlines(bool isPreformatted)
    {
        var folded = new List<Inline>();
        var endsInSpace = true;
        foreach (var inline in inlines)
        {
            var text = inline.Text;
            if (!isPreformatted)
            {
                var startsInSpace = text.Length > 0 && char.IsWhiteSpace(text[0]);
                var words = PageWords.Fold(text);
                text = (startsInSpace && !endsInSpace ? " " : "") + words + (words.Length > 0 && char.IsWhiteSpace(text[^1]) ? " " : "");
            }

            if (text.Length > 0)
            {
                folded.Add(inline with { Text = text });
                endsInSpace = char.IsWhiteSpace(text[^1]);
            }
        }

        while (folded.Count > 0 && !isPreformatted && folded[^1].Text.TrimEnd() is var last && last.Length < folded[^1].Text.Length)
        {
            folded[^1] = folded[^1] with { Text = last };
            if (last.Length > 0)
            {
                break;
            }

            folded.RemoveAt(folded.Count - 1);
        }

        return folded;
    }

    /// <summary>An element that is open at this point, and how text inside it is set.</summary>
    private readonly record struct Open(PageNode Node, BlockKind Kind, int Level, Inline Style, bool InTable);
}
