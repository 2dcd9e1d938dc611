using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Corrections;
using LoggedChange = NewsArchive.Web.Pages.Changes.Change;

namespace NewsArchive.Web.Pages.Articles;

/// <summary><c>/2024/11/06/{slug}/history</c>: the earlier states of an article and what changed from each to the next.</summary>
public sealed class HistoryModel(ArchiveDbContext database) : PageModel
{
    private const int PageSize = 20;

    public ArticleLine Article { get; private set; } = null!;

    /// <summary>The latest change first.</summary>
    public PagedList<Change> Changes { get; private set; } = null!;

    /// <summary>What editors have put right and still counts, on the first page; the latest first.</summary>
    public IReadOnlyList<LoggedChange> Corrections { get; private set; } = [];

    /// <summary>The number of the first change on the page, counted from the earliest.</summary>
    public int FirstNumber => Changes.TotalCount - ((Changes.Page - 1) * PageSize);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        var path = Request.Path.Value!.Trim('/');
        path = path[..path.LastIndexOf('/')];
        var present = await database.Articles.Where(a => a.Path == path)
            .Select(a => new { a.Id, Line = new ArticleLine(a.Path, a.Title, a.PublishedOn, a.Source!.Name, a.Language), State = new State(a.Title, a.PublishedOn, a.Authors, a.Text) })
            .FirstOrDefaultAsync(cancellationToken);
        if (present is null)
        {
            var moved = await database.PresentPathAsync(path, cancellationToken);
            return moved is null ? NotFound() : this.RedirectMoved(Address.History(moved));
        }

        var revisions = database.Revisions.Where(r => r.ArticleId == present.Id);
        var earlier = await revisions.OrderByDescending(r => r.Number)
            .Select(r => new { r.Number, r.ReplacedAt, State = new State(r.Title, r.PublishedOn, r.Authors, r.Text) })
            .ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        if (!earlier.Exists)
        {
            return NotFound();
        }

        Corrections = earlier.Page > 1
            ? []
            : await database.Corrections.Where(c => c.ArticleId == present.Id && c.State == CorrectionState.Active).OrderByDescending(c => c.Id)
                .Select(c => new LoggedChange { At = c.CorrectedAt, Field = c.Field, Before = c.OldValue, Text = c.NewValue })
                .ToListAsync(cancellationToken);

        // What the first change of a later page led to is the last state of the page before.
        var next = earlier.Page > 1 && earlier.Items is [var first, ..]
            ? await revisions.Where(r => r.Number > first.Number).OrderBy(r => r.Number).Select(r => new State(r.Title, r.PublishedOn, r.Authors, r.Text)).FirstOrDefaultAsync(cancellationToken)
            : null;
        var later = earlier.Items.Select(r => r.State).Prepend(next ?? present.State);
        Article = present.Line;
        Changes = new PagedList<Change>(
            [.. earlier.Items.Zip(later, (before, after) => new Change(before.ReplacedAt, before.State, after))], earlier.Page, earlier.PageSize, earlier.TotalCount);
        return Page();
    }

    public sealed record State(string? Title, DateOnly? PublishedOn, IReadOnlyList<string> Authors, string Text);

    /// <param name="At">When the later state took the earlier one's place.</param>
    public sealed record Change(DateTime At, State Before, State After)
    {
        public TextChange Text { get; } = TextChange.Of(Before.Text, After.Text);

        /// <summary>What differs beside the text: its name, then and now.</summary>
        public IReadOnlyList<(string Name, string Before, string After)> Fields { get; } =
        [
            .. new[]
            {
                ("Headline", Before.Title ?? "none", After.Title ?? "none"),
                ("Date", Wording.Dated(Before.PublishedOn), Wording.Dated(After.PublishedOn)),
                ("Authors", Written(Before.Authors), Written(After.Authors)),
            }.Where(f => f.Item2 != f.Item3),
        ];

        private static string Written(IReadOnlyList<string> authors) => authors.Count == 0 ? "none" : string.Join(", ", authors);
    }
}
