using System.Text.Json;
using NewsArchive.Extraction;

namespace NewsArchive.Benchmarks.People;

/// <summary>An article whose mentions of persons were marked by hand.</summary>
/// <param name="Ignored">Parts that count neither way: datelines and corrections.</param>
internal sealed record GoldArticle(string File, string Text, bool IsProse, IReadOnlyList<TextSpan> Mentions, IReadOnlyList<TextSpan> Ignored)
{
    /// <summary>Reads the <c>gold.json</c> of a folder: {"docs": [{"file", "text", "prose", "ignore": [[start, end]], "mentions": [{"start", "end"}]}]}.</summary>
    public static List<GoldArticle> ReadFolder(string folder)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(folder, "gold.json")));
        return [.. json.RootElement.GetProperty("docs").EnumerateArray().Select(Read)];
    }

    private static GoldArticle Read(JsonElement doc) => new(
        doc.GetProperty("file").GetString()!,
        doc.GetProperty("text").GetString()!,
        doc.TryGetProperty("prose", out var prose) && prose.GetBoolean(),
        [.. doc.GetProperty("mentions").EnumerateArray().Select(m => new TextSpan(m.GetProperty("start").GetInt32(), m.GetProperty("end").GetInt32()))],
        doc.TryGetProperty("ignore", out var ignored) ? [.. ignored.EnumerateArray().Select(s => new TextSpan(s[0].GetInt32(), s[1].GetInt32()))] : []);
}
