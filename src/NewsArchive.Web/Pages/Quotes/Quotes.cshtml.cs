using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Store;
using NewsArchive.Store.Quotes;

namespace NewsArchive.Web.Pages.Quotes;

/// <summary><c>/quotes</c>: the ledger of everything that somebody said, newest first.</summary>
public sealed class QuotesModel(ArchiveDbContext database) : PageModel
{
    private const int PageSize = 30;

    public PagedList<QuoteCard> Quotes { get; private set; } = null!;

    public string? Speaker { get; private set; }

    public string? Words { get; private set; }

    public bool IsFiltered => !string.IsNullOrEmpty(Speaker) || !string.IsNullOrEmpty(Words);

    /// <param name="speaker">Part of the speaker's name, in any form, or of the words for an unnamed one.</param>
    /// <param name="words">A run of the quote's words, case and kind of apostrophe aside.</param>
    public async Task<IActionResult> OnGetAsync(string? speaker, string? words, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        (Speaker, Words) = (speaker?.Trim(), words?.Trim());
        var quotes = Narrow(database.Quotes.Attributed());
        Quotes = await quotes.NewestFirst().Select(QuoteCard.Projection).ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        return Quotes.Exists ? Page() : NotFound();
    }

#pragma warning disable CA1304, CA1311, CA1862 // no culture is asked: these run as SQL's lower()
    private IQueryable<Quote> Narrow(IQueryable<Quote> quotes)
    {
        if (FoldedText.Of(Speaker ?? "") is { Length: > 0 } name)
        {
            quotes = quotes.Where(q => q.Person!.Aliases.Any(a => a.Folded.Contains(name)) || (q.PersonId == null && q.Speaker!.ToLower().Contains(name)));
        }

        if (!string.IsNullOrEmpty(Words))
        {
            var wanted = Words.Replace('’', '\'').ToLowerInvariant();
            quotes = quotes.Where(q => q.Text.Replace("’", "'").ToLower().Contains(wanted));
        }

        return quotes;
    }
#pragma warning restore CA1304, CA1311, CA1862
}
