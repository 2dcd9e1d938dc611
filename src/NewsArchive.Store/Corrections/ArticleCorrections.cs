using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Corrections;

/// <summary>What an editor wants of a field.</summary>
/// <param name="QuoteNumber">Null for a field of the article itself.</param>
/// <param name="Seen">What the field had when the editor looked.</param>
/// <param name="Value">What it is to have; null for nothing.</param>
/// <param name="IsConfirmed">Whether the same value is to be held on to, whatever the parser will say.</param>
public sealed record FieldEdit(CorrectedField Field, int? QuoteNumber, string? Seen, string? Value, bool IsConfirmed = false)
{
    /// <summary>Whether it is to be corrected, rather than left as it was seen.</summary>
    public bool IsWanted => IsConfirmed || Value != Seen;
}

/// <summary>A field that somebody else has changed since an editor looked.</summary>
/// <param name="Present">What it has now.</param>
/// <param name="ChangedBy">Null for an import.</param>
public sealed record EditConflict(FieldEdit Edit, string? Present, string? ChangedBy);

/// <summary>What became of edits: all are saved, or, where there are conflicts, none.</summary>
/// <param name="SavedCount">How many fields are corrected now that were not, or otherwise.</param>
public sealed record EditResult(int SavedCount, IReadOnlyList<EditConflict> Conflicts);

/// <summary>The number of a quote that was added, or why it was not, in a sentence.</summary>
public sealed record QuoteAddition(int? Number, string? Problem);

/// <summary>Corrects articles and their quotes: writes them anew as an import does, with index, address, counts and people, in one transaction.</summary>
public sealed class ArticleCorrections(ArchiveDbContext database, ISearchEngine search, TimeProvider time)
{
    /// <summary>Saves edits of one article; null where there is no such article.</summary>
    public async Task<EditResult?> TryCorrectAsync(int articleId, IReadOnlyList<FieldEdit> edits, string correctedBy, string? reason, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var active = await ActiveAsync(articleId, cancellationToken);
        if (await StoredArticle.FindAsync(database, articleId, active, cancellationToken) is not { } stored)
        {
            return null;
        }

        var wanted = edits.Where(e => e.IsWanted).ToList();
        var contrary = wanted.FindAll(e => stored.Value(e.Field, e.QuoteNumber) is var present && present != e.Seen && present != e.Value);
        if (contrary.Count > 0)
        {
            var conflicts = new List<EditConflict>();
            foreach (var edit in contrary)
            {
                conflicts.Add(new EditConflict(edit, stored.Value(edit.Field, edit.QuoteNumber), Same(active, edit)?.CorrectedBy ?? await EndedByAsync(articleId, edit, cancellationToken)));
            }

            return new EditResult(0, conflicts);
        }

        wanted.RemoveAll(e => Same(active, e) is { } known && known.NewValue == e.Value);
        if (wanted.Count == 0)
        {
            return new EditResult(0, []);
        }

        foreach (var edit in wanted)
        {
            if (IsOfAdded(stored, edit))
            {
                EndQuote(active, edit.QuoteNumber!.Value, CorrectionState.TakenBack, correctedBy);
                continue;
            }

            if (Same(active, edit) is { } former)
            {
                End(former, CorrectionState.Replaced, correctedBy);
            }

            database.Corrections.Add(Of(stored, edit, edit.QuoteNumber is { } number ? stored.SpanOf(number) : null, correctedBy, reason));
        }

        await RewriteAsync(stored);
        await transaction.CommitAsync(cancellationToken);
        return new EditResult(wanted.Count, []);
    }

