using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Articles;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Corrections;

namespace NewsArchive.Store.Importing.Previewing;

/// <summary>A field of an article and what it would become; null where it has no value.</summary>
public sealed record FieldChange(ArticleField Field, string? Before, string? After);

/// <summary>A quote and whose words it is said to be.</summary>
public sealed record SpokenWords(string Words, string? Speaker);

/// <summary>A correction that the parser's opinion on a changed seed would put in doubt: somebody would have to keep it, or accept that.</summary>
/// <param name="QuoteNumber">Null for a field of the article, as <paramref name="Words"/>.</param>
/// <param name="Words">The quote's.</param>
/// <param name="Corrected">What somebody put in.</param>
/// <param name="Says">What the parser would say; <see cref="Correction.QuoteGone"/> where the quote would be gone.</param>
public sealed record ContestedCorrection(CorrectedField Field, int? QuoteNumber, string? Words, string? Corrected, string? Says);

/// <summary>How an article of the archive differs from what its seed says now.</summary>
public sealed record ArticleChange
{
    /// <summary>All fields that differ but the text.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    public IReadOnlyList<SpokenWords> QuotesLost { get; init; } = [];

    public IReadOnlyList<SpokenWords> QuotesGained { get; init; } = [];

    public IReadOnlyList<string> PeopleLost { get; init; } = [];

    public IReadOnlyList<string> PeopleGained { get; init; } = [];

    /// <summary>The corrections that stand, and would become contested.</summary>
    public IReadOnlyList<ContestedCorrection> Contested { get; init; } = [];

    public required TextChange Text { get; init; }

    public bool IsEmpty => Fields.Count + QuotesLost.Count + QuotesGained.Count + PeopleLost.Count + PeopleGained.Count + Text.Paragraphs.Count == 0;

    /// <summary>Compares an article of the archive with what was extracted from its seed; null where there is no such article.</summary>
    public static async Task<ArticleChange?> FindAsync(ArchiveDbContext database, int articleId, ExtractedArticle after, CancellationToken cancellationToken)
    {
        var before = await database.Articles.AsNoTracking().AsSplitQuery()
            .Where(a => a.Id == articleId)
            .Select(a => new
            {
                a.Title,
                a.PublishedOn,
                a.Authors,
                Source = a.Source!.Host,
                SourceName = a.Source!.Name,
                a.Url,
                a.Language,
                a.Text,
                Quotes = a.Quotes.OrderBy(q => q.Start).Select(q => new SpokenWords(q.Text, q.Appearance!.Name ?? q.Speaker)).ToList(),
                People = a.Appearances.OrderBy(p => p.Id).Select(p => p.Name).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (before is null)
        {
            return null;
        }

        (after, var contested) = await CorrectedAsync(database, articleId, after, cancellationToken);
        var quotes = after.Quotes.Select(q => new SpokenWords(q.Span.Of(after.Text), q.Person ?? q.Speaker?.Of(after.Text))).ToList();
        var people = after.People.Select(p => p.Name).ToList();
        var isSameSource = after.Source is null ? before.Source is null : after.Source == before.Source || (after.Url is null && (after.SourceName ?? after.Source) == before.SourceName);
        return new ArticleChange
        {
            Fields =
            [
                .. new FieldChange[]
                {
                    new(ArticleField.Title, before.Title, after.Title),
                    new(ArticleField.PublishedOn, FieldValue.Of(before.PublishedOn), FieldValue.Of(after.PublishedOn)),
                    new(ArticleField.Authors, Written(before.Authors), Written(after.Authors)),
                    new(ArticleField.Source, before.Source, isSameSource ? before.Source : after.Source),
                    new(ArticleField.Url, before.Url, after.Url?.ToString()),
                    new(ArticleField.Language, before.Language, after.Language),
                }.Where(f => f.Before != f.After),
            ],
            QuotesLost = Without(before.Quotes, quotes),
            QuotesGained = Without(quotes, before.Quotes),
            PeopleLost = Without(before.People, people),
            PeopleGained = Without(people, before.People),
            Contested = contested,
            Text = TextChange.Of(before.Text, after.Text),
        };
    }

    // What an editor has decided does not change, whatever the seed says.
    private static async Task<(ExtractedArticle Article, IReadOnlyList<ContestedCorrection> Contested)> CorrectedAsync(
        ArchiveDbContext database, int articleId, ExtractedArticle parsed, CancellationToken cancellationToken)
    {
        var corrections = await database.Corrections.AsNoTracking().Where(c => c.ArticleId == articleId && c.State == CorrectionState.Active).ToListAsync(cancellationToken);
        if (corrections.Count == 0)
        {
            return (parsed, []);
        }

        var undoubted = corrections.Where(c => !c.IsContested).ToList();
        var article = await database.Articles.AsNoTracking().SingleAsync(a => a.Id == articleId, cancellationToken);
        var numbers = new QuoteNumbers((await QuoteNumbers.ReadAsync(database, [articleId]))[articleId], article.Text).Assign(article, parsed);
        var corrected = CorrectedArticle.Of(parsed, numbers, corrections).Article; // which tells each correction what the parser says now
        return (corrected, [.. undoubted.Where(c => c.IsContested).Select(c => new ContestedCorrection(c.Field, c.QuoteNumber, c.Words, c.NewValue, c.ParserSays))]);
    }

    private static string? Written(IReadOnlyList<string> authors) => authors.Count == 0 ? null : string.Join(", ", authors);

    // Something that stands twice in one and once in the other is missing once.
    private static List<T> Without<T>(IEnumerable<T> all, IEnumerable<T> others)
        where T : notnull
    {
        var left = others.CountBy(o => o).ToDictionary();
        return [.. all.Where(a => (left[a] = left.GetValueOrDefault(a) - 1) < 0)];
    }
}
