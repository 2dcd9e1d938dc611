using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Tells the parts of a page that are not its article: menus, boxes, captions, forms, what nobody sees.</summary>
internal static partial class PageClutter
{
    private static readonly HashSet<string> NeverText =
        ["script", "style", "noscript", "template", "head", "svg", "canvas", "iframe", "object", "embed", "video", "audio", "map", "math", "input", "select",
         "textarea", "button", "option", "progress", "amp-ad", "amp-embed", "amp-iframe", "amp-analytics", "amp-video", "rp", "rt"];

    private static readonly HashSet<string> Furniture = ["nav", "footer", "aside", "form", "dialog", "menu", "figcaption", "fieldset", "amp-sidebar", "amp-consent"];

    // <div class="ArticleShare_bar">, <div id="cookie-banner">, <section class="c-related-stories">, <div class="o-ads">, <p class="byline">
    private static readonly HashSet<string> Boxes =
        ["share", "sharing", "sharebar", "sharebuttons", "sharetools", "shares", "social", "socials", "socialmedia", "newsletter", "newsletters", "ad", "ads", "advert",
         "adverts", "advertisement", "advertisements", "advertising", "adslot", "adbox", "adcontainer", "adwrapper", "adunit", "anzeige", "anzeigen", "werbung",
         "publicidad", "pub", "reklam", "reklama", "reklame", "outbrain", "taboola", "sponsored", "dfp", "gpt", "cookie", "cookies", "consent", "gdpr",
         "breadcrumb", "breadcrumbs", "pagination", "pager", "sidebar", "related", "relatedarticles", "relatedcontent", "recirc", "recirculation", "recommended",
         "recommendation", "recommendations", "trending", "popular", "mostread", "mostpopular", "readmore", "readalso", "comments", "commentlist", "kommentare", "disqus",
         "promo", "promos", "promobox", "promotion", "teasers", "byline", "bylines", "tags", "taglist", "tagcloud", "toolbar", "topbar", "subscribe", "subscriptions",
         "donate", "donation", "membership", "popup", "modal", "overlay", "tooltip", "lightbox", "skiplink", "copyright", "caption", "captions", "credit", "credits", "nav",
         "navbar", "navigation", "menu", "footer", "masthead", "ticker", "signup", "login", "registration", "carousel", "toc", "feedback",
         "affiliate", "factbox", "infobox", "faktaboks", "faktaruta", "faktenbox", "faktenkasten", "infokasten", "livecenter", "bookmark", "reactions", "poll", "disclaimer", "bildunterschrift", "bildnachweis", "postmetadata", "postmeta", "postinfo",
         "legend", "legende", "legenda", "epigrafe", "piefoto", "didascalia", "bijschrift", "onderschrift", "billedtekst", "bildetekst", "bildtext", "kuvateksti", "popisek", "resimalti", "cutline"];

    // What these hold may well be paragraphs, and is no article even so.
    private static readonly HashSet<string> WordyBoxes =
        ["comments", "commentlist", "kommentare", "disqus", "related", "relatedarticles", "relatedcontent", "recirc", "recirculation", "recommended", "recommendation",
         "recommendations", "sidebar", "newsletter", "newsletters", "cookie", "cookies", "consent", "gdpr", "footer", "modal", "popup", "overlay", "signup", "login",
         "registration", "subscribe", "subscriptions", "teasers", "trending", "popular", "mostread", "mostpopular", "readmore", "readalso", "caption", "captions", "disclaimer", "ad", "ads", "anzeige", "membership", "factbox", "infobox", "faktaboks", "faktaruta", "faktenbox", "faktenkasten", "infokasten"];

    // <div class="author-bio">, <aside class="read-more">, <ul class="most-read">: neither word alone says enough.
    private static readonly HashSet<(string, string)> Pairs =
        [("author", "bio"), ("author", "box"), ("author", "card"), ("author", "info"), ("author", "profile"), ("author", "about"), ("about", "author"),
         ("author", "description"), ("author", "details"), ("read", "more"), ("read", "also"), ("read", "next"), ("more", "on"), ("more", "from"),
         ("more", "stories"), ("more", "articles"), ("more", "news"), ("most", "read"), ("most", "popular"), ("most", "viewed"), ("also", "read"),
         ("see", "also"), ("follow", "us"), ("sign", "up"), ("article", "meta"), ("entry", "meta"), ("post", "meta"), ("up", "next"), ("inline", "teaser"),
         ("article", "teaser"), ("teaser", "list"), ("teaser", "box"), ("teaser", "group"), ("audio", "player"), ("video", "player"), ("article", "tools"),
         ("image", "source"), ("photo", "description"), ("image", "description"), ("picture", "description"), ("pie", "foto"), ("foto", "pie"),
         ("gallery", "headline"), ("gallery", "heading"), ("gallery", "title"), ("slideshow", "headline"), ("slideshow", "heading"), ("slideshow", "title"), ("media", "description"), ("twitter", "tweet"), ("instagram", "media"), ("tiktok", "embed"), ("bluesky", "embed"), ("fb", "post"), ("fb", "video"), ("reddit", "embed"), ("imgur", "embed"), ("threads", "embed"), ("telegram", "embed"), ("post", "excerpt"), ("entry", "excerpt"), ("reading", "time"), ("read", "time"), ("article", "footer"), ("story", "footer"), ("jump", "nav"),
         ("comment", "body"), ("comment", "content"), ("comment", "text"), ("p", "comment"), ("u", "comment"),
         ("paywall", "offer"), ("paywall", "box"), ("paywall", "teaser"), ("paywall", "message"), ("paywall", "prompt"), ("paywall", "overlay"), ("paywall", "banner"), ("paywall", "cta"), ("subscription", "widget"), ("subscription", "required"),
         ("copy", "link"), ("copy", "url"), ("link", "copy"), ("expandable", "box"), ("fact", "box"), ("facts", "box"), ("info", "box")];

