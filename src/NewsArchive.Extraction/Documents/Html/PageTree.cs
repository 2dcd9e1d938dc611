using AngleSharp.Dom;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>An element or a text of a page. Its subtree is the run of nodes from itself to <see cref="End"/>, exclusive.</summary>
internal sealed class PageNode
{
    public required int Index { get; init; }

    /// <summary>-1 for the root.</summary>
    public required int Parent { get; init; }

    public int End { get; set; }

    /// <summary>The element's name in lower case; "" for a text.</summary>
    public required string Name { get; init; }

    public IElement? Element { get; init; }

    /// <summary>A text's characters; "" for an element.</summary>
    public string Text { get; init; } = "";

    /// <summary>The words of its class, id and test id in lower case: "ArticleBody__share-bar" has article, body, share, bar.</summary>
    public string[] Words { get; init; } = [];

    public bool IsText => Element is null;

    /// <summary>Where its tag stands in the file, counted from 1.</summary>
    public int? Line => Element?.SourceReference?.Position.Line;

    public bool Holds(PageNode other) => other.Index >= Index && other.Index < End;

    public string? this[string attribute] => Element?.GetAttribute(attribute);
}

/// <summary>A page's nodes laid out in document order, so that every walk over it is a loop, however deep the page nests.</summary>
internal sealed class PageTree
{
    private static readonly string[] NamingAttributes = ["class", "id", "data-testid", "data-component", "data-component-name", "data-module", "itemprop"];

    private readonly List<PageNode> nodes = [];
    private readonly Dictionary<string, List<PageNode>> byName = [];
    private readonly Dictionary<string, string[]> wordsOf = [];

    public PageTree(INode root)
    {
        var open = new Stack<(INode Node, PageNode Page, int Next)>();
        open.Push((root, Add(root, null)!, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Node.ChildNodes.Length)
            {
                top.Page.End = nodes.Count;
                continue;
            }

            open.Push(top with { Next = top.Next + 1 });
            var child = top.Node.ChildNodes[top.Next];
            if (Add(child, top.Page) is { IsText: false } page)
            {
                open.Push((child, page, 0));
            }
        }
    }

    public IReadOnlyList<PageNode> Nodes => nodes;

    public PageNode Root => nodes[0];

    public PageNode? Parent(PageNode node) => node.Parent < 0 ? null : nodes[node.Parent];

    public IReadOnlyList<PageNode> Named(string name) => byName.TryGetValue(name, out var found) ? found : [];

    public PageNode? First(string name) => Named(name) is { Count: > 0 } found ? found[0] : null;

    public bool HasInside(PageNode node, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var found in Named(name))
            {
                if (found.Index > node.Index && found.Index < node.End)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The words inside a node, white space folded, without those of scripts and styles.</summary>
    public string TextOf(PageNode node, Func<PageNode, bool>? skip = null)
    {
        var text = new System.Text.StringBuilder();
        for (var i = node.Index; i < node.End;)
        {
            var current = nodes[i];
            if (current.Name is "script" or "style" or "noscript" or "template" || (skip is not null && i > node.Index && skip(current)))
            {
                i = current.End;
                continue;
            }

            if (current.Name.Length > 0 && !PageWords.IsInline(current.Name))
            {
                text.Append(' ');
            }

            text.Append(current.Text);
            i++;
        }

        return PageWords.Fold(text.ToString());
    }

    private PageNode? Add(INode node, PageNode? parent)
    {
        PageNode page;
        if (node is IElement element)
        {
            page = new PageNode { Index = nodes.Count, Parent = parent?.Index ?? -1, Name = element.LocalName, Element = element, Words = WordsOf(element) };
            if (!byName.TryGetValue(page.Name, out var same))
            {
                byName.Add(page.Name, same = []);
            }

            same.Add(page);
        }
        else if (node is IText text)
        {
            page = new PageNode { Index = nodes.Count, Parent = parent?.Index ?? -1, Name = "", Text = text.Data, End = nodes.Count + 1 };
        }
        else
        {
            return null;
        }

        nodes.Add(page);
        return page;
    }

    private string[] WordsOf(IElement element)
    {
        if (element.Attributes.Length == 0)
        {
            return [];
        }

        var names = "";
        // <h3 id="toc-2">, <h2 id="related-work">: the id of a heading is where a link leads to, or made of its words.
        var isHeading = element.LocalName is "h2" or "h3" or "h4" or "h5" or "h6";
        foreach (var attribute in NamingAttributes)
        {
            if (element.GetAttribute(attribute) is { Length: > 0 } value && !(isHeading && attribute == "id"))
            {
                names = names.Length == 0 ? value : names + " " + value;
            }
        }

        if (names.Length == 0)
        {
            return [];
        }

        if (!wordsOf.TryGetValue(names, out var words))
        {
            wordsOf.Add(names, words = PageWords.Split(names));
        }

        return words;
    }
}
