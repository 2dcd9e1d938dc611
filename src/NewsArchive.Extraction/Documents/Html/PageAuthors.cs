using System.Globalization;
using System.Text.RegularExpressions;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Finds the authors that a page states, as it has them: "By" and job titles included.</summary>
internal sealed partial class PageAuthors(PageTree tree, MetaTags meta, JsonLd json, PageNode? headline)
{
    private static readonly string[] AuthorNames =
        ["author", "parsely-author", "sailthru.author", "article:author_name", "dc.creator", "dcterms.creator", "citation_author", "cxenseparse:author", "byl", "article.author", "creator", "article:author", "og:article:author", "twitter:data1"];

    /// <param name="outlet">The outlet's name, which is no author's.</param>
    /// <param name="url">The page's address.</param>
    public Stated<IReadOnlyList<string>>? Find(string? outlet, string? url)
    {
        var found = new List<Stated<IReadOnlyList<string>>>();
        if (json.Authors is { Count: > 0 } inJson)
        {
            found.Add(new([.. inJson.Select(Capitalised)], "JSON-LD author"));
        }

        foreach (var name in AuthorNames)
        {
            var values = meta.All(name).Where(v => !v.Value.Contains("://", StringComparison.Ordinal) && v.Value.Length < 200).ToList();
            if (values.Count > 0 && (name != "twitter:data1" || meta["twitter:label1"]?.Contains("ritten", StringComparison.Ordinal) == true))
            {
                found.Add(new([.. values.Select(v => v.Value).Distinct()], values[0].Place, values[0].Line));
            }
        }

        // <meta name="content_author">, <meta name="articleAuthor">: names that one outlet alone uses
        found.AddRange(meta.Named(n => OwnName().IsMatch(n) && !AuthorNames.Contains(n)).Where(v => v.Value.Length < 200 && PageByline.HasFullName([v.Value]))
            .Select(v => new Stated<IReadOnlyList<string>>([v.Value], v.Place, v.Line)));
        found = [.. found.Select(f => f with { Value = [.. f.Value.Select(v => WithoutOutlet(v, outlet))] })];

        // "author": {"@type": "Organization", "name": "Coast Tribune"} or "jdoe" says little where the page also shows "By Jane Doe".
        var stated = Fullest(found, found.Find(names => names.Value.Any(n => !IsOutlet(n, outlet, url)) && PageByline.HasFullName(names.Value)));
        var shown = new PageByline(tree, headline ?? tree.Root).Find();
        return (stated is not null && shown is not null && IsFuller(shown, stated) ? shown : stated)
            ?? (shown is { } byline && Byline.People(byline.Value).Count > 0 ? byline : null)
            ?? found.Find(names => names.Value.Any(n => !IsOutlet(n, outlet, url))) ?? found.FirstOrDefault();
    }

    // Some systems keep names in small letters: "jane doe"
    private static string Capitalised(string name) =>
        name.Contains(' ', StringComparison.Ordinal) && !name.Any(char.IsUpper) && name.Length < 40 ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name) : name;

    // WordPress has one author of an article; where it has more, a plugin for search engines may state the first of them only.
    private static Stated<IReadOnlyList<string>>? Fullest(List<Stated<IReadOnlyList<string>>> found, Stated<IReadOnlyList<string>>? first) =>
        first is null || Byline.People(first.Value) is not { Count: 1 } people ? first
            : found.Find(f => Byline.People(f.Value) is { Count: > 1 } others && others.Contains(people[0], StringComparer.OrdinalIgnoreCase)) ?? first;

    // "author": {"name": "Jane Doe"}, "contributor": [{"name": "John Roe"}], as Ghost has it: by both, where the page shows both.
    private bool IsFuller(Stated<IReadOnlyList<string>> shown, Stated<IReadOnlyList<string>> stated)
    {
        var others = json.Contributors;
        return others.Count > 0 && Byline.People(shown.Value) is { Count: > 1 } names && Byline.People(stated.Value) is [var only] && names.All(n => n.Equals(only, StringComparison.OrdinalIgnoreCase) || others.Contains(n, StringComparer.OrdinalIgnoreCase));
    }

    // "Jane Doe, Coast Tribune Skarn — Port Halden", "Jane Doe, Coast Tribune, and John Roe": an outlet behind a name is not one of its own, nor is the town behind the outlet.
    private static string WithoutOutlet(string author, string? outlet) =>
        outlet is not { Length: > 2 } ? author : Regex.Replace(author, $@"(?<=\p{{Ll}})\s*(?:[,|/]|\s[–—-])\s*(?:the\s+)?{Regex.Escape(outlet)}\b[^,;|&]*?(?=\s*(?:[,;|&]|\b(?:and|und|et|y|e)\s|$))", "", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"(?:^|[._:-])(?:content|article|story|page|post)[._:-]?authors?(?:[._:-]?names?)?$")]
    private static partial Regex OwnName();

    private bool IsOutlet(string name, string? outlet, string? url)
    {
        var letters = PageWords.Letters(name);
        return letters == PageWords.Letters(outlet) || letters == PageWords.Letters(meta["og:site_name"])
            || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0 && PageWords.Letters(address.Host).Contains(letters, StringComparison.Ordinal));
    }
}
