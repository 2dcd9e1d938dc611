using System.Text.RegularExpressions;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Reads the authors that a page shows beside its headline.</summary>
internal sealed partial class PageByline(PageTree tree, PageNode headline)
{
    private const int LongestLine = 120; // UTF-16 units

    private static readonly HashSet<string> AuthorWords =
        ["author", "authors", "autor", "autoren", "auteur", "auteurs", "autore", "autori", "authorname", "authornames", "byline", "bylines", "writer", "writers", "reporter", "reporters",
         "journalist", "journalists", "redakteur", "contributor", "skribent", "forfatter", "yazar", "signature", "firma", "penulis", "person"];

    private static readonly HashSet<string> OtherWords =
        ["bio", "image", "img", "avatar", "photo", "photos", "picture", "caption", "credit", "comment", "comments", "date", "time", "datetime", "related", "social", "share", "follow", "more", "other", "quote", "media", "mediabox", "video", "audio"];

    // From the surest: <a rel="author" href="/staff/…">, <span itemprop="author">; <span class="author">, <p class="byline">; <address>; <a href="/author/jane-doe">
    private static readonly Func<PageNode, bool>[] Marks =
    [
        n => n.Name == "a" && n["rel"]?.Contains("author", StringComparison.OrdinalIgnoreCase) == true,
        n => n["itemprop"] is "author" or "creator",
        n => (n.Words.Any(AuthorWords.Contains) && !n.Words.Any(OtherWords.Contains)) || n["class"] == "credits reader-credits", // the latter in Firefox' reader view
        n => n.Name == "address",
        n => n.Name == "a" && n["href"] is { } href && AuthorPath().IsMatch(href),
    ];

    /// <returns>Names as the page has them, "By" and job titles included; null where it shows none.</returns>
    public Stated<IReadOnlyList<string>>? Find()
    {
        Stated<IReadOnlyList<string>>? weak = null;
        foreach (var mark in Marks)
        {
            var marked = tree.Nodes.Where(n => n.Element is not null && n.Name is not ("html" or "body" or "meta" or "link") && mark(n) && IsNear(n) && !IsElsewhere(n)).ToList();
            var found = marked.Where((n, i) => LooksLikeNames(tree.TextOf(n)) && (i + 1 >= marked.Count || !n.Holds(marked[i + 1]) || !LooksLikeNames(tree.TextOf(marked[i + 1])))).ToList();
            if (found.Count > 0)
            {
                var nearest = Nearest(found).ToList();
                var byline = new Stated<IReadOnlyList<string>>([.. nearest.SelectMany(NamesIn).Distinct().Take(8)], "byline on the page", nearest[0].Line);
                if (HasFullName(byline.Value))
                {
                    return byline;
                }

                weak ??= byline;
            }
        }

        return Labelled() ?? BesideTime() ?? FirstLine() ?? Closing() ?? weak;
    }

    /// <summary>Whether names as a page has them hold more than user names and outlets.</summary>
    public static bool HasFullName(IReadOnlyList<string> names) => Byline.People(names).Any(n => n.Contains(' ', StringComparison.Ordinal) || n.Any(c => c > '\u3000'));

    // <div class="author"><a href="/jane-doe">Jane Doe</a> <span>Chief reporter</span></div>
    private List<string> NamesIn(PageNode node)
    {
        var links = node.Name == "a" ? [] : tree.Named("a").Where(node.Holds).Select(a => tree.TextOf(a)).Where(LooksLikeNames).ToList();
        var text = tree.TextOf(node);
        return links.Count > 0 && !(Byline.IsByline(text) && Byline.Read(text).Count > links.Count) ? links // "By <a>Jane Doe</a> and <span>John Roe</span>"
            : !HasFullName([text]) && Bare(node) is { Count: > 0 } bare ? bare : [text];
    }

    // <div class="byline"><span>Jane Doe</span><div>Keeper of the lamps, Skarn</div></div>
    private List<string> Bare(PageNode node) =>
        [.. tree.Nodes.Skip(node.Index + 1).Take(node.End - node.Index - 1).Where(n => n.IsText).Select(n => PageWords.Fold(n.Text).Trim()).Where(t => Byline.ReadBare(t) is { Count: > 0 })];

