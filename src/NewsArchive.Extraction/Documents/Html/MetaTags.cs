using System.Net;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>The <c>meta</c> and <c>link</c> elements of a page by name; names in lower case, the first of each name counts first.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<Stated<string>>> values = [];

    public MetaTags(PageTree tree)
    {
        foreach (var meta in tree.Named("meta"))
        {
            if (meta["content"] is not { } content || string.IsNullOrWhiteSpace(content))
            {
                continue;
            }

            foreach (var attribute in (string[])["property", "name", "itemprop", "http-equiv"])
            {
                if (meta[attribute] is { Length: > 0 } names)
                {
                    // Dublin Core comes as "DC.date", "dc:date" and "dcterms.date".
                    var key = names.Trim().ToLowerInvariant().Replace("dc:", "dc.", StringComparison.Ordinal);
                    if (!values.TryGetValue(key, out var list))
                    {
                        values.Add(key, list = []);
                    }

                    list.Add(new(PageWords.Fold(WebUtility.HtmlDecode(content)), $"meta {names.Trim()}", meta.Line));
                }
            }
        }
    }

    public string? this[string name] => Find(name)?.Value;

    public Stated<string>? Find(string name) => values.TryGetValue(name, out var found) ? found[0] : null;

    public Stated<string>? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The first value of each name that a rule takes, in the page's order of names.</summary>
    public IEnumerable<Stated<string>> Named(Func<string, bool> isNamed) => values.Where(v => isNamed(v.Key)).Select(v => v.Value[0]).OrderBy(v => v.Line);

    public IReadOnlyList<Stated<string>> All(string name) => values.TryGetValue(name, out var found) ? found : [];
}
