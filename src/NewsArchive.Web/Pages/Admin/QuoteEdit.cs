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

/// <summary>What the form for a quote that is to be added sends.</summary>
public sealed record QuoteAdditionForm
{
    public const int MaxLength = 4000;

    [FromForm] public string? Words { get; init; }

    [FromForm] public string? Speaker { get; init; }

    [FromForm] public string? Kind { get; init; }

    [FromForm] public string? Reason { get; init; }

    public string? WantedSpeaker => QuoteEdit.SpeakerOf(Speaker);

    public QuoteKind WantedKind => Enum.TryParse<QuoteKind>(Kind, ignoreCase: true, out var kind) ? kind : QuoteKind.Direct;

    /// <summary>Why it cannot be saved, in one sentence; null where it can.</summary>
    public string? ProblemIn(string text) =>
        string.IsNullOrWhiteSpace(Words) ? "Write the words of the quote as they stand in the article."
        : Words.Length > MaxLength ? $"A quote may have {MaxLength:N0} characters at most."
        : QuoteEdit.ProblemIn(text, Speaker, Kind);
}

/// <summary>What the form for a quote sends.</summary>
public sealed record QuoteEdit
{
    [FromForm] public int Number { get; init; }

    [FromForm] public string? Speaker { get; init; }

    [FromForm] public string? SpeakerSeen { get; init; }

    [FromForm] public string? Kind { get; init; }

    [FromForm] public string? KindSeen { get; init; }

    [FromForm] public string? WordsSeen { get; init; }

    /// <summary>Whether it is no quote at all.</summary>
    [FromForm] public bool IsNone { get; init; }

    /// <summary>Whether the speaker is right as it is.</summary>
    [FromForm] public bool IsConfirmed { get; init; }

    /// <summary>Which of several people of one surname said it, rather than the speaker as sent.</summary>
    [FromForm] public string? Bearer { get; init; }

    /// <summary>Whether nobody is known to have said it, whoever stands there.</summary>
    [FromForm] public bool IsNobodyKnown { get; init; }

    public string? Wanted => IsNobodyKnown ? null : SpeakerOf(Chosen);

    /// <summary>The speaker as somebody typed or chose it.</summary>
    public string? Typed => IsNobodyKnown ? null : Chosen;

    /// <summary>Why it cannot be saved, in one sentence; null where it can.</summary>
    public string? ProblemIn(string text) => IsNone ? null : ProblemIn(text, Chosen, Kind);

    private string? Chosen => Bearer ?? Speaker;

    /// <summary>A speaker as corrections write it, of what somebody typed.</summary>
    internal static string? SpeakerOf(string? typed) => string.IsNullOrWhiteSpace(typed) ? null
        : typed.Trim() is ['"' or '“', .. var words, '"' or '”'] ? $"“{words}”" : typed.Trim();

    internal static string? ProblemIn(string text, string? speaker, string? kindName) =>
        speaker?.Length > 200 ? "A speaker may have 200 characters at most."
        : !Enum.TryParse<QuoteKind>(kindName, ignoreCase: true, out var kind) || !Enum.IsDefined(kind) ? "There is no such kind of quote."
        : FieldValue.SpeakerWords(SpeakerOf(speaker)) is { } words && !text.Contains(words, StringComparison.Ordinal) ? $"The words “{words}” do not stand in the article."
        : null;

    public IReadOnlyList<FieldEdit> Edits => IsNone ? [new(CorrectedField.Existence, Number, WordsSeen?.ReplaceLineEndings("\n"), null)] :
    [
        new(CorrectedField.Speaker, Number, string.IsNullOrEmpty(SpeakerSeen) ? null : SpeakerSeen, Wanted, IsConfirmed),
        new(CorrectedField.Kind, Number, KindSeen, Kind?.ToLowerInvariant()),
    ];
}
