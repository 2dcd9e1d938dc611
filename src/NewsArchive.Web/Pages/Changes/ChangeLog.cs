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
        var changes =
            from moment in moments.Items
            let row = told.GetValueOrDefault((RowOf(moment.Kind), moment.Id)) // one may be gone by then
            where row is not null
            select row with { At = moment.At, Kind = moment.Kind, Text = moment.Kind == ChangeKind.Unhidden ? null : row.Text };
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

    // What the rows say, whatever happened to them: of which kind and when stands in the moment.
    private static IQueryable<Change> Told(ArchiveDbContext database, IReadOnlyList<Moment> moments)
    {
        var (corrections, revisions, hidings) = (Of(ChangeKind.Corrected), Of(ChangeKind.Revised), Of(ChangeKind.Hidden));
        var corrected = database.Corrections.Where(c => corrections.Contains(c.Id)).Select(c => new Change
        {
            Id = c.Id,
            Kind = ChangeKind.Corrected,
            Path = c.Article!.Path,
            Title = c.Article!.Title,
            Language = c.Article!.Language,
            PublishedOn = c.Article!.PublishedOn,
            Field = c.Field,
            Before = c.OldValue,
            Text = c.NewValue,
        });
        var revised = database.Revisions.Where(r => revisions.Contains(r.Id)).Join(database.Articles, r => r.ArticleId, a => a.Id, (r, a) => new Change
        {
            Id = r.Id,
            Kind = ChangeKind.Revised,
            Path = a.Path,
            Title = a.Title,
            Language = a.Language,
            PublishedOn = a.PublishedOn,
            Field = null,
            Before = null,
            Text = null,
        });
        var hidden = database.ArticleHidings.Where(h => hidings.Contains(h.Id)).Select(h => new Change
        {
            Id = h.Id,
            Kind = ChangeKind.Hidden,
            Path = null,
            Title = null,
            Language = null,
            PublishedOn = h.PublishedOn,
            Field = null,
            Before = null,
            Text = h.Reason,
        });
        return corrected.Concat(revised).Concat(hidden);

        List<int> Of(ChangeKind row) => [.. moments.Where(m => RowOf(m.Kind) == row).Select(m => m.Id)];
    }

    // A correction begins and ends in one row, as a hiding does.
    private static ChangeKind RowOf(ChangeKind kind) => kind switch
    {
        ChangeKind.CorrectionEnded => ChangeKind.Corrected,
        ChangeKind.Unhidden => ChangeKind.Hidden,
        _ => kind,
    };

    private sealed record Moment
    {
        public DateTime At { get; init; }

        public ChangeKind Kind { get; init; }

        public int Id { get; init; }
    }
}
