using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Importing;

/// <summary>Saves what an import comes to, many articles with the rows of its report in one transaction: an article that cannot be saved is left out, alone.</summary>
internal sealed class ImportWriter(ArchiveDbContext database, ISearchEngine search, KnownArticles known, int importId, TimeProvider time, ILogger logger)
{
    private const int MaxCharacters = 4 * 1024 * 1024;
    private const int MaxEntries = 2000;

    // What is done shall be seen, and other writers have their turn in between.
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(1);

    private readonly List<(ImportEntry Entry, ReadArticle? Article)> batch = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private int articleCount;
    private int characters;
    private long since;

    /// <summary>How many articles are saved together next: few at first, so that a run that is soon killed has come further; then twice as many each time.</summary>
    public required int Articles { get; set; }

    /// <summary>How many articles are saved together at most.</summary>
    public required int MaxArticles { get; init; }

    public ImportCounts Counts { get; private set; } = new();

    /// <summary>Saves first what has to do with a seed: what it is depends on what became of that.</summary>
    public Task SettleAsync(string seedPath, string identity) =>
        names.Contains(seedPath) || names.Contains(identity) || names.Contains(SeedMatch.IdentityOf(seedPath)) ? FlushAsync() : Task.CompletedTask;

    /// <summary>Takes a seed's entry up, with the article that is to be saved.</summary>
    public async Task AddAsync(ImportEntry entry, ReadArticle? article = null)
    {
        entry.ImportId = importId;
        Counts = Counts.With(entry.Outcome);
        since = batch.Count == 0 ? time.GetTimestamp() : since;
        batch.Add((entry, article));
        if (article is not null)
        {
            names.UnionWith(article.Names);
            articleCount++;
            characters += article.Extracted.Text.Length;
        }

        if (articleCount >= Articles || characters >= MaxCharacters || batch.Count >= MaxEntries || time.GetElapsedTime(since) >= MaxAge)
        {
            await FlushAsync();
        }
    }

    /// <summary>Saves what is not saved yet.</summary>
    /// <exception cref="DbUpdateException">The database cannot be written.</exception>
    /// <exception cref="DbException">The same, told by the engine itself.</exception>
    public async Task FlushAsync()
    {
        var items = batch.ToList();
        batch.Clear();
        names.Clear();
        (articleCount, characters) = (0, 0);
        try
        {
            await SaveAsync(items);
            Articles = items.Exists(i => i.Article is not null) ? Math.Min(Articles * 2, MaxArticles) : Articles;
        }
        catch
        {
            Counts = items.Where(i => i.Entry.Id == 0).Aggregate(Counts, (counts, i) => counts.With(i.Entry.Outcome, -1));
            throw;
        }
    }

    // Not cancelled midway: a batch is short, and each article is saved whole or not at all.
    private async Task SaveAsync(List<(ImportEntry Entry, ReadArticle? Article)> items)
    {
        if (items.Count == 0 || await TrySaveAsync(items) is not { } fault)
        {
            return;
        }

        if (items is [var (entry, article)])
        {
            logger.LogError(fault, "Seed {SeedPath} could not be saved", entry.SeedPath);
            Counts = Counts.With(entry.Outcome, -1).With(ImportOutcome.Failed);
            (entry.Outcome, entry.Reason, entry.Line) = (ImportOutcome.Failed, $"could not be saved: {(fault.InnerException ?? fault).Message}", null);
            entry.ArticleId = known.Find(entry.SeedPath)?.Id;
            await SaveAsync([(entry, null)]);
            return;
        }

        await SaveAsync(items[..(items.Count / 2)]);
        await SaveAsync(items[(items.Count / 2)..]);
    }

    /// <summary>Saves all or nothing. Gives the fault where it may be that of one of the articles.</summary>
    private async Task<Exception?> TrySaveAsync(List<(ImportEntry Entry, ReadArticle? Article)> items)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(CancellationToken.None);
        var isSaved = false;
        try
        {
            await LeaveHiddenAsync(items);
            var articles = items.Where(i => i.Article is not null).ToList();
            var ids = await new ArticleWriter(database, search).WriteAsync([.. articles.Select(a => a.Article!)], time.GetUtcNow().UtcDateTime);
            foreach (var ((entry, _), id) in articles.Zip(ids))
            {
                entry.ArticleId = id;
            }

            await database.InsertAsync([.. items.Select(i => i.Entry)]);
            await transaction.CommitAsync(CancellationToken.None);
            isSaved = true;
            foreach (var (entry, article) in articles)
            {
                known.Remember(entry.SeedPath, article!.Match, article.Hash, entry.ArticleId!.Value);
            }

            logger.LogDebug("{ArticleCount} articles of {SeedCount} seeds saved", articles.Count, items.Count);
            return null;
        }
        catch (Exception e) when (e is DbUpdateException or DbException && database.WhyUnusable(e) is null && items.Exists(i => i.Article is not null))
        {
            return e;
        }
        finally
        {
            database.ChangeTracker.Clear();
            items.ForEach(i => i.Entry.Id = isSaved ? i.Entry.Id : 0);
        }
    }

    // Somebody may have hidden an article since its seed was read.
    private async Task LeaveHiddenAsync(List<(ImportEntry Entry, ReadArticle? Article)> items)
    {
        var hidden = await known.SeeHiddenAsync(database);
        for (var i = 0; hidden.Count > 0 && i < items.Count; i++)
        {
            var entry = items[i].Entry;
            if (entry.ArticleId is not { } id || !hidden.TryGetValue(id, out var reason))
            {
                continue;
            }

            entry.ArticleId = null;
            if (entry.Outcome is not (ImportOutcome.Failed or ImportOutcome.Outdated))
            {
                Counts = Counts.With(entry.Outcome, -1).With(ImportOutcome.Hidden);
                (entry.Outcome, entry.Reason, entry.Line) = (ImportOutcome.Hidden, SeedMatch.HiddenReason(reason), null);
                items[i] = (entry, null);
            }
        }
    }
}
