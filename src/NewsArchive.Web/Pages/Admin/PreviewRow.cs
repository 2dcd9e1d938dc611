using System.Linq.Expressions;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Importing.Previewing;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>One seed of a preview.</summary>
public sealed record PreviewRow(
    string SeedPath, ImportOutcome Outcome, string? Reason, int? Line, string? Title, string? ArticlePath, string? ArticleTitle, ArticleChange? Change)
{
    public static readonly Expression<Func<PreviewEntry, PreviewRow>> Projection = e => new PreviewRow(
        e.SeedPath, e.Outcome, e.Reason, e.Line, e.Title, e.Article!.Path, e.Article!.Title, e.Change);

    private const int MaxParagraphs = 50; // of an article that may be a whole book

    /// <summary>The first paragraphs that change.</summary>
    public TextChange Text => HiddenParagraphCount > 0 ? new TextChange([.. Change!.Text.Paragraphs.Take(MaxParagraphs)], 0) : Change!.Text;

    public int HiddenParagraphCount => Math.Max(0, Change!.Text.Paragraphs.Count - MaxParagraphs);

    /// <summary>"Title: corrected to “Harbour plan approved”, the parser would say “Harbour plan”."</summary>
    public static string Told(ContestedCorrection correction) =>
        $"{CorrectionRow.NameOf(correction.Field, correction.QuoteNumber)}: " + (correction.Says == Correction.QuoteGone
            ? $"the quote “{correction.Words}” would be gone, and its correction show nowhere."
            : $"corrected to “{correction.Corrected ?? "nothing"}”, the parser would say “{correction.Says ?? "nothing"}”.");
}
