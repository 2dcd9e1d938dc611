using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Corrections;

namespace NewsArchive.Web.Pages.Changes;

/// <summary>The public's log of changes, the latest first. A hidden article has no revisions and corrections in it, and of people whose names only such articles hold nothing is told.</summary>
internal static class ChangeLog
{
    private const int PageSize = 50;

    /// <summary>Puts all changes into order by their moments alone, and reads what is told of those of the page.</summary>
    public static async Task<PagedList<Change>> ReadChangesAsync(this ArchiveDbContext database, int page, CancellationToken cancellationToken)
    {
        var moments = await Moments(database).OrderByDescending(m => m.At).ThenBy(m => m.Kind).ThenByDescending(m => m.Id)
            .ToPagedListAsync(page, PageSize, cancellationToken);
        var told = moments.Items.Count == 0 ? [] : await Told(database, moments.Items).ToDictionaryAsync(c => (c.Kind, c.Id), cancellationToken);
        var changes = moments.Items.Select(m => told.GetValueOrDefault((m.Kind, m.Id))).OfType<Change>(); // one may be gone by then
        return new PagedList<Change>([.. changes], moments.Page, moments.PageSize, moments.TotalCount);
    }

    private static IQueryable<Moment> Moments(ArchiveDbContext database)
    {
        var corrections = database.Corrections.Where(c => c.ArticleId != null || (database.Appearances.Any(a => a.Block == c.Block)
            && !database.PersonDecisions.Any(d => d.CorrectionId == c.Id
                && (!database.Appearances.Any(a => a.Block == d.FirstBlock) || !database.Appearances.Any(a => a.Block == d.SecondBlock)))));
        var ended = corrections.Where(c => c.EndedAt != null && c.State != CorrectionState.Replaced);
        var unhidden = database.ArticleHidings.Where(h => h.UnhiddenAt != null);
        return corrections.Select(c => new Moment { At = c.CorrectedAt, Kind = ChangeKind.Corrected, Id = c.Id })
            .Concat(ended.Select(c => new Moment { At = c.EndedAt!.Value, Kind = ChangeKind.CorrectionEnded, Id = c.Id }))
            .Concat(database.Revisions.Select(r => new Moment { At = r.ReplacedAt, Kind = ChangeKind.Revised, Id = r.Id }))
            .Concat(database.ArticleHidings.Select(h => new Moment { At = h.HiddenAt, Kind = ChangeKind.Hidden, Id = h.Id }))
            .Concat(unhidden.Select(h => new Moment { At = h.UnhiddenAt!.Value, Kind = ChangeKind.Unhidden, Id = h.Id }));
    }

    private static IQueryable<Change> Told(ArchiveDbContext database, IReadOnlyList<Moment> moments)
    {
        var corrected = Corrections(database, Of(ChangeKind.Corrected)).Select(c => new Change
        {
            At = c.CorrectedAt,
            Id = c.Id,
            Kind = ChangeKind.Corrected,
            Path = c.Article!.Path,
            Title = c.Article!.Title,
            PublishedOn = c.Article!.PublishedOn,
            Field = c.Field,
            Before = c.OldValue,
            Text = c.NewValue,
        });
        var ended = Corrections(database, Of(ChangeKind.CorrectionEnded)).Select(c => new Change
        {
            At = c.EndedAt!.Value,
            Id = c.Id,
            Kind = ChangeKind.CorrectionEnded,
            Path = c.Article!.Path,
            Title = c.Article!.Title,
            PublishedOn = c.Article!.PublishedOn,
            Field = c.Field,
            Before = c.OldValue,
            Text = c.NewValue,
        });
        var revisions = Of(ChangeKind.Revised);
        var revised = database.Revisions.Where(r => revisions.Contains(r.Id)).Join(database.Articles, r => r.ArticleId, a => a.Id, (r, a) => new Change
        {
            At = r.ReplacedAt,
            Id = r.Id,
            Kind = ChangeKind.Revised,
            Path = a.Path,
            Title = a.Title,
            PublishedOn = a.PublishedOn,
            Field = null,
            Before = null,
            Text = null,
        });
        var hidings = Of(ChangeKind.Hidden);
        var hidden = database.ArticleHidings.Where(h => hidings.Contains(h.Id)).Select(h => new Change
        {
            At = h.HiddenAt,
            Id = h.Id,
            Kind = ChangeKind.Hidden,
            Path = null,
            Title = null,
            PublishedOn = h.PublishedOn,
            Field = null,
            Before = null,
            Text = h.Reason,
        });
        var returns = Of(ChangeKind.Unhidden);
        var unhidden = database.ArticleHidings.Where(h => returns.Contains(h.Id)).Select(h => new Change
        {
            At = h.UnhiddenAt!.Value,
            Id = h.Id,
            Kind = ChangeKind.Unhidden,
            Path = null,
            Title = null,
            PublishedOn = h.PublishedOn,
            Field = null,
            Before = null,
            Text = null,
        });
        return corrected.Concat(ended).Concat(revised).Concat(hidden).Concat(unhidden);

        List<int> Of(ChangeKind kind) => [.. moments.Where(m => m.Kind == kind).Select(m => m.Id)];
    }

    private static IQueryable<Correction> Corrections(ArchiveDbContext database, List<int> ids) => database.Corrections.Where(c => ids.Contains(c.Id));

    private sealed record Moment
    {
        public DateTime At { get; init; }

        public ChangeKind Kind { get; init; }

        public int Id { get; init; }
    }
}
