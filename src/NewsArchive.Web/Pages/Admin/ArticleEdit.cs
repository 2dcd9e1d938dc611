using Microsoft.AspNetCore.Mvc;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Sources;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>What the form for an article's fields sends: each field as it was seen and as it is to be.</summary>
public sealed record ArticleEdit
{
    [FromForm] public string? Title { get; init; }

    [FromForm] public string? TitleSeen { get; init; }

    [FromForm] public string? PublishedOn { get; init; }

    [FromForm] public string? PublishedOnSeen { get; init; }

    /// <summary>Whether the date is right as it was seen, also where there is none.</summary>
    [FromForm] public bool IsDateRight { get; init; }

    [FromForm] public string? Authors { get; init; }

    [FromForm] public string? AuthorsSeen { get; init; }

    [FromForm] public string? Source { get; init; }

    [FromForm] public string? SourceSeen { get; init; }

    /// <summary>As the archive shows the article now.</summary>
    public static ArticleEdit Of(ReadArticle article) => new ArticleEdit
    {
        Title = article.Title,
        PublishedOn = FieldValue.Of(article.PublishedOn),
        Authors = FieldValue.Of(article.Authors),
        Source = article.SourceHost,
    }.Seeing(article);

    /// <summary>The same wishes of an editor who has seen what the archive shows now.</summary>
    public ArticleEdit Seeing(ReadArticle article) => this with
    {
        TitleSeen = article.Title,
        PublishedOnSeen = FieldValue.Of(article.PublishedOn),
        AuthorsSeen = FieldValue.Of(article.Authors),
        SourceSeen = article.SourceHost,
    };

    /// <summary>Why it cannot be saved, in one sentence; null where it can.</summary>
    public string? Problem =>
        !IsDateRight && TypedText.Words(PublishedOn) is { } day && FieldValue.Day(day) is null ? $"“{day}” is no date: write year, month and day, as in 2024-11-06."
        : new[] { Title, Authors, Source }.Any(v => v?.Length > 1000) ? "A field may have 1,000 characters at most."
        : null;

    public IReadOnlyList<FieldEdit> Edits =>
    [
        new(CorrectedField.Title, null, TitleSeen, Wanted(TitleSeen, Title)),
        new(CorrectedField.PublishedOn, null, PublishedOnSeen, IsDateRight ? PublishedOnSeen : Wanted(PublishedOnSeen, PublishedOn), IsDateRight),
        new(CorrectedField.Authors, null, AuthorsSeen, Wanted(AuthorsSeen, Authors, words => FieldValue.Of(FieldValue.Authors(words)))),
        new(CorrectedField.Source, null, SourceSeen, Wanted(SourceSeen, Source, words => SourceHost.Of(words) ?? words)),
    ];

    // Spaces that do not break are no wish to have others: who changes one field leaves the rest as it is.
    private static string? Wanted(string? seen, string? typed, Func<string, string?>? read = null) =>
        TypedText.Words(typed) is var words && words == TypedText.Words(seen) ? seen
        : words is null || read is null ? words
        : read(words);
}
