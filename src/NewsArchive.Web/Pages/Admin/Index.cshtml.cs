using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Quotes;
using NewsArchive.Web.Importing;

namespace NewsArchive.Web.Pages.Admin;

public sealed class IndexModel(ArchiveDbContext database, IServiceProvider services) : PageModel
{
    private const int MaxFailures = 20;

    public int ArticleCount { get; private set; }

    public int PersonCount { get; private set; }

    public int QuoteCount { get; private set; }

    /// <summary>The quotes whose speaker an administrator should look at.</summary>
    public int DoubtfulQuoteCount { get; private set; }

    /// <summary>The quotes of whose speaker the article gives a surname alone that several of its people bear.</summary>
    public int SharedSurnameCount { get; private set; }

    public int SourceCount { get; private set; }

    /// <summary>What articles lack or have in doubt, with how many do.</summary>
    public IReadOnlyList<(FlawChoice Flaw, int Count)> Flaws { get; private set; } = [];

    public ImportRow? LastImport { get; private set; }

    /// <summary>The first of the seeds that failed when they were last read, by whichever import.</summary>
    public IReadOnlyList<EntryRow> Failures { get; private set; } = [];

    public int FailureCount { get; private set; }

    /// <summary>The last import that read every seed; 0 where none did.</summary>
    public int LastWholeId { get; private set; }

    public bool IsRunning { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ArticleCount = await database.Articles.CountAsync(cancellationToken);
        PersonCount = await database.People.CountAsync(cancellationToken);
        QuoteCount = await database.Quotes.CountAsync(cancellationToken);
        DoubtfulQuoteCount = await database.Quotes.Doubtful().CountAsync(cancellationToken);
        SharedSurnameCount = await database.Quotes.OfSharedSurnames(database.Appearances).CountAsync(cancellationToken);
        SourceCount = await database.Sources.CountAsync(s => s.Articles.Any(), cancellationToken);
        var flaws = await database.FieldFlaws.CountEachAsync(cancellationToken);
        Flaws = [.. FlawChoice.All.Select(c => (Flaw: c, Count: flaws[c.Field, c.Kind])).Where(f => f.Count > 0)];
        await InterruptedImports.CloseAsync(database, services.GetRequiredService<ArchiveFolder>(), cancellationToken);
        IsRunning = services.GetRequiredService<ImportRunner>().IsRunning;
        LastImport = await database.Imports.OrderByDescending(i => i.Id).Select(ImportRow.Projection).FirstOrDefaultAsync(cancellationToken);
        if (LastImport is not null)
        {
            LastWholeId = await database.Imports.Where(i => i.IsWhole && i.State == ImportState.Finished).MaxAsync(i => (int?)i.Id, cancellationToken) ?? 0;
            var failures = database.ImportEntries.StandingSince(LastWholeId);
            Failures = await failures.OrderBy(e => e.Id).Take(MaxFailures).Select(EntryRow.Projection).ToListAsync(cancellationToken);
            FailureCount = Failures.Count < MaxFailures ? Failures.Count : await failures.CountAsync(cancellationToken);
        }
    }
}
