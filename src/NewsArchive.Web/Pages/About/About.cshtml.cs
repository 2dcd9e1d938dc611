using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Quotes;

namespace NewsArchive.Web.Pages.About;

/// <summary><c>/about</c>: what the archive holds and how it came by what it says.</summary>
public sealed class AboutModel(ArchiveDbContext database) : PageModel
{
    public int ArticleCount { get; private set; }

    public int PersonCount { get; private set; }

    public int QuoteCount { get; private set; }

    public int AttributedQuoteCount { get; private set; }

    public int SourceCount { get; private set; }

    public DateOnly? First { get; private set; }

    public DateOnly? Last { get; private set; }

    /// <summary>When the last import ended; null where none has.</summary>
    public DateTime? LastImport { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ArticleCount = await database.Articles.CountAsync(cancellationToken);
        PersonCount = await database.People.CountAsync(cancellationToken);
        QuoteCount = await database.Quotes.CountAsync(cancellationToken);
        AttributedQuoteCount = await database.Quotes.Attributed().CountAsync(cancellationToken);
        SourceCount = await database.Sources.CountAsync(s => s.ArticleCount > 0, cancellationToken);
        First = await database.Articles.MinAsync(a => a.PublishedOn, cancellationToken);
        Last = await database.Articles.MaxAsync(a => a.PublishedOn, cancellationToken);
        LastImport = await database.Imports.MaxAsync(i => i.FinishedAt, cancellationToken);
    }
}
