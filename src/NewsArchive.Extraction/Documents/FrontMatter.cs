using System.Text.RegularExpressions;
using NewsArchive.Extraction.Articles;
using NewsArchive.Extraction.Documents.Keys;

namespace NewsArchive.Extraction.Documents;

/// <summary>The block of keys at the head of a Markdown file, in YAML, TOML or JSON, as Hugo, Jekyll, Zola, Obsidian and web clippers write it, or without keys, as pandoc does.</summary>
internal sealed partial record FrontMatter(DocumentMetadata Metadata, ExtractedImage? Image, int LineCount, ExtractionNote? Note)
{
    private const int MaxLength = 64 * 1024;
    private const int MaxNesting = 50; // far from what exhausts the stack of a recursive reader

    // Tables for what the site's own templates know: Hugo's [params], Zola's [extra] and [taxonomies].
    private static readonly string[] Groups = ["params", "extra", "taxonomies"];

    private static readonly FrontMatter None = new(new DocumentMetadata(), null, 0, null);

    /// <summary>Reads the block between lines of "---" or "+++", or the object that the text begins with; what cannot be read gives a note.</summary>
    public static FrontMatter Read(string text) =>
        text.StartsWith("---\n", StringComparison.Ordinal) ? ReadFenced(text, "YAML", ["---", "..."])
        : TomlFence().IsMatch(text) ? ReadFenced(text, "TOML", ["+++"])
        : JsonStart().IsMatch(text) ? ReadJson(text)
        : TitleBlock().Match(text) is { Success: true } block ? ReadTitleBlock(block)
        : None;

    private static FrontMatter ReadFenced(string text, string syntax, string[] fences)
    {
        var start = text.IndexOf('\n') + 1;
        var (end, lines) = Measure(text, start, fences);
        if (end < 0)
        {
            return None; // a rule, not front matter
        }

        var block = text[start..end];
        if (block.Length > MaxLength || Nesting(block) > MaxNesting)
        {
            return Unread("is too large or nested to be read", lines);
        }

        var table = syntax == "YAML" ? YamlKeys.TryRead(block, out var line) : TomlKeys.TryRead(block, out line);
        return table is null ? Unread($"is no {syntax} and was passed over", lines, line + 1) : Of(table, lines, 1);
    }

    private static FrontMatter ReadJson(string text)
    {
        var head = text[..Math.Min(text.Length, MaxLength)];
        if (JsonKeys.TryRead(head, out var length, out var line) is { } table)
        {
            var rest = text.AsSpan(length);
            var end = rest.IndexOf('\n') is var newline and >= 0 ? rest[..newline] : rest;
            return end.IsWhiteSpace() ? Of(table, text.AsSpan(0, length).Count('\n') + 1, 0) : None; // {"a": 1} and words on its last line are text
        }

        var block = JsonBlock().Match(text);
        return block.Success ? Unread("is no JSON and was passed over", block.Value.Count(c => c == '\n'), line) : None;
    }

    // "% Harbour Opens⏎% Jane Doe; John Roe⏎% 6 November 2024"; each line may go on in others that begin with a space, and any may be empty
    private static FrontMatter ReadTitleBlock(Match block)
    {
        var keys = new List<StatedKey>();
        var line = 1;
        foreach (var (part, name) in block.Groups["part"].Captures.Zip(["title", "author", "date"]))
        {
            var words = part.Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            keys.Add(new StatedKey(name, name == "author" ? new ListValue([.. words.SelectMany(w => w.Split(';')).Select(w => new ScalarValue(w))]) : new ScalarValue(string.Join(' ', words)), line));
            line += part.Value.Count(c => c == '\n') + 1;
        }

        return Of(new TableValue(keys), line - 1, 0);
    }

    private static FrontMatter Of(TableValue table, int lines, int linesBefore)
    {
        var values = Values(table, linesBefore);
        return values.Count == 0 ? Unread("has no keys", lines) : new FrontMatter(ReadMetadata(values), ReadImage(values), lines, null);
    }

    private static FrontMatter Unread(string why, int lines, int line = 1) => None with { LineCount = lines, Note = new ExtractionNote("the front matter " + why, line) };

    private static (int End, int Lines) Measure(string text, int start, string[] fences)
    {
        var at = start;
        for (var line = 2; at < text.Length; line++)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var found = text.AsSpan(at, end - at).TrimEnd();
            foreach (var fence in fences)
            {
                if (found.SequenceEqual(fence))
                {
                    return (at, line);
                }
            }

            at = end + 1;
        }

