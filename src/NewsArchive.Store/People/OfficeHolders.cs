using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.People;

/// <summary>
/// Says whom an article means that names a head of state or government by title and surname alone ("President Hale"): the one whom the archive knows in that office, by full name and at that time.
/// Where several can be meant, or too few articles tell of one, it is nobody. The caller owns the transaction; rows are saved.
/// </summary>
internal sealed class OfficeHolders(ArchiveDbContext database)
{
    private const int Enough = 3; // articles that give the full name with the office: one may be about the president of a club
    private const double Prevailing = 0.9; // of those that give the office with any full name
    private const int DaysAround = 366; // before the first and behind the last of them

    /// <summary>Brings those of some offices up to what the archive tells.</summary>
    /// <param name="offices">Each as in <see cref="Appearance.Office"/>.</param>
    /// <returns>The people whose articles changed, and the appearances that came to one.</returns>
    public async Task<(HashSet<int> People, List<int> Gained)> ResolveAsync(IReadOnlyCollection<string> offices)
    {
        var (people, gained) = (new HashSet<int>(), new List<int>());
        if (offices.Count == 0)
        {
            return (people, gained);
        }

        var told = await database.Appearances.Where(a => a.Office != null && offices.Contains(a.Office))
            .GroupBy(a => new { a.Office, IsFull = a.Block != null, a.PersonId })
            .Select(g => new Told(g.Key.Office!, g.Key.IsFull, g.Key.PersonId, g.Count(), g.Min(a => a.PublishedOn), g.Max(a => a.PublishedOn)))
            .ToListAsync();
        foreach (var office in told.GroupBy(t => t.Office).Where(o => o.Any(t => !t.IsFull)))
        {
            var holder = HolderOf([.. office.Where(t => t.IsFull)]);
            foreach (var (former, ids) in (await AstrayAsync(office.Key, holder)).GroupBy(a => a.Former).Select(g => (g.Key, g.Select(a => a.Id).ToList())))
            {
                people.UnionWith(former is { } loser ? [loser] : []);
                await MoveAsync(ids, null);
            }

            var coming = await ComingAsync(office.Key, holder);
            if (coming.Count > 0)
            {
                people.Add(holder!.PersonId);
                gained.AddRange(coming);
                await MoveAsync(coming, holder.PersonId);
            }
        }

        return (people, gained);
    }

    private static Holder? HolderOf(List<Told> full)
    {
        var total = full.Sum(t => t.Count);
        return full.Find(t => t.PersonId is not null && t.Count >= Enough && t.Count >= Prevailing * total) is { PersonId: { } person } most
            ? new Holder(person, most.First?.AddDays(-DaysAround), most.Last?.AddDays(DaysAround)) : null;
    }

    private async Task<List<(int Id, int? Former)>> AstrayAsync(string office, Holder? holder)
    {
        var linked = database.Appearances.Where(a => a.Office == office && a.Block == null && a.PersonId != null);
        if (holder is { PersonId: var person, From: var from, To: var to })
        {
            linked = linked.Where(a => a.PersonId != person || a.PublishedOn < from || a.PublishedOn > to || database.SplitAppearances.Any(s => s.ArticleId == a.ArticleId && s.Name == a.Name));
        }

        return [.. (await linked.Select(a => new { a.Id, a.PersonId }).ToListAsync()).Select(a => (a.Id, a.PersonId))];
    }

    private async Task<List<int>> ComingAsync(string office, Holder? holder) => holder is not { PersonId: var person, From: var from, To: var to } ? []
        : await database.Appearances
            .Where(a => a.Office == office && a.Block == null && (a.PersonId == null || a.PersonId != person)
                && (a.PublishedOn == null || from == null || (a.PublishedOn >= from && a.PublishedOn <= to))
                && !database.SplitAppearances.Any(s => s.ArticleId == a.ArticleId && s.Name == a.Name))
            .Select(a => a.Id)
            .ToListAsync();

    private async Task MoveAsync(List<int> appearances, int? person)
    {
        await database.Mentions.Where(m => appearances.Contains(m.AppearanceId)).ExecuteUpdateAsync(m => m.SetProperty(x => x.PersonId, person));
        await database.Quotes.Where(q => q.AppearanceId != null && appearances.Contains(q.AppearanceId.Value)).ExecuteUpdateAsync(q => q.SetProperty(x => x.PersonId, person));
        await database.Appearances.Where(a => appearances.Contains(a.Id)).ExecuteUpdateAsync(a => a.SetProperty(x => x.PersonId, person));
    }

    private sealed record Told(string Office, bool IsFull, int? PersonId, int Count, DateOnly? First, DateOnly? Last);

    /// <param name="From">The first day on which the office may be theirs; null where no article has a date.</param>
    private sealed record Holder(int PersonId, DateOnly? From, DateOnly? To);
}
