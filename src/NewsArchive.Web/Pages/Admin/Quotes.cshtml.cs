using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Quotes;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/quotes</c>: the quotes whose speaker is least certain, and those that lack one, with what the archive knows of them.</summary>
public sealed class QuotesModel(ArchiveDbContext database) : PageModel
{
    private const int PageSize = 20;

    private ILookup<int, string> names = Enumerable.Empty<string>().ToLookup(_ => 0);

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public Choice Chosen { get; private set; } = null!;

    public PagedList<QuoteRow> Quotes { get; private set; } = null!;

    public PageLinks Links { get; private set; } = null!;

    /// <summary>Null where one comes from elsewhere.</summary>
    public Decided? Decided { get; private set; }

    /// <param name="decided">The correction that a decision on a quote of this list made.</param>
    /// <param name="place">Where that quote stood.</param>
    public async Task<IActionResult> OnGetAsync(string? show, [FromQuery(Name = "page")] string? page, int? decided, int? place, CancellationToken cancellationToken)
    {
        var speakers = database.Quotes.Doubtful();
        var unattributed = database.Quotes.LackingSpeaker();
        var surnames = database.Quotes.OfSharedSurnames(database.Appearances);
        var all = database.Quotes.Attributed();
        Choices =
        [
            new("", "Doubtful speakers", await speakers.CountAsync(cancellationToken)),
            new("surname", "Ambiguous surnames", await surnames.CountAsync(cancellationToken)),
            new("unattributed", "Several words without a speaker", await unattributed.CountAsync(cancellationToken)),
            new("all", "All with a speaker", await all.CountAsync(cancellationToken)),
        ];
        if (Choices.FirstOrDefault(c => c.Name == (show ?? "")) is not { } chosen)
        {
            return NotFound();
        }

        Chosen = chosen;
        var quotes = chosen.Name switch { "surname" => surnames, "unattributed" => unattributed, "all" => all, _ => speakers };
        Quotes = await quotes.LeastCertainFirst().Select(QuoteRow.Projection).ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        if (chosen.Name == "surname")
        {
            var articles = Quotes.Items.Select(q => q.ArticleId).Distinct().ToList();
            names = (await database.Appearances.Where(a => articles.Contains(a.ArticleId)).OrderBy(a => a.Id).Select(a => new { a.ArticleId, a.Name }).ToListAsync(cancellationToken))
                .ToLookup(a => a.ArticleId, a => a.Name);
        }

        Links = PageLinks.Of(Quotes, "/admin/quotes", "Pages of quotes", ("show", chosen.Name));
        Decided = await Decided.FindAsync(database, decided, "/admin/corrections", EntryPlace.At(Quotes, Links, place ?? 0), cancellationToken);
        return Quotes.Exists ? Page()
            : Decided is null ? NotFound()
            : LocalRedirect(Decided.Telling(Links.To(1), Decided.Correction.Id)); // others have shortened the list meanwhile
    }

    /// <summary>The names of those in the article whom the speaker's surname may mean; none where surnames are not asked about.</summary>
    public IReadOnlyList<string> BearersOf(QuoteRow quote) => [.. names[quote.ArticleId].Where(n => n.EndsWith(" " + quote.NameInArticle, StringComparison.Ordinal))];

    /// <param name="Name">As an address says it; the usual one has none.</param>
    public sealed record Choice(string Name, string Label, int Count);
}
