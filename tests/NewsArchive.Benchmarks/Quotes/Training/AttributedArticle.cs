using System.Text.Json;
using NewsArchive.Extraction;

namespace NewsArchive.Benchmarks.Quotes.Training;

/// <summary>What people said of a quoted run.</summary>
internal enum RunLabel
{
    /// <summary>Somebody says it.</summary>
    Speech,

    /// <summary>Nobody says it: a title, a term, irony.</summary>
    Scare,

    /// <summary>A few words that somebody says; they count for training, not for the figures.</summary>
    Short,
}

/// <summary>A quoted run with its speaker, as people marked them.</summary>
/// <param name="Sources">Where the text names the speaker; empty where nobody says it or the text does not tell who.</param>
internal sealed record AttributedRun(TextSpan Span, RunLabel Label, IReadOnlyList<TextSpan> Sources);

/// <summary>An article whose quotes were attributed by hand.</summary>
internal sealed record AttributedArticle(string File, string Text, IReadOnlyList<AttributedRun> Runs)
{
    /// <summary>
    /// Reads the <c>gold.json</c> of a folder: {"docs": [{"file", "text", "segments": [{"start", "end", "kind": "gold" | "short" | "scare",
    /// "sources": [{"start", "end"}]}]}]}; segments of other kinds are left out.
    /// </summary>
    public static List<AttributedArticle> ReadFolder(string folder)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(folder, "gold.json")));
        return [.. json.RootElement.GetProperty("docs").EnumerateArray().Select(Read)];
    }

    private static AttributedArticle Read(JsonElement doc) => new(
        doc.GetProperty("file").GetString()!,
        doc.GetProperty("text").GetString()!,
        [.. doc.GetProperty("segments").EnumerateArray().Select(ReadRun).OfType<AttributedRun>()]);

    private static AttributedRun? ReadRun(JsonElement segment)
    {
        RunLabel? label = segment.GetProperty("kind").GetString() switch { "gold" => RunLabel.Speech, "scare" => RunLabel.Scare, "short" => RunLabel.Short, _ => null };
        return label is null ? null : new AttributedRun(SpanOf(segment), label.Value, [.. segment.GetProperty("sources").EnumerateArray().Select(SpanOf)]);
    }

    private static TextSpan SpanOf(JsonElement element) => new(element.GetProperty("start").GetInt32(), element.GetProperty("end").GetInt32());
}