        return (-1, 0);
    }

    private static int Nesting(string block)
    {
        var (depth, deepest) = (0, 0);
        foreach (var c in block)
        {
            depth += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        var indent = block.Split('\n').Max(l => l.Length - l.TrimStart(' ', '-', '?').Length);
        return Math.Max(deepest, indent / 2);
    }

    // Keys in one spelling: "Publish-Date" is publish_date. One in a group counts where the head itself does not have it.
    private static Dictionary<string, List<Stated<string>>> Values(TableValue root, int linesBefore)
    {
        var values = Spelled(root.Keys, "").ToDictionary(k => k.Key, k => k.Values);
        foreach (var group in root.Keys.Where(k => k.Value is TableValue && Groups.Contains(k.Name, StringComparer.OrdinalIgnoreCase)))
        {
            foreach (var (key, stated) in Spelled(((TableValue)group.Value).Keys, group.Name + "."))
            {
                values.TryAdd(key, stated);
            }
        }

        return values;

        IEnumerable<(string Key, List<Stated<string>> Values)> Spelled(IEnumerable<StatedKey> keys, string prefix) => keys
            .GroupBy(k => k.Name.ToLowerInvariant().Replace('-', '_'))
            .Select(g => (g.Key, g.SelectMany(k => k.Value.Words().Select(v => new Stated<string>(v, $"front matter {prefix}{k.Name}", k.Line + linesBefore))).ToList()));
    }

    private static DocumentMetadata ReadMetadata(Dictionary<string, List<Stated<string>>> values)
    {
        string[] addresses = ["canonical", "canonical_url", "canonicalurl", "url", "original_url", "source_url", "link", "permalink", "source"];
        string[] outlets = ["source_name", "publication", "publisher", "outlet", "site_name", "site", "newspaper", "source"]; // Obsidian's "source" is a URL, a librarian's a name
        return new DocumentMetadata
        {
            Title = First(values, "title", "headline").FirstOrDefault(),
            Published = First(values, "published", "publisheddate", "publishdate", "published_at", "date_published", "pubdate", "date").FirstOrDefault(),
            Authors = First(values, "authors", "author", "byline", "by") is { Count: > 0 } authors ? new([.. authors.Select(a => a.Value)], authors[0].Place, authors[0].Line) : null,
            Url = addresses.SelectMany(key => First(values, key)).FirstOrDefault(v => IsWebAddress(v.Value)),
            SourceName = outlets.SelectMany(key => First(values, key)).FirstOrDefault(v => !IsWebAddress(v.Value)),
            Language = First(values, "lang", "language", "locale").FirstOrDefault(),
        };
    }

    private static ExtractedImage? ReadImage(Dictionary<string, List<Stated<string>>> values)
    {
        var image = new ExtractedImage(
            First(values, "image_credit", "photo_credit", "image_credits", "photographer").FirstOrDefault()?.Value,
            First(values, "image_caption", "caption").FirstOrDefault()?.Value,
            First(values, "image", "cover", "featured_image").FirstOrDefault()?.Value);
        return image is { Credit: null, Caption: null } ? null : image;
    }

    private static List<Stated<string>> First(Dictionary<string, List<Stated<string>>> values, params string[] keys) =>
        keys.Select(key => values.GetValueOrDefault(key)).FirstOrDefault(v => v is { Count: > 0 }) ?? [];

    private static bool IsWebAddress(string value) =>
        value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\+\+\+[ \t]*\n")]
    private static partial Regex TomlFence();

    [GeneratedRegex(@"\A(?:%(?<part>(?:[ \t][^\n]{0,400})?(?:\n[ \t]+[^\s][^\n]{0,400}){0,10})(?:\n|\z)){2,3}(?=\s*\n|\z)")]
    private static partial Regex TitleBlock();

    // A brace that a key or another line follows: "{{< figure >}}" and "{% include %}" are marks of templates.
    [GeneratedRegex(@"^\{[ \t]*(\n|""|//|/\*|\})")]
    private static partial Regex JsonStart();

    [GeneratedRegex(@"^\{[ \t]*\n[ \t]*""(.*\n){1,200}?\}[ \t]*(\n|$)")]
    private static partial Regex JsonBlock();
}