    // Signed boxes far below belong to other articles, or tell who else writes for the outlet.
    private bool IsNear(PageNode node)
    {
        const int below = 1500, above = 300; // nodes
        return node.Index > headline.Index - above && node.Index < headline.End + below;
    }

    // <h1>…</h1> … <span>By Jane Doe</span>: a short text near the headline that begins as bylines do, or <span>Jane Doe |</span><span>5 April 2025</span>
    private Stated<IReadOnlyList<string>>? Labelled()
    {
        (PageNode Block, string Text)? above = null;
        foreach (var block in ShortBlocks())
        {
            var text = tree.TextOf(block);
            var undated = PublicationDate.Without(text) is { Length: > 0 } rest ? rest : null;
            var line = undated ?? text; // "Posted by Jane Doe on 3 March 2008"
            if (Byline.IsByline(line) && Byline.Read(line) is { Count: > 0 })
            {
                var next = ShortBlocks().SkipWhile(b => b.Index < block.End).Select(b => tree.TextOf(b)).FirstOrDefault(); // <h6>By Jane Doe</h6><h6>and John Roe</h6>
                return new(next is not null && Byline.ReadContinued(next) is { Count: > 0 } more ? [line, .. more] : [line], "byline on the page", block.Line);
            }

            // <div><span>Jane Doe |</span> <span>5 April 2025</span></div>
            if (undated is not null && Byline.ReadBare(undated) is { Count: > 0 } && text.IndexOfAny(['|', '·', '•']) > 0)
            {
                return new([undated], "line with the date", block.Line);
            }

            // <dt>Author</dt><dd>Jane Doe</dd>
            if (above is { } label && LabelAlone().IsMatch(label.Text) && Byline.ReadBare(text) is { Count: > 0 })
            {
                return new([text], "byline on the page", block.Line);
            }

            if (above is { } names && PublicationDate.IsDateLine(text) && Byline.ReadBare(names.Text) is { Count: > 0 })
            {
                return new([names.Text], "line above the date", names.Block.Line);
            }

            above = (block, text.Trim(' ', '|', '·', '•', ','));
        }

        return null;
    }

    // <p>Jane Doe in Halden, John Roe. <time datetime="2024-11-21">Thursday, 10:05</time></p>, <p><time>30 June</time> · Interview: Jane Doe</p>
    private Stated<IReadOnlyList<string>>? BesideTime()
    {
        foreach (var time in tree.Named("time").Take(1))
        {
            if (tree.Parent(time) is { Name: "p" or "div" } line && tree.TextOf(line).Length < 150)
            {
                var parts = tree.TextOf(line, n => n.Name == "time").Split(',', '·', '|', '•').Select(p => Label().Replace(p, "")).Select(p => Place().Replace(p, "").Trim(' ', '.', '–', '-'));
                var names = parts.Where(p => LooksLikeNames(p) && !DateLabels.IsLabelAlone(p)).Where(p => p.Split(' ').All(w => char.IsUpper(w[0]) || w.Length < 4)).ToList();
                names = names.Exists(n => n.Any(char.IsLower)) ? names.FindAll(n => n.Any(char.IsLower)) : names; // "PORT HALDEN, <time>17 May</time> Jane Doe"
                return names.Count > 0 ? new(names, "byline on the page", line.Line) : null;
            }
        }

        return null;
    }

    // <p><strong>Jane Doe/John Roe</strong></p> above the first paragraph
    private Stated<IReadOnlyList<string>>? FirstLine()
    {
        const int mostLines = 6, shortestSentence = 60; // characters
        foreach (var line in tree.Named("p").Where(p => p.Index > headline.Index && !IsElsewhere(p) && tree.TextOf(p).Length > 0).Take(mostLines))
        {
            var text = tree.TextOf(line);
            if (text.Length > LongestLine || (text.Length >= shortestSentence && text[^1] is '.' or '!' or '?'))
            {
                return null;
            }

            if (!PointerLines.Is(text) && tree.Nodes.Skip(line.Index + 1).Take(line.End - line.Index - 1).Where(n => n.IsText && !string.IsNullOrWhiteSpace(n.Text)).All(IsStrong) && Byline.ReadBare(text) is not null)
            {
                return new([text], "bold line above the text", line.Line);
            }
        }

        return null;
    }

