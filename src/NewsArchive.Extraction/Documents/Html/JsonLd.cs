using System.Net;
using System.Text;
using System.Text.Json;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>What a page's JSON-LD says of its article. Pages break their JSON in many ways: what cannot be read is skipped.</summary>
internal sealed class JsonLd
{
    private static readonly string[] NameKeys = ["name", "@list", "@value"];

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128 };

    // Where an article speaks of other things than itself: {"@type": "NewsArticle", "isPartOf": {…}, "hasPart": {…}, "video": {…}}
    private static readonly HashSet<string> Elsewhere =
        ["hasPart", "itemListElement", "comment", "liveBlogUpdate", "relatedLink", "citation", "mentions", "about", "video", "image", "isBasedOn", "review", "itemReviewed"];

    private readonly Dictionary<string, JsonElement> byId = [];
    private readonly List<JsonElement> articles = [];
    private readonly List<JsonElement> pages = [];
    private readonly List<string> broken = [];

    public JsonLd(IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
        {
            if (TryParse(script) is { } root)
            {
                Collect(root);
            }
            else
            {
                broken.Add(script);
            }
        }
    }

    /// <summary>The articles of the page, the most telling first.</summary>
    public IReadOnlyList<JsonElement> Articles => [.. articles.OrderByDescending(a => (Text(a, "headline") is null ? 0 : 2) + (Text(a, "datePublished") is null ? 0 : 1))];

    /// <summary>What could not be read: {"headline": "Ferries "Stop" Before Winter", …}.</summary>
    public IReadOnlyList<string> Broken => broken;

    public JsonElement? Article => Articles.Count > 0 ? Articles[0] : null;

    public string? Published => First(a => Text(a, "datePublished") ?? Text(a, "dateCreated"));

    /// <summary>When the page came out, where it says nothing of an article.</summary>
    public string? PagePublished => pages.Select(p => Text(p, "datePublished")).FirstOrDefault(v => v is not null);

    public string? Headline => First(a => Text(a, "headline") ?? Text(a, "name"));

    public string? Body => First(a => Text(a, "articleBody"));

    public string? Description => First(a => Text(a, "description"));

    public string? Language => First(a => Text(a, "inLanguage"));

    public string? Url => First(a => Text(a, "url") ?? Text(a, "mainEntityOfPage") ?? (Follow(a, "mainEntityOfPage") is { } page ? Text(page, "@id") ?? Text(page, "url") : null));

    public string? Publisher => First(a => NameOf(a, "publisher") ?? NameOf(a, "sourceOrganization") ?? NameOf(a, "isPartOf"));

    /// <summary>Names as the page has them, people before organisations.</summary>
    public IReadOnlyList<string> Authors
    {
        get
        {
            foreach (var article in Articles)
            {
                foreach (var key in (string[])["author", "creator", "contributor"])
                {
                    if (article.TryGetProperty(key, out var value) && Names(value) is { Count: > 0 } names)
                    {
                        return names;
                    }
                }
            }

            return [];
        }
    }

    /// <summary>Whom the article names beside its author.</summary>
    public IReadOnlyList<string> Contributors => Articles.Select(a => a.TryGetProperty("contributor", out var value) ? Names(value) : []).FirstOrDefault(names => names.Count > 0) ?? [];

    private string? First(Func<JsonElement, string?> read) => Articles.Select(read).FirstOrDefault(v => v is not null);

    private List<string> Names(JsonElement value, int depth = 0)
    {
        var names = new List<string>();
        foreach (var item in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : (JsonElement[])[value])
        {
            if (item.ValueKind == JsonValueKind.String && Clean(item.GetString()) is { } plain)
            {
                names.Add(plain);
            }
            else if (item.ValueKind == JsonValueKind.Array && depth < 4)
            {
                // "author": [{…}, [{…}]]
                names.AddRange(Names(item, depth + 1));
            }
            else if (Resolve(item) is { } thing && depth < 4)
            {
                // {"@type": "Person", "name": ["A", "B"]}, {"@list": [{…}]}, {"@value": "A"}
                var part = NameKeys.Select(key => thing.TryGetProperty(key, out var found) ? found : default).FirstOrDefault(v => v.ValueKind != JsonValueKind.Undefined);
                names.AddRange(part.ValueKind != JsonValueKind.Undefined ? Names(part, depth + 1)
                    : Text(thing, "familyName") is { } family ? [$"{Text(thing, "givenName")} {family}".Trim()] : []);
            }
        }

        return [.. names.Where(n => !n.StartsWith("http", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private string? NameOf(JsonElement article, string key) => Follow(article, key) is { } thing ? Text(thing, "name") : null;

    private JsonElement? Follow(JsonElement article, string key)
    {
        if (!article.TryGetProperty(key, out var value))
        {
            return null;
        }

        return Resolve(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value);
    }

    // {"author": {"@id": "https://example.org/#rk"}} names an object elsewhere in the page.
    private JsonElement? Resolve(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return !value.TryGetProperty("name", out _) && value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String
            && byId.TryGetValue(id.GetString()!, out var found) ? found : value;
    }

    private static string? Text(JsonElement thing, string key)
    {
        if (thing.ValueKind != JsonValueKind.Object || !thing.TryGetProperty(key, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            value = value[0];
        }

        return value.ValueKind == JsonValueKind.String ? Clean(value.GetString()) : null;
    }

    private static string? Clean(string? text)
    {
        var clean = WebUtility.HtmlDecode(text ?? "").Trim();
        return clean.Length == 0 ? null : clean;
    }

    private void Collect(JsonElement root)
    {
        var pending = new Stack<JsonElement>();
        pending.Push(root);
        while (pending.TryPop(out var value))
        {
            if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in value.EnumerateArray().Reverse())
                {
                    pending.Push(item);
                }
            }
            else if (value.ValueKind == JsonValueKind.Object)
            {
                if (value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && value.TryGetProperty("name", out _))
                {
                    byId.TryAdd(id.GetString()!, value);
                }

                if (IsArticle(value))
                {
                    articles.Add(value);
                }
                else if (IsOfType(value, name => name.EndsWith("Page", StringComparison.Ordinal) || name is "CreativeWork"))
                {
                    pages.Add(value);
                }

                foreach (var property in value.EnumerateObject().Reverse())
                {
                    if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && !Elsewhere.Contains(property.Name))
                    {
                        pending.Push(property.Value);
                    }
                }
            }
        }
    }

    private static bool IsArticle(JsonElement thing) => IsOfType(thing, name =>
        name.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || name.EndsWith("BlogPosting", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("Report", StringComparison.Ordinal) || name is "Review" or "CriticReview");

    private static bool IsOfType(JsonElement thing, Func<string, bool> isNamed)
    {
        if (!thing.TryGetProperty("@type", out var type))
        {
            return false;
        }

        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [type];
        return types.Any(t => t.ValueKind == JsonValueKind.String && isNamed(t.GetString()!));
    }

    private static JsonElement? TryParse(string script)
    {
        // <script type="application/ld+json">//<![CDATA[ {…} //]]></script>, and the same with <!-- … -->
        var start = script.AsSpan().IndexOfAny('{', '[');
        while (start >= 0 && script.AsSpan(start).StartsWith("[CDATA["))
        {
            var next = script.AsSpan(start + 7).IndexOfAny('{', '[');
            start = next < 0 ? -1 : start + 7 + next;
        }

        var end = script.AsSpan().LastIndexOfAny('}', ']');
        while (end >= 2 && script.AsSpan(0, end + 1).EndsWith("]]"))
        {
            end = script.AsSpan(0, end - 1).LastIndexOfAny('}', ']');
        }

        if (start < 0 || end <= start)
        {
            return null;
        }

        var json = script[start..(end + 1)];
        return Parse(json) ?? Parse(Mend(json));
    }

    private static JsonElement? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // "description": "A line
    // and another, with a \' that JSON does not know", or two objects one after another
    private static string Mend(string json)
    {
        var mended = new StringBuilder(json.Length + 2);
        for (var i = 0; i < json.Length; i++)
        {
            if (char.IsControl(json[i]))
            {
                mended.Append(' ');
            }
            else if (json[i] == '\\' && i + 1 < json.Length)
            {
                if (!"\"\\/bfnrtu".Contains(json[i + 1], StringComparison.Ordinal))
                {
                    continue;
                }

                mended.Append(json[i]).Append(json[++i]);
            }
            else
            {
                mended.Append(json[i]);
            }
        }

        return mended.ToString();
    }
}