    // <p class="kicker">, <p class="dates">, <span class="timestamp">: clutter when short, an article's paragraph when long.
    private static readonly HashSet<string> ShortBoxes =
        ["meta", "metadata", "date", "dates", "datetime", "time", "timestamp", "published", "publication", "updated", "kicker", "eyebrow", "overline", "category", "categories",
         "rubric", "rubrik", "dachzeile", "spitzmarke", "author", "authors", "autor", "autoren", "more", "topic", "topics", "tag", "label", "badge", "creator", "contributor",
         "contributors", "writer", "keywords", "source", "quelle", "views", "print", "button", "btn", "cta", "banner", "video", "player"];

    // <div id="onetrust-consent-sdk">: longer than many an article, and never part of one.
    private static readonly HashSet<string> Consent = ["onetrust", "consent", "cookie", "cookies", "didomi", "usercentrics", "cookiebot", "gdpr", "sourcepoint"];

    private static readonly HashSet<string> Roles =
        ["navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "status", "alert", "tooltip", "form", "button"];

    // <span class="sr-only">, <h2 class="visually-hidden">: read aloud for orientation, not part of the text.
    private static readonly HashSet<string> HiddenClasses =
        ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "screenreader", "u-hidden", "is-hidden", "d-none", "hidden", "hide",
         "invisible", "print-only", "show-for-print", "element-invisible", "a11y-hidden", "u-visually-hidden", "vh", "offscreen"];

    public static bool IsNeverText(PageNode node) => NeverText.Contains(node.Name);

    /// <summary>Whether a reader does not see the node.</summary>
    public static bool IsHidden(PageNode node)
    {
        if (node.Element is not { Attributes.Length: > 0 } element)
        {
            return false;
        }

        if (element.HasAttribute("hidden") || (element.GetAttribute("aria-hidden") == "true" && node.Name is not ("p" or "blockquote")))
        {
            return true;
        }

        if (element.GetAttribute("style") is { Length: > 0 } style)
        {
            var plain = style.Replace(" ", "", StringComparison.Ordinal);
            if (HiddenStyle().IsMatch(plain))
            {
                return true;
            }
        }

        // class="hidden md:block" and class="d-none d-md-block" are hidden on a telephone only.
        return element.GetAttribute("class") is { Length: > 0 } classes
            && classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is var tokens
            && tokens.Any(t => HiddenClasses.Contains(t.ToLowerInvariant()))
            && !tokens.Any(t => t.Contains(':', StringComparison.Ordinal) || (t.StartsWith("d-", StringComparison.Ordinal) && t != "d-none"));
    }

    /// <summary>Whether the node asks for leave to store cookies.</summary>
    public static bool IsConsent(PageNode node) => node.Name is not ("html" or "body") && node.Words.Any(Consent.Contains);

    /// <summary>Whether the node's name, role or class says that it is no part of an article.</summary>
    /// <param name="weight">How much text it holds.</param>
    public static bool IsBox(PageTree tree, PageNode node, int weight)
    {
        if (Furniture.Contains(node.Name) || (node["role"] is { } role && Roles.Contains(role.ToLowerInvariant()) && !(role == "contentinfo" && IsInArticle(tree, node))))
        {
            return true;
        }

        if (node.Name == "header")
        {
            // <article><header><h2>Ferries Stop</h2><div>…</div></header>: where a page has no h1, an article's header is no outlet's
            return !tree.HasInside(node, "h1") && !(tree.Named("h1").Count == 0 && tree.HasInside(node, "h2") && IsInArticle(tree, node));
        }

        if (node.Name is "figure" or "amp-img" or "picture")
        {
            // <figure class="wp-block-table"><table>…: a figure that holds text of the article.
            return !tree.HasInside(node, "table", "blockquote", "pre");
        }

        // <blockquote>…<a href="https://twitter.com/coasttribune/status/1">April 9, 2024</a></blockquote>: shown by a script, quoted by nobody.
        if (node.Name == "blockquote" && tree.Named("a").Any(a => node.Holds(a) && a["href"] is { } href && Post().IsMatch(href)))
        {
            return true;
        }

        // <p>Midsummer issue, <time datetime="2024-06-30">30 June</time></p>
        if (node.Name is "p" or "div" && weight < 100 && tree.HasInside(node, "time") && !tree.HasInside(node, "h1", "h2", "p"))
        {
            return true;
        }

        if (PageWords.IsInline(node.Name) && IsInRunningText(tree, node))
        {
            return false;
        }

        // <div class="post-7 post type-post hentry category-newsletter tag-sponsored">: WordPress writes an article's topics among its classes.
        var words = node.Words;
        if (words.Contains("hentry"))
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if ((Boxes.Contains(words[i]) && (WordyBoxes.Contains(words[i]) || !IsWritten(tree, node))) || (i > 0 && Pairs.Contains((words[i - 1], words[i])) && !(words[i] == "excerpt" && IsBesideHeadline(tree, node))))
            {
                return true;
            }
        }

