using System.Linq.Expressions;
using NewsArchive.Store.Corrections;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>A correction as lists show it.</summary>
public sealed record CorrectionRow(
    int Id, CorrectedField Field, int? ArticleId, string? ArticleTitle, int? QuoteNumber, string? Words, string? OldValue, string? NewValue, string? ParserSays, bool IsContested,
    string CorrectedBy, DateTime CorrectedAt, string? Reason, CorrectionState State, string? EndedBy, DateTime? EndedAt)
{
    public static readonly Expression<Func<Correction, CorrectionRow>> Projection = c => new CorrectionRow(
        c.Id, c.Field, c.ArticleId, c.Article!.Title, c.QuoteNumber, c.Words, c.OldValue, c.NewValue, c.ParserSays, c.IsContested,
        c.CorrectedBy, c.CorrectedAt, c.Reason, c.State, c.EndedBy, c.EndedAt);

    public bool IsActive => State == CorrectionState.Active;

    /// <summary>Whether it waits for a quote that is not in the article any more.</summary>
    public bool IsIdle => IsContested && ParserSays == Correction.QuoteGone;

    /// <summary>Whether it is about two people rather than about a value that became another.</summary>
    public bool IsAboutTwo => Field is CorrectedField.SamePerson or CorrectedField.DifferentPeople;

    /// <summary>What it made of the value.</summary>
    public string After => NewValue ?? (Field == CorrectedField.Split ? "nobody in particular" : "nothing");

    /// <summary>"Title", "Speaker of quote 3", "Quote 3".</summary>
    public string What => NameOf(Field, QuoteNumber);

    /// <summary>What it is about, as the log names it: "article 12", "correction 7" of a person, whose row may change.</summary>
    public string Subject => ArticleId is { } article ? $"article {article}" : $"correction {Id}";

    /// <summary>"taken back by ada"; null while it is active.</summary>
    public string? Ended => State switch
    {
        CorrectionState.Replaced => $"replaced by {EndedBy}",
        CorrectionState.TakenBack => $"taken back by {EndedBy}",
        CorrectionState.ParserAccepted => $"the parser's opinion accepted by {EndedBy}",
        _ => null,
    };

    public static string NameOf(CorrectedField field, int? quoteNumber) => field == CorrectedField.Existence ? $"Quote {quoteNumber}" : NameOf(field) + (quoteNumber is { } number ? $" of quote {number}" : "");

    /// <summary>As the log tells it: "Speaker of quote 3: nothing → Greta Holm".</summary>
    public static string Log(string what, string? before, string? after) => $"{what}: {before ?? "nothing"} → {after ?? "nothing"}";

    public static string NameOf(CorrectedField field) => field switch
    {
        CorrectedField.PublishedOn => "Date",
        CorrectedField.Name => "Name of a person",
        CorrectedField.Alias => "Other name of a person",
        CorrectedField.Merge => "Merged people",
        CorrectedField.Split => "Split person",
        CorrectedField.SamePerson => "Same person",
        CorrectedField.DifferentPeople => "Different people",
        _ => field.ToString(),
    };
}
