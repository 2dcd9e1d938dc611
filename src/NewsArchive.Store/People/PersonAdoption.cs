using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>Brings people from before blocks, or from blocks of former rules, into theirs: an archive also holds articles whose seed is gone and will never be read again.</summary>
internal sealed class PersonAdoption(ArchiveDbContext database)
{
    private const int BatchSize = 500;

    /// <summary>Does nothing but look once it is done.</summary>
    public async Task RunAsync()
    {
        await using (var transaction = await database.Database.BeginTransactionAsync())
        {
            var blocks = await RenewedBlocksAsync();
            if (blocks.Count > 0)
            {
                await PartAsync(blocks);
            }

            await transaction.CommitAsync();
        }

        await new NameIndex(database).CatchUpAsync();
    }

    private async Task<IReadOnlyCollection<string>> RenewedBlocksAsync()
    {
        if (!await database.People.AnyAsync(p => p.Block == ""))
        {
            return await new NameRenewal(database).RunAsync();
        }

        await DescribeAsync();
        foreach (var person in await database.People.Where(p => p.Block == "").ToListAsync())
        {
            person.Block = NameForm.Of(person.Name)?.Block ?? "-"; // "-": a single word was nobody in particular, and goes
        }

        await database.SaveChangesAsync();
        database.ChangeTracker.Clear();
        return await database.Appearances.Where(a => a.Block != null).Select(a => a.Block!).Union(database.People.Select(p => p.Block)).Order().ToListAsync();
    }

    private async Task PartAsync(IReadOnlyCollection<string> blocks)
    {
        foreach (var some in blocks.Order(StringComparer.Ordinal).Chunk(BatchSize))
        {
            var registry = new PersonRegistry(database);
            await registry.ResolveAsync(some, []);
            await registry.RefreshNamesAsync([], []);
            database.ChangeTracker.Clear();
        }

        await new NameIndex(database).RebuildWithinAsync(CancellationToken.None);
    }

    private async Task DescribeAsync()
    {
        for (var last = 0; ;)
        {
            var some = await database.Appearances.Where(a => a.Id > last && a.Block == null).OrderBy(a => a.Id).Take(BatchSize).Include(a => a.Mentions).ToListAsync();
            if (some.Count == 0)
            {
                return;
            }

            var articles = some.Select(a => a.ArticleId).Distinct().ToList();
            var languages = await database.Articles.Where(a => articles.Contains(a.Id)).Select(a => new { a.Id, a.Language }).ToDictionaryAsync(a => a.Id, a => a.Language);
            foreach (var appearance in some)
            {
                var described = Appearance.Of(appearance.Name, [.. appearance.Mentions.OrderBy(m => m.Start).Select(m => m.Role).OfType<string>()], appearance.PublishedOn, languages[appearance.ArticleId]);
                (appearance.Block, appearance.MiddleBlock, appearance.Fields) = (described.Block, described.MiddleBlock, described.Fields);
            }

            last = some[^1].Id;
            await database.SaveChangesAsync();
            database.ChangeTracker.Clear();
        }
    }
}
