using System.Text.Json;
using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Store.Corrections;

/// <summary>A quote of the parser's in whose place an editor holds on to another one; it comes back with its number when that is taken back.</summary>
internal sealed record OverlappedQuote(int Number, string Words, ExtractedQuote Quote)
{
    /// <summary>As <see cref="Correction.ParserState"/> holds them: an array, which no quote's own state is.</summary>
    public static string Write(IReadOnlyList<OverlappedQuote> quotes) => JsonSerializer.Serialize(quotes);

    /// <summary>None where the state holds something else.</summary>
    public static IReadOnlyList<OverlappedQuote> Read(string? state) => state is ['[', ..] ? JsonSerializer.Deserialize<List<OverlappedQuote>>(state)! : [];
}
