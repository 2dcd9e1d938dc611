using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.People;
using NewsArchive.Store.Quotes;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Articles.Hiding;

/// <summary>Takes an article out of the archive's sight and brings it back, each in one transaction: rows, people, counts and index.</summary>
public sealed class ArticleHider(ArchiveDbContext database, ISearchEngine search, TimeProvider time)
{
    /// <param name="reason">What readers are told in its place.</param>
    /// <returns>False where there is no such article to be seen.</returns>
    public async Task<bool> TryHideAsync(int articleId, string reason, string hiddenBy)
    {
        await using var transaction = await database.Database.BeginTransactionAsync();
        var article = await database.Articles.AsNoTracking().Where(a => a.Id == articleId)
            .Select(a => new { a.Identity, a.SeedPath, a.Title, a.PublishedOn, a.Path, a.SourceId, Former = a.FormerPaths.Select(p => p.Path).ToList() })
            .SingleOrDefaultAsync();
        if (article is null)
        {
            return false;
        }

        var hidden = new HiddenArticle
        {
            Id = articleId,
            Hiding = new ArticleHiding { ArticleId = articleId, PublishedOn = article.PublishedOn, Reason = reason, HiddenBy = hiddenBy, HiddenAt = Now() },
            Identity = article.Identity,
            SeedPath = article.SeedPath,
            Title = article.Title,
            Rows = await ArticleRows.ReadAsync(database, articleId),
            ImportEntryIds = await database.ImportEntries.Where(e => e.ArticleId == articleId).Select(e => e.Id).ToListAsync(),
        };
        hidden.Paths.AddRange(article.Former.Append(article.Path).Select(path => new HiddenPath { Path = path }));
        database.HiddenArticles.Add(hidden);

        await search.RemoveAsync(articleId, CancellationToken.None);
        var registry = new PersonRegistry(database);
        var blocks = await registry.LeaveAsync([articleId]);
        await ArticleRows.DeleteAsync(database, articleId);
        await CountAtSourceAsync(article.SourceId, -1);
        await database.SaveChangesAsync();
        await registry.ResolveAsync(blocks, []);
        await registry.RefreshNamesAsync([], []);
        await transaction.CommitAsync();
        database.ChangeTracker.Clear();
        return true;
    }

    /// <returns>False where no such article is hidden.</returns>
    public async Task<bool> TryUnhideAsync(int articleId, string unhiddenBy)
    {
        await using var transaction = await database.Database.BeginTransactionAsync();
        if (await database.HiddenArticles.Include(a => a.Hiding).SingleOrDefaultAsync(a => a.Id == articleId) is not { } hidden)
        {
            return false;
        }

        (hidden.Hiding.UnhiddenBy, hidden.Hiding.UnhiddenAt) = (unhiddenBy, Now());
        database.HiddenArticles.Remove(hidden);
        await database.SaveChangesAsync();
        database.ChangeTracker.Clear();

        var rows = await WithoutEndedSplitsAsync(ArticleRows.Restore(database, hidden.Rows));
        var told = hidden.ImportEntryIds;
        var appearances = rows.OfType<Appearance>().ToList();
        ClearPeople(rows);
        var blocks = appearances.Select(a => a.Block).OfType<string>().Distinct().ToList();
        var registry = new PersonRegistry(database);
        await registry.ResolveAsync(blocks, appearances, [.. rows.OfType<SplitAppearance>()]); // who is who may have changed since
        GivePeople(rows, appearances, await StillThereAsync(rows));
        database.AddRange(rows);
        await database.SaveChangesAsync();
        await database.ImportEntries.Where(e => told.Contains(e.Id)).ExecuteUpdateAsync(set => set.SetProperty(e => e.ArticleId, articleId));
        await CountAtSourceAsync(rows.OfType<Article>().Single().SourceId, 1);
        await registry.RefreshNamesAsync(appearances, [.. rows.OfType<Quote>()]);
        await search.AddAsync([articleId], CancellationToken.None);
        await transaction.CommitAsync();
        database.ChangeTracker.Clear();
        return true;
    }

    // Meanwhile somebody may have taken back that the article is about another person.
    private async Task<IReadOnlyList<object>> WithoutEndedSplitsAsync(IReadOnlyList<object> rows)
    {
        var splits = rows.OfType<SplitAppearance>().Select(s => s.CorrectionId).Distinct().ToList();
        var ended = splits.Count == 0 ? [] : await database.Corrections.Where(c => splits.Contains(c.Id) && c.State != CorrectionState.Active).Select(c => c.Id).ToHashSetAsync();
        return ended.Count == 0 ? rows : [.. rows.Where(r => r is not SplitAppearance split || !ended.Contains(split.CorrectionId))];
    }

    private static void ClearPeople(IReadOnlyList<object> rows)
    {
        foreach (var appearance in rows.OfType<Appearance>())
        {
            appearance.PersonId = null;
        }
    }

    private static void GivePeople(IReadOnlyList<object> rows, List<Appearance> appearances, HashSet<int> stillThere)
    {
        var byId = appearances.ToDictionary(a => a.Id);
        foreach (var mention in rows.OfType<Mention>())
        {
            mention.PersonId = byId[mention.AppearanceId].PersonId;
            byId[mention.AppearanceId].Mentions.Add(mention);
        }

        foreach (var quote in rows.OfType<Quote>())
        {
            quote.PersonId = quote.AppearanceId is { } id ? byId[id].PersonId : quote.PersonId is { } speaker && stillThere.Contains(speaker) ? speaker : null;
        }
    }

    // A speaker whom the article itself does not name was said by somebody who corrects.
    private async Task<HashSet<int>> StillThereAsync(IReadOnlyList<object> rows)
    {
        var speakers = rows.OfType<Quote>().Where(q => q.AppearanceId is null && q.PersonId is not null).Select(q => q.PersonId!.Value).Distinct().ToList();
        return speakers.Count == 0 ? [] : await database.People.Where(p => speakers.Contains(p.Id)).Select(p => p.Id).ToHashSetAsync();
    }

    private async Task CountAtSourceAsync(int? sourceId, int sign)
    {
        if (sourceId is { } id)
        {
            await database.Sources.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.ArticleCount, s => s.ArticleCount + sign));
        }
    }

    private DateTime Now() => time.GetUtcNow().UtcDateTime;
}
