using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>Brings people from before blocks into theirs: an archive also holds articles whose seed is gone and will never be read again.</summary>
internal sealed class PersonAdoption(ArchiveDbContext database)
{
    private const int BatchSize = 500;

    /// <summary>Does nothing but look once it is done.</summary>
    public async Task RunAsync()
    {
        if (!await database.People.AnyAsync(p => p.Block == ""))
        {
            await new NameIndex(database).CatchUpAsync();
            return;
        }

        await using var transaction = await database.Database.BeginTransactionAsync();
        await DescribeAsync();
        foreach (var person in await database.People.Where(p => p.Block == "").ToListAsync())
        {
            person.Block = NameForm.Of(person.Name)?.Block ?? "-"; // "-": a single word was nobody in particular, and goes
        }

        await database.SaveChangesAsync();
        database.ChangeTracker.Clear();
        var blocks = await database.Appearances.Where(a => a.Block != null).Select(a => a.Block!).Union(database.People.Select(p => p.Block)).Order().ToListAsync();
        foreach (var some in blocks.Chunk(BatchSize))
        {
            var registry = new PersonRegistry(database);
            await registry.ResolveAsync(some, []);
            await registry.RefreshNamesAsync([], []);
            database.ChangeTracker.Clear();
        }

        await new NameIndex(database).RebuildWithinAsync(CancellationToken.None);
        await transaction.CommitAsync();
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

            foreach (var appearance in some)
            {
                var described = Appearance.Of(appearance.Name, [.. appearance.Mentions.OrderBy(m => m.Start).Select(m => m.Role).OfType<string>()], appearance.PublishedOn);
                (appearance.Block, appearance.Fields) = (described.Block, described.Fields);
            }

            last = some[^1].Id;
            await database.SaveChangesAsync();
            database.ChangeTracker.Clear();
        }
    }
}
