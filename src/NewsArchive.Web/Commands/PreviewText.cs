using NewsArchive.Extraction.Articles;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Importing.Previewing;
using NewsArchive.Web.Pages.Admin;

namespace NewsArchive.Web.Commands;

/// <summary>What an import would do with a seed, as lines for a terminal: the seed, and what would change indented below it.</summary>
internal static class PreviewText
{
    private const int MaxParagraphs = 20;
    private const int KeptWords = 60; // characters of what stays, on each side of a change

    /// <summary>Nothing for a seed that needs no eye: unchanged, a duplicate, no article file.</summary>
    public static IEnumerable<string> Lines(PreviewEntry entry, string seedsPath)
    {
        if (entry.Outcome is ImportOutcome.Unchanged or ImportOutcome.Duplicate or ImportOutcome.Skipped)
        {
            return [];
        }

        string?[] facts = entry.Outcome is ImportOutcome.New or ImportOutcome.Changed ? [entry.Title ?? "untitled", entry.Reason] : [entry.Reason];
        return entry.Change is { } change ? [Line(), .. Lines(change).Select(l => "    " + l)] : [Line()];

        string Line() => TerminalText.Safe($"{TerminalText.Place(seedsPath, entry.SeedPath, entry.Line)}: {OutcomeFilter.Name(entry.Outcome)}: {string.Join("; ", facts.OfType<string>())}");
    }

    private static IEnumerable<string> Lines(ArticleChange change)
    {
        foreach (var field in change.Fields)
        {
            yield return TerminalText.Safe($"{Name(field.Field)}: {field.Before ?? "none"} → {field.After ?? "none"}");
        }

        foreach (var correction in change.Contested)
        {
            yield return TerminalText.Safe($"contested: {PreviewRow.Told(correction)}");
        }

        foreach (var (sign, name) in change.PeopleLost.Select(n => ('-', n)).Concat(change.PeopleGained.Select(n => ('+', n))))
        {
            yield return TerminalText.Safe($"person {sign} {name}");
        }

        foreach (var (sign, quote) in change.QuotesLost.Select(q => ('-', q)).Concat(change.QuotesGained.Select(q => ('+', q))))
        {
            yield return TerminalText.Safe($"quote {sign} “{quote.Words}” {quote.Speaker ?? "nobody"}");
        }

        foreach (var paragraph in change.Text.Paragraphs.Take(MaxParagraphs))
        {
            yield return TerminalText.Safe("text: " + string.Concat(paragraph.Pieces.Select(Marked)));
        }

        if (change.Text.Paragraphs.Count > MaxParagraphs)
        {
            yield return $"text: {change.Text.Paragraphs.Count - MaxParagraphs} more paragraphs";
        }
    }

    // As "git diff --word-diff" marks it.
    private static string Marked(TextPiece piece) => piece.Fate switch
    {
        TextFate.Gone => $"[-{piece.Text}-]",
        TextFate.New => $"{{+{piece.Text}+}}",
        _ => piece.Text.Length > 2 * KeptWords ? $"{piece.Text[..KeptWords]} … {piece.Text[^KeptWords..]}" : piece.Text,
    };

    private static string Name(ArticleField field) => field switch
    {
        ArticleField.Title => "headline",
        ArticleField.PublishedOn => "date",
        ArticleField.Url => "URL",
        _ => field.ToString().ToLowerInvariant(),
    };
}
