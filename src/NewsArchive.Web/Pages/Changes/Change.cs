using NewsArchive.Store.Corrections;

namespace NewsArchive.Web.Pages.Changes;

/// <summary>What happened after an article was first saved.</summary>
public enum ChangeKind
{
    Revised,
    Hidden,
    Unhidden,
    Corrected,

    /// <summary>A correction counts no longer: taken back, or given up for what the parser says now.</summary>
    CorrectionEnded,
}

/// <summary>One line of the public's log of changes.</summary>
public sealed record Change
{
    public DateTime At { get; init; }

    /// <summary>Parts it from the others of its kind: an import gives many revisions one moment.</summary>
    public int Id { get; init; }

    public ChangeKind Kind { get; init; }

    /// <summary>Where the article stands; null for what must not lead to it, and for corrections of people.</summary>
    public string? Path { get; init; }

    public string? Title { get; init; }

    /// <summary>Of the title.</summary>
    public string? Language { get; init; }

    public DateOnly? PublishedOn { get; init; }

    /// <summary>What was corrected.</summary>
    public CorrectedField? Field { get; init; }

    public string? Before { get; init; }

    /// <summary>What a correction put in its place, or the reason of a hiding.</summary>
    public string? Text { get; init; }

    /// <summary>" of 6 November 2024", where the day is known.</summary>
    public string Of => PublishedOn is { } day ? $" of {Wording.Day(day)}" : "";

    /// <summary>"title: “The brige” became “The bridge”".</summary>
    public string Correction => (Field, Before, Text) switch
    {
        (CorrectedField.SamePerson, { } one, { } other) => $"“{one}” and “{other}” are one person",
        (CorrectedField.Merge, { } one, { } other) => $"“{one}” is “{other}”",
        (CorrectedField.Split, { } one, null) => $"whom some articles mean that gave a surname alone is open, where they named “{one}”",
        (CorrectedField.Split, { } one, { } other) => $"some articles that named “{one}” are about “{other}”",
        (CorrectedField.DifferentPeople, { } one, { } other) => $"“{one}” and “{other}” are different people",
        (_, null, null) => Name,
        (_, null, { } now) => $"{Name}: “{now}”",
        (_, { } then, null) => $"{Name}: without “{then}”",
        (_, { } then, { } now) => $"{Name}: “{then}” became “{now}”",
    };

    private string Name => Field switch
    {
        CorrectedField.PublishedOn => "date",
        CorrectedField.Kind => "kind of a quote",
        CorrectedField.Existence => "quote",
        CorrectedField.Name => "name of a person",
        CorrectedField.Alias => "other name of a person",
        CorrectedField.Split or CorrectedField.Merge or CorrectedField.SamePerson or CorrectedField.DifferentPeople => "who is who",
        { } other => other.ToString().ToLowerInvariant(),
        null => "",
    };
}
