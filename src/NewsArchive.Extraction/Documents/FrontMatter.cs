using System.Text.RegularExpressions;
using NewsArchive.Extraction.Articles;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsArchive.Extraction.Documents;

/// <summary>The YAML block at the head of a Markdown file, as Hugo, Jekyll, Obsidian and web clippers write it.</summary>
internal sealed partial record FrontMatter(DocumentMetadata Metadata, ExtractedImage? Image, int LineCount, ExtractionNote? Note)
{
    private const int MaxLength = 64 * 1024;
    private const int MaxNesting = 50; // far from what exhausts the stack of a recursive reader

    private static readonly FrontMatter None = new(new DocumentMetadata(), null, 0, null);

    /// <summary>Reads the block between a first line "---" and the next "---" or "..."; what is no YAML gives a note.</summary>
    public static FrontMatter Read(string text)
    {
        if (Foreign().Match(text) is { Success: true } foreign)
        {
            return None with { LineCount = foreign.Value.Count(c => c == '\n'), Note = new ExtractionNote("only front matter in YAML is read; this one was passed over", 1) };
        }

        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            return None;
        }

        var (length, lines) = Measure(text);
        if (length < 0)
        {
            return None; // a rule, not front matter
        }

        var yaml = text[4..length];
        if (yaml.Length > MaxLength || Nesting(yaml) > MaxNesting)
        {
            return None with { LineCount = lines, Note = new ExtractionNote("the front matter is too large or nested to be read", 1) };
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents is [{ RootNode: YamlMappingNode root }, ..]
                ? new FrontMatter(ReadMetadata(root), ReadImage(root), lines, null)
                : None with { LineCount = lines, Note = new ExtractionNote("the front matter has no keys", 1) };
        }
        catch (Exception e) when (e is YamlException or ArgumentException or InvalidOperationException)
        {
            var line = e is YamlException yamlError ? (int)yamlError.Start.Line + 1 : 1;
            return None with { LineCount = lines, Note = new ExtractionNote("the front matter is no YAML and was passed over", line) };
        }
    }

    private static (int Length, int Lines) Measure(string text)
    {
        var at = 4;
        for (var line = 2; at < text.Length; line++)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            if (text.AsSpan(at, end - at).TrimEnd() is "---" or "...")
            {
                return (at, line);
            }

            at = end + 1;
        }

        return (-1, 0);
    }

    private static int Nesting(string yaml)
    {
        var (depth, deepest) = (0, 0);
        foreach (var c in yaml)
        {
            depth += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        var indent = yaml.Split('\n').Max(l => l.Length - l.TrimStart(' ', '-', '?').Length);
        return Math.Max(deepest, indent / 2);
    }

    private static DocumentMetadata ReadMetadata(YamlMappingNode root)
    {
        var values = Values(root);
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

    private static ExtractedImage? ReadImage(YamlMappingNode root)
    {
        var values = Values(root);
        var image = new ExtractedImage(
            First(values, "image_credit", "photo_credit", "image_credits", "photographer").FirstOrDefault()?.Value,
            First(values, "image_caption", "caption").FirstOrDefault()?.Value,
            First(values, "image", "cover", "featured_image").FirstOrDefault()?.Value);
        return image is { Credit: null, Caption: null } ? null : image;
    }

    private static Dictionary<string, List<Stated<string>>> Values(YamlMappingNode root) => root.Children
        .Where(pair => pair.Key is YamlScalarNode { Value: not null })
        .GroupBy(pair => ((YamlScalarNode)pair.Key).Value!.Trim().ToLowerInvariant().Replace('-', '_'))
        .ToDictionary(g => g.Key, g => g.SelectMany(pair => Scalars(pair.Value).Select(v => new Stated<string>(v, $"front matter {((YamlScalarNode)pair.Key).Value!.Trim()}", (int)pair.Key.Start.Line + 1))).ToList());

    private static IEnumerable<string> Scalars(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { } value } when !string.IsNullOrWhiteSpace(value) => [value.Trim()],
        YamlSequenceNode list => list.Children.SelectMany(c => c is YamlMappingNode map ? Name(map) : c is YamlScalarNode ? Scalars(c) : []),
        YamlMappingNode map => Name(map),
        _ => [],
    };

    // authors: [{name: Jane Doe, email: …}]
    private static IEnumerable<string> Name(YamlMappingNode map) =>
        map.Children.TryGetValue(new YamlScalarNode("name"), out var name) && name is YamlScalarNode ? Scalars(name) : [];

    private static List<Stated<string>> First(Dictionary<string, List<Stated<string>>> values, params string[] keys) =>
        keys.Select(key => values.GetValueOrDefault(key)).FirstOrDefault(v => v is { Count: > 0 }) ?? [];

    private static bool IsWebAddress(string value) =>
        value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    // Hugo's TOML between lines of "+++", and JSON between lines of a brace.
    [GeneratedRegex(@"^(\+\+\+[ \t]*\n(.*\n){0,200}?\+\+\+[ \t]*(\n|$)|\{[ \t]*\n([ \t]+.*\n){1,200}?\}[ \t]*(\n|$))")]
    private static partial Regex Foreign();
}