    /// <summary>Adds a quote that the parser does not find; null where there is no such article.</summary>
    /// <param name="words">As they stand in the text, but for marks around them and the shape of spaces.</param>
    /// <param name="speaker">As <see cref="FieldValue.OfSpeaker"/> writes it; null for nobody.</param>
    public async Task<QuoteAddition?> TryAddQuoteAsync(
        int articleId, string words, QuoteKind kind, string? speaker, string addedBy, string? reason, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var active = await ActiveAsync(articleId, cancellationToken);
        if (await StoredArticle.FindAsync(database, articleId, active, cancellationToken) is not { } stored)
        {
            return null;
        }

        var (span, problem) = NewQuote.Place(stored, words);
        if (span is not { } place)
        {
            return new QuoteAddition(null, problem);
        }

        var number = 1 + await database.Articles.Where(a => a.Id == articleId).Select(a => a.LastQuoteNumber).SingleAsync(cancellationToken);
        await database.Articles.Where(a => a.Id == articleId).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastQuoteNumber, number), cancellationToken);
        List<FieldEdit> edits = [new(CorrectedField.Existence, number, null, place.Of(stored.Shown.Text))];
        edits.AddRange(speaker is null ? [] : [new FieldEdit(CorrectedField.Speaker, number, null, speaker)]);
        edits.AddRange(kind == QuoteKind.Direct ? [] : [new FieldEdit(CorrectedField.Kind, number, null, FieldValue.Of(kind))]);
        database.Corrections.AddRange(edits.Select(e => Of(stored, e, place, addedBy, reason)));
        await RewriteAsync(stored);
        await transaction.CommitAsync(cancellationToken);
        return new QuoteAddition(number, null);
    }

    /// <summary>Ends a correction, so that what the parser says counts again; false where it is no active one of an article.</summary>
    /// <param name="state">Taken back, or the parser's later opinion accepted.</param>
    public async Task<bool> TryEndAsync(int correctionId, CorrectionState state, string endedBy, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var articleId = await database.Corrections.Where(c => c.Id == correctionId).Select(c => c.ArticleId).FirstOrDefaultAsync(cancellationToken);
        if (articleId is not { } id)
        {
            return false;
        }

        var active = await ActiveAsync(id, cancellationToken);
        if (active.Find(c => c.Id == correctionId) is not { } correction || await StoredArticle.FindAsync(database, id, active, cancellationToken) is not { } stored)
        {
            return false;
        }

        if (correction is { Field: CorrectedField.Existence, NewValue: not null })
        {
            EndQuote(active, correction.QuoteNumber!.Value, state, endedBy);
        }
        else
        {
            End(correction, state, endedBy);
        }

        await RewriteAsync(stored);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Holds on to a correction although the parser says something else by now; false where it is not contested any more.</summary>
    public async Task<bool> TryKeepAsync(int correctionId, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var correction = await database.Corrections.FirstOrDefaultAsync(c => c.Id == correctionId && c.State == CorrectionState.Active && c.IsContested, cancellationToken);
        if (correction is not { ArticleId: { } id } || await StoredArticle.FindAsync(database, id, await ActiveAsync(id, cancellationToken), cancellationToken) is not { } stored)
        {
            return false;
        }

        (correction.ParserSaid, correction.IsContested) = (correction.ParserSays, false);
        await RewriteAsync(stored); // an added quote takes the place of the parser's
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // Who took back what an editor saw; null where an import has changed the article since.
    private Task<string?> EndedByAsync(int articleId, FieldEdit edit, CancellationToken cancellationToken) =>
        database.Corrections.Where(c => c.ArticleId == articleId && c.Field == edit.Field && c.QuoteNumber == edit.QuoteNumber && c.NewValue == edit.Seen && c.EndedAt >= c.Article!.ChangedAt)
            .OrderByDescending(c => c.EndedAt)
            .Select(c => c.EndedBy)
            .FirstOrDefaultAsync(cancellationToken);

    private static Correction? Same(List<Correction> active, FieldEdit edit) => active.Find(c => c.Field == edit.Field && c.QuoteNumber == edit.QuoteNumber);

    // A quote that only a correction has goes with that.
    private static bool IsOfAdded(StoredArticle stored, FieldEdit edit) =>
        edit is { Field: CorrectedField.Existence, Value: null } && stored.ParsedValue(CorrectedField.Existence, edit.QuoteNumber) is null;

    private Correction Of(StoredArticle stored, FieldEdit edit, TextSpan? place, string correctedBy, string? reason)
    {
        var said = stored.ParsedValue(edit.Field, edit.QuoteNumber);
        return new Correction
        {
            Field = edit.Field,
            ArticleId = stored.Known.Id,
            QuoteNumber = edit.QuoteNumber,
            Words = place?.Of(stored.Shown.Text),
            Start = place?.Start,
            End = place?.End,
            OldValue = stored.Value(edit.Field, edit.QuoteNumber),
            NewValue = edit.Value,
            ParserSaid = said,
            ParserSays = said,
            CorrectedBy = correctedBy,
            CorrectedAt = Now(),
            Reason = reason,
        };
    }

    private void EndQuote(List<Correction> active, int number, CorrectionState state, string endedBy) =>
        active.FindAll(c => c.QuoteNumber == number).ForEach(c => End(c, state, endedBy));

    private void End(Correction correction, CorrectionState state, string endedBy) =>
        (correction.State, correction.IsContested, correction.EndedBy, correction.EndedAt) = (state, false, endedBy, Now());

    private Task<List<Correction>> ActiveAsync(int articleId, CancellationToken cancellationToken) =>
        database.Corrections.Where(c => c.ArticleId == articleId && c.State == CorrectionState.Active).ToListAsync(cancellationToken);

    // Not cancelled midway: an article is short, and is saved whole or not at all.
    private async Task RewriteAsync(StoredArticle stored)
    {
        await database.SaveChangesAsync(CancellationToken.None);
        var known = stored.Known;
        var match = new SeedMatch(known.Identity, ImportOutcome.Changed, known);
        await new ArticleWriter(database, search).WriteAsync([new ReadArticle(known.SeedPath, known.ContentHash, stored.Parsed, match)], Now());

        // A newer parser has not read it yet.
        await database.Articles.Where(a => a.Id == known.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.ExtractorVersion, known.ExtractorVersion), CancellationToken.None);
    }

    private DateTime Now() => time.GetUtcNow().UtcDateTime;
}
