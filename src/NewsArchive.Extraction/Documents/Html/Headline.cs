using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Chooses the headline that readers see from those that a page gives.</summary>
internal static class Headline
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " / ", " * ", "｜"];

    /// <summary>The headline that readers see, where the page's metadata say the same; else what they say.</summary>
    public static Stated<string>? Find(PageTree tree, MetaTags meta, JsonLd json, string? siteName, string? url)
    {
        var original = json.Headline is { } headline ? new Stated<string>(PageWords.Fold(headline), "JSON-LD headline") : null;
        var title = tree.Named("title").Select(t => new Stated<string>(tree.TextOf(t), "title", t.Line)).FirstOrDefault();
        var written = new[] { meta.Find("og:title"), original, meta.Find("twitter:title"), title }.OfType<Stated<string>>().Where(t => t.Value.Length > 0).ToList();
        var outlet = tree.Named("h1").Where(h => OutletHeading.Is(tree, h, title?.Value) && !(original is not null && PageWords.Letters(original.Value) == PageWords.Letters(tree.TextOf(h)))).ToHashSet();
        var seen = Seen(tree, outlet).Select(h => new Stated<string>(tree.TextOf(h), h.Name, h.Line)).Where(t => t.Value.Length > 0).ToList();
        var agreed = seen.Find(s => written.Exists(w => PageWords.Letters(w.Value) == PageWords.Letters(s.Value)))
            ?? seen.Find(s => s.Value.Length >= 15 && written.Exists(w => IsBehindSection(w.Value, s.Value)))
            ?? seen.Find(s => s.Value.Length >= 15 && written.Exists(w => PageWords.Letters(w.Value).StartsWith(PageWords.Letters(s.Value), StringComparison.Ordinal)));
        if (agreed is not null)
        {
            var isForSearchEngines = original is not null && written.Count > 0 && PageWords.Letters(written[^1].Value).StartsWith(PageWords.Letters(original.Value), StringComparison.Ordinal);
            return original is not null && !isForSearchEngines && Agreement(original.Value, url) - Agreement(agreed.Value, url) >= 0.2 ? original
                : meta.Find("og:title") is { } edited && IsStretched(agreed.Value, edited.Value) ? edited
                : !written.Exists(w => w.Value == agreed.Value) && written.Find(w => PageWords.Letters(w.Value) == PageWords.Letters(agreed.Value)) is { } same ? agreed with { Value = same.Value } : agreed; // "Ferries : None Today", where a kicker is set apart
        }

        if (original is null && seen.Select(s => BehindKicker(s, title?.Value)).FirstOrDefault(s => s is not null) is { } behind)
        {
            return behind;
        }

        return original is not null ? WithoutOutlet(original, siteName, url, seen)
            : meta.Find("og:title") is { } og ? WithoutOutlet(og, siteName, url, seen)
            : seen.Find(s => s.Place == "h1") ?? Within(tree, title?.Value) ?? Stated(tree, OutletHeading.InTitle(tree, title?.Value, siteName)) ?? (title is null ? null : Stated(tree, OutletHeading.Alone(tree, title.Value)))
            ?? written.Select(w => WithoutOutlet(w, siteName, url, seen)).FirstOrDefault();
    }

    // "Opinion | Let the Bridge Rust", where the heading is the latter
    private static bool IsBehindSection(string written, string shown) =>
        written.IndexOf(" | ", StringComparison.Ordinal) is > 0 and < 25 and var at && PageWords.Letters(written[(at + 3)..]) == PageWords.Letters(shown);

    // <h1>Skarn: The Grocer Who Counts Her Tins</h1> under <title>The Grocer Who Counts Her Tins - Coast Tribune</title>
    private static Stated<string>? BehindKicker(Stated<string> shown, string? title)
    {
        const int longestKicker = 30, shortest = 15; // characters
        var at = shown.Value.IndexOf(": ", StringComparison.Ordinal);
        var rest = at is > 0 and <= longestKicker ? shown.Value[(at + 2)..].Trim() : "";
        return shown.Place == "h1" && rest.Length >= shortest && PageWords.Letters(title).StartsWith(PageWords.Letters(rest), StringComparison.Ordinal) ? shown with { Value = rest } : null;
    }

    // <title>Harbour Notes » Blog Archive » The Ferry, Again</title> … <h2>The Ferry, Again</h2>
    private static Stated<string>? Within(PageTree tree, string? title)
    {
        const int shortest = 10; // letters
        var letters = PageWords.Letters(title);
        var heading = tree.Named("h2").Concat(tree.Named("h3")).Where(h => !PageArea.IsElsewhere(tree, h) && !tree.Named("a").Any(a => h.Holds(a) && a["href"] is "/" or "./" or "index.html"))
            .FirstOrDefault(h => PageWords.Letters(tree.TextOf(h)) is { Length: >= shortest } words && (letters.EndsWith(words, StringComparison.Ordinal) || letters.StartsWith(words, StringComparison.Ordinal)));
        return Stated(tree, heading);
    }

    private static Stated<string>? Stated(PageTree tree, PageNode? heading) => heading is null ? null : new(tree.TextOf(heading), heading.Name, heading.Line);

    // Some outlets put a heading for search engines into the trail of links and show their headline as an h2 below.
    private static IEnumerable<PageNode> Seen(PageTree tree, HashSet<PageNode> outlet)
    {
        var menu = tree.Named("h1").Where(h => !outlet.Contains(h)).ToLookup(h => IsInMenu(tree, h));
        return menu[false].Concat(menu[false].Any() ? [] : tree.Named("h2").Where(h => !PageArea.IsElsewhere(tree, h)).Take(3)).Concat(menu[true]);
    }

    private static bool IsInMenu(PageTree tree, PageNode heading)
    {
        const int mostSteps = 5, longest = 400; // characters of a menu
        for (var (at, steps) = (tree.Parent(heading), 0); at is not null && steps < mostSteps; at = tree.Parent(at), steps++)
        {
            if ((at.Name is "nav" or "footer" or "dialog" || at.Words.Any(w => w is "breadcrumb" or "breadcrumbs" or "logo")) && tree.TextOf(at).Length < longest)
            {
                return true;
            }
        }

        return false;
    }

    // A number that is not shown is a rewording, as "sister, 11" is of "11-year-old sister".
    // "Keeper Retires After 35 Winters" is shown as "Port Halden Keeper of the Lamps Retires After 35 Winters": search engines like it long. What is cut off is no headline.
    private static bool IsStretched(string shown, string written)
    {
        const int cut = 100; // characters; some metadata end there
        var words = Words(written);
        return written.Length < shown.Length && written.Length < cut && written[^1] is not ('…' or '.') && words.Count >= 4
            && PageWords.Letters(written) != PageWords.Letters(shown) && CommonInOrder(words, Words(shown)) >= 0.9 * words.Count && !IsCut(shown, written)
            && words.TrueForAll(w => !w.All(char.IsDigit) || Words(shown).Contains(w));
    }

    // <meta content="Islanders say "No More""> ends at the inner mark.
    private static bool IsCut(string shown, string written) => shown.StartsWith(written, StringComparison.Ordinal) && shown[written.Length..].TrimStart() is ['"' or '“' or '„', ..];

    private static int CommonInOrder(List<string> words, List<string> others)
    {
        var at = 0;
        var common = 0;
        foreach (var word in words)
        {
            if (others.IndexOf(word, at) is >= 0 and var found)
            {
                at = found + 1;
                common++;
            }
        }

        return common;
    }

    private static List<string> Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PageWords.Letters).Where(w => w.Length > 0)];

    /// <summary>The element that shows the headline: the one that says the title, else the first of the highest level.</summary>
    public static PageNode? Shown(PageTree tree, string? title)
    {
        const int shortest = 10; // letters
        var letters = PageWords.Letters(title);
        var headings = tree.Named("h1").Concat(tree.Named("h2")).Concat(tree.Named("h3")).ToList();
        return (letters.Length < shortest ? null : headings.Find(h => PageWords.Letters(tree.TextOf(h)) is { Length: >= shortest } words
                && (words.EndsWith(letters, StringComparison.Ordinal) || words.StartsWith(letters, StringComparison.Ordinal) || (words.Length * 5 > letters.Length * 3 && letters.Contains(words, StringComparison.Ordinal)))))
            ?? tree.Named("h1").FirstOrDefault(h => !OutletHeading.Is(tree, h, title)) ?? ShownAsText(tree, letters) ?? tree.First("h1");
    }

    // <font size="5"><b>Ferries Stop Before Winter</b></font>
    private static PageNode? ShownAsText(PageTree tree, string letters) => letters.Length == 0 ? null
        : tree.Nodes.Where(n => n.IsText && n.Text.Length >= letters.Length && n.Text.Length < 2 * letters.Length + 40 && PageWords.Letters(n.Text) == letters).Select(tree.Parent).FirstOrDefault(n => n!.Name is not ("title" or "script" or "style" or "option"));

    // Outlets rewrite what search engines show; the address and the JSON-LD keep the headline that the article came out under:
    // ".../bridge-closed-boats-idle-who-pays" with "Bridge Closed, Boats Idle: Who Pays?", now shown as "Port Halden Bridge: What the Closure Costs"
    private static double Agreement(string title, string? url)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PageWords.Slug).Where(w => w.Length > 2).ToList();
        var slug = PageWords.Slug(Uri.UnescapeDataString(url ?? ""));
        return words.Count < 3 ? 0 : (double)words.Count(w => slug.Contains(w, StringComparison.Ordinal)) / words.Count;
    }

    /// <summary>"Islanders Count Tins as Ferries Stop | Island News - Coast Tribune" without the outlet and its section.</summary>
    private static Stated<string> WithoutOutlet(Stated<string> stated, string? siteName, string? url, List<Stated<string>> seen)
    {
        if (seen.Find(s => s.Value.Length >= 15 && PageWords.Letters(stated.Value).StartsWith(PageWords.Letters(s.Value), StringComparison.Ordinal)) is { } shown)
        {
            return shown;
        }

        var title = stated.Value;
        while (LastPart(title) is var (at, part, isDash) && at > 0 && (IsOutlet(title[..at], part, isDash, siteName, url) || seen.Exists(s => PageWords.Letters(s.Value) == PageWords.Letters(title[..at]))))
        {
            title = title[..at].Trim();
        }

        return stated with { Value = title };
    }

    private static (int At, string Part, bool IsDash) LastPart(string title)
    {
        var (at, separator) = Separators.Select(s => (At: title.LastIndexOf(s, StringComparison.Ordinal), s)).MaxBy(s => s.At);
        return (at, at < 0 ? "" : title[(at + separator.Length)..].Trim(), separator is " - " or " – " or " — ");
    }

    // The outlet's name, its host, or a few words behind a bar, two names behind a dash: sections and outlets stand there, seldom the end of a headline.
    private static bool IsOutlet(string headline, string part, bool isDash, string? siteName, string? url)
    {
        const int fewWords = 4;
        var letters = PageWords.Letters(part);
        var host = Uri.TryCreate(url, UriKind.Absolute, out var address) ? PageWords.Letters(address.Host) : "";
        if (letters.Length == 0 || letters == PageWords.Letters(siteName) || (letters.Length > 2 && host.Contains(letters, StringComparison.Ordinal)) || OutletName.Is(part))
        {
            return true;
        }

        var words = part.Split(' ');
        return words.Length <= (isDash ? 2 : fewWords) && (!isDash || words.All(w => char.IsUpper(w[0]))) && headline.Split(' ').Length > fewWords && part.Length * 2 < headline.Length;
    }
}