    // <p>(By Jane Doe and John Roe)</p> below the last paragraph
    private Stated<IReadOnlyList<string>>? Closing() =>
        tree.Named("p").LastOrDefault(p => p.Index > headline.Index && Byline.InBrackets(tree.TextOf(p)) is not null && !IsElsewhere(p)) is { } line ? new([Byline.InBrackets(tree.TextOf(line))!], "byline below the text", line.Line) : null;

    private bool IsStrong(PageNode text)
    {
        for (var at = tree.Parent(text); at is not null && PageWords.IsInline(at.Name); at = tree.Parent(at))
        {
            if (at.Name is "strong" or "b")
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<PageNode> ShortBlocks()
    {
        const int mostNodes = 300;
        foreach (var node in tree.Nodes.Skip(headline.End).Take(mostNodes).Where(n => n.IsText && !string.IsNullOrWhiteSpace(n.Text)))
        {
            // <b>By JANE DOE<br>Tribune Staff Writer</b>
            var block = NamesWriters(node) && !NamesWriters(tree.Parent(node)!) ? node : tree.Parent(node)!;
            while (!block.IsText && PageWords.IsInline(block.Name) && tree.Parent(block) is { } around && tree.TextOf(around).Length <= LongestLine && !(tree.HasInside(around, "br") && Byline.IsByline(tree.TextOf(block))) // <p><i>By Jane Doe</i><br>Coast Tribune</p>
                && !(NamesWriters(block) && !NamesWriters(around))) // <div><span>Source: Coast Tribune</span> <span>Author: Jane Doe</span></div>
            {
                block = around;
            }

            if (block.Name is not ("script" or "style" or "noscript") && tree.TextOf(block).Length <= LongestLine && !IsElsewhere(block))
            {
                yield return block;
            }
        }
    }

    private bool NamesWriters(PageNode node) =>
        tree.TextOf(node) is { Length: > 0 and <= LongestLine } text && (PublicationDate.Without(text) is { Length: > 0 } rest ? rest : text) is var line && Byline.IsByline(line) && Byline.Read(line).Count > 0;

    // Teasers below the article have bylines too: those count that share the closest box with the headline, and stand together.
    private IEnumerable<PageNode> Nearest(List<PageNode> found)
    {
        const int together = 80; // nodes
        for (PageNode? around = headline; around is not null; around = tree.Parent(around))
        {
            var inside = found.Where(around.Holds).ToList();
            if (inside.Count > 0)
            {
                var first = inside.Find(n => n.Index > headline.Index) ?? inside[0];
                return inside.Where(n => Math.Abs(n.Index - first.Index) < together);
            }
        }

        return found.Take(1);
    }

    private bool IsElsewhere(PageNode node)
    {
        for (var at = node; at is not null; at = tree.Parent(at))
        {
            // whom the article quotes; whose article a link leads to
            if (at.Name is "blockquote" or "cite" || (at.Name == "a" && at != node && tree.HasInside(at, "h2", "h3", "h4", "h5", "h6", "p")))
            {
                return true;
            }
        }

        return PageArea.IsElsewhere(tree, node);
    }

    private static bool LooksLikeNames(string text)
    {
        const int longestIdeographs = 20;
        var hasIdeographs = text.Any(c => c > '\u3000');
        return text.Length > 2 && text.Length < (hasIdeographs ? longestIdeographs : LongestLine) && text.Any(char.IsLetter) && !text.Any(char.IsDigit) && (hasIdeographs || text.Contains(' ', StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(?:authors?|by|written by|words|reporters?|autor(?:a|en|in|es|ka|zy)?|auteurs?|autor[ei]|yazar|skribent|författare|forfatter|συντάκτης|автор)\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelAlone();

    // "Interview: Jane Doe"
    [GeneratedRegex(@"^\s*\w+\s*:\s*")]
    private static partial Regex Label();

    // "Jane Doe in Halden", "John Roe on Skarn"
    [GeneratedRegex(@"\s(in|at|on|from)\s.*$")]
    private static partial Regex Place();

    [GeneratedRegex(@"/(by|authors?|autor(en|es|e|i)?|auteurs?|staff|profiles?|people|journalists?|contributors?|reporters?|writers?|redakteure?|columnists?|yazar(lar)?)/[^/?#]{4,}", RegexOptions.IgnoreCase)]
    private static partial Regex AuthorPath();
}
