using System.Text.Json;
using NewsArchive.Extraction;

namespace NewsArchive.Benchmarks.People;

/// <summary>An article whose mentions of persons were marked by hand.</summary>
/// <param name="Ignored">Parts that count neither way: datelines and corrections.</param>
internal sealed record GoldArticle(string File, string Text, bool IsProse, IReadOnlyList<TextSpan> Mentions, IReadOnlyList<TextSpan> Ignored)
{
    /// <summary>Each of <see cref="Mentions"/> with its person and role; null where the gold marks nothing but spans.</summary>
    public IReadOnlyList<GoldMention>? Labels { get; init; }

    /// <summary>Names of the byline and dateline: who is found by them counts neither way.</summary>
    public IReadOnlyList<string> FrontNames { get; init; } = [];

    /// <summary>Reads a folder that holds a <c>gold.json</c>, or a file in CoNLL format.</summary>
    public static List<GoldArticle> ReadAll(string path) => Directory.Exists(path) ? ReadFolder(path) : ConllReader.Read(path);

    /// <summary>
    /// Reads the <c>gold.json</c> of a folder: {"docs": [{"file", "text", "prose", "ignore": [[start, end]], "front_names",
    /// "mentions": [{"start", "end", "person", "role"}]}]}. Gold of spans alone has neither "person" nor "role".
    /// </summary>
    public static List<GoldArticle> ReadFolder(string folder)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(folder, "gold.json")));
        return [.. json.RootElement.GetProperty("docs").EnumerateArray().Select(Read)];
    }

    private static GoldArticle Read(JsonElement doc)
    {
        var mentions = doc.GetProperty("mentions").EnumerateArray().ToList();
        return new GoldArticle(
            doc.GetProperty("file").GetString()!,
            doc.GetProperty("text").GetString()!,
            doc.TryGetProperty("prose", out var prose) && prose.GetBoolean(),
            [.. mentions.Select(SpanOf)],
            doc.TryGetProperty("ignore", out var ignored) ? [.. ignored.EnumerateArray().Select(s => new TextSpan(s[0].GetInt32(), s[1].GetInt32()))] : [])
        {
            Labels = mentions.Exists(m => m.TryGetProperty("person", out _)) ? [.. mentions.Select(ReadLabel)] : null,
            FrontNames = doc.TryGetProperty("front_names", out var names) ? [.. names.EnumerateArray().Select(n => n.GetString()!)] : [],
        };
    }

    private static TextSpan SpanOf(JsonElement mention) => new(mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32());

    private static GoldMention ReadLabel(JsonElement mention) => new(
        SpanOf(mention),
        mention.TryGetProperty("person", out var person) ? person.GetString() : null,
        mention.TryGetProperty("role", out var role) && role.GetString() is { } words ? [words] : []);
}