        return weight < 160 && words.Where((w, i) => ShortBoxes.Contains(w) && !IsAboutLabel(words, i)).Any() && !IsHeading(tree, node);
    }

    // <div class="field field-name-field-lead field-label-hidden">: Drupal tells where a field's label stands
    private static bool IsAboutLabel(string[] words, int i) => words[i] == "label" && i + 1 < words.Length && words[i + 1] is "hidden" or "above" or "inline" or "visually";

    // <article>…<section role="contentinfo" aria-label="key points">: the role is a page's footer where it stands in no article
    private static bool IsInArticle(PageTree tree, PageNode node)
    {
        for (var at = tree.Parent(node); at is not null; at = tree.Parent(at))
        {
            if (at.Name == "article")
            {
                return true;
            }
        }

        return false;
    }

    // <h1>…</h1><div class="post-excerpt">…: the standfirst of this article, not the teaser of another
    private static bool IsBesideHeadline(PageTree tree, PageNode node) => tree.Parent(node) is { Name: not ("body" or "main") } around && tree.HasInside(around, "h1");

    // <h3><a class="jump-label" name="s2">Who pays</a></h3>: the words of a heading, whatever they are set in.
    private static bool IsHeading(PageTree tree, PageNode node)
    {
        var around = node;
        while (PageWords.IsInline(around.Name) && tree.Parent(around) is { } parent)
        {
            around = parent;
        }

        return around != node && around.Name is "h2" or "h3" or "h4" or "h5" or "h6" && tree.TextOf(around) == tree.TextOf(node);
    }

    // style="position: absolute; clip: rect(0 0 0 0)": words that are read aloud only, as ", opens new tab" is
    [GeneratedRegex(@"display:none|visibility:hidden|clip:rect\(|clip-path:inset\((50|100)%|(left|top|text-indent):-\d{4,}", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenStyle();

    [GeneratedRegex(@"^https?://(www\.|mobile\.)?(twitter|x)\.com/\w+/status/|^https?://(www\.)?(instagram\.com/(p|reel)/|tiktok\.com/@[^/]+/video/)|^https?://bsky\.app/profile/[^/]+/post/|^https?://(www\.|m\.)?facebook\.com/([^/]+/(posts|videos)/|permalink\.php|photo|share/p/)|^https?://(www\.)?threads\.(net|com)/@[^/]+/post/|^https?://t\.me/\w+/\d+|^https?://(www\.)?reddit\.com/r/\w+/comments/|^https?://truthsocial\.com/@[^/]+/(posts/)?\d+|^https?://(m\.)?vk\.com/wall-?\d+_\d+")]
    private static partial Regex Post();

    // "The minister <a class="topic-link">Jane Doe</a> said …": a marked word of a sentence is no box.
    private static bool IsInRunningText(PageTree tree, PageNode node)
    {
        var parent = tree.Parent(node)!;
        var beside = 0;
        for (var i = parent.Index + 1; i < parent.End && beside < 25; i = tree.Nodes[i].End)
        {
            beside += tree.Nodes[i].IsText ? PageWords.Weigh(tree.Nodes[i].Text.Trim()) : 0;
        }

        return beside >= 25;
    }

    // <div class="story promo-share-wrap"><p>…</p><p>…</p><p>…</p>: a bar of buttons has no paragraphs.
    private static bool IsWritten(PageTree tree, PageNode node)
    {
        const int fewest = 2, shortest = 80, least = 200;
        var (count, held) = (0, 0);
        for (var i = node.Index + 1; i < node.End && count < fewest; i = tree.Nodes[i].End)
        {
            var weight = tree.Nodes[i].Name == "p" ? PageWords.Weigh(tree.TextOf(tree.Nodes[i])) : 0;
            count += weight >= shortest ? 1 : 0;
            held += weight >= shortest ? weight : 0;
        }

        return count >= fewest && held >= least;
    }

    /// <summary>Whether a box holds other articles rather than ads or tools.</summary>
    public static bool IsRelated(PageNode node)
    {
        var words = node.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].StartsWith("related", StringComparison.Ordinal) || words[i] is "readmore" or "readalso" or "recommended" or "recirc" or "more"
                || (i > 0 && (words[i - 1], words[i]) is ("read", "more" or "also" or "next") or ("see", "also")))
            {
                return true;
            }
        }

        return false;
    }
}
