using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Quotes;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>A quote whose speaker and kind can be corrected.</summary>
/// <param name="PersonName">The speaker's name in the article; null for one whom it does not name.</param>
public sealed record EditableQuote(int Number, string Text, string? PersonName, string? SpeakerWords, QuoteKind Kind)
{
    public static readonly Expression<Func<Quote, EditableQuote>> Projection = q => new EditableQuote(q.Number, q.Text, q.Appearance!.Name, q.Speaker, q.Kind);

    public string? Speaker => FieldValue.OfSpeaker(PersonName, SpeakerWords);

    public string KindValue => FieldValue.Of(Kind);
}

/// <summary>What the form for a quote sends.</summary>
public sealed record QuoteEdit
{
    [FromForm] public int Number { get; init; }

    [FromForm] public string? Speaker { get; init; }

    [FromForm] public string? SpeakerSeen { get; init; }

    [FromForm] public string? Kind { get; init; }

    [FromForm] public string? KindSeen { get; init; }

    /// <summary>Whether the speaker is right as it is.</summary>
    [FromForm] public bool IsConfirmed { get; init; }

    /// <summary>Which of several people of one surname said it, rather than the speaker as sent.</summary>
    [FromForm] public string? Bearer { get; init; }

    /// <summary>Whether nobody is known to have said it, whoever stands there.</summary>
    [FromForm] public bool IsNobodyKnown { get; init; }

    public string? Wanted => IsNobodyKnown ? null
        : (Bearer ?? Speaker)?.Trim() is not { Length: > 0 } said ? null
        : said is ['"' or '“', .. var words, '"' or '”'] ? $"“{words}”" : said;

    /// <summary>Why it cannot be saved, in one sentence; null where it can.</summary>
    public string? ProblemIn(string text) =>
        Speaker?.Length > 200 || Bearer?.Length > 200 ? "A speaker may have 200 characters at most."
        : !Enum.TryParse<QuoteKind>(Kind, ignoreCase: true, out var kind) || !Enum.IsDefined(kind) ? "There is no such kind of quote."
        : FieldValue.SpeakerWords(Wanted) is { } words && !text.Contains(words, StringComparison.Ordinal) ? $"The words “{words}” do not stand in the article."
        : null;

    public IReadOnlyList<FieldEdit> Edits =>
    [
        new(CorrectedField.Speaker, Number, string.IsNullOrEmpty(SpeakerSeen) ? null : SpeakerSeen, Wanted, IsConfirmed),
        new(CorrectedField.Kind, Number, KindSeen, Kind?.ToLowerInvariant()),
    ];
}
