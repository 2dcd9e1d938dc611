using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Searching.Names;

namespace NewsArchive.Store.People;

/// <summary>Keeps what is stored about people only so that they are found quickly: the words of their names, the name that orders them, how many articles and quotes they have and when they were named last.</summary>
public sealed class NameIndex(ArchiveDbContext database)
{
    private const int BatchSize = 1000;

    /// <summary>Builds all of it anew from the rows, in a transaction of its own.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await RebuildWithinAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Whether it says exactly what the rows say.</summary>
    public async Task<bool> IsConsistentAsync(CancellationToken cancellationToken)
    {
        if (await database.People.AnyAsync(
            p => p.ArticleCount != p.Appearances.Select(a => a.ArticleId).Distinct().Count() || p.QuoteCount != p.Quotes.Count || p.LastNamedOn != p.Appearances.Max(a => a.PublishedOn) || p.SortName != SortName.Of(p.Name), cancellationToken)
            || await database.Sources.AnyAsync(s => s.ArticleCount != s.Articles.Count, cancellationToken))
        {
            return false;
        }

        var aliases = await database.PersonAliases.Select(a => new { a.PersonId, a.Folded, a.Person.ArticleCount }).ToListAsync(cancellationToken);
        var expected = aliases.SelectMany(a => NameText.WordsOf(a.Folded).Select(w => Comparable(NameWord.Of(a.PersonId, w, NameWord.RankOf(a.ArticleCount))))).ToHashSet();
        var stored = await database.NameWords.AsNoTracking().ToListAsync(cancellationToken);
        return expected.SetEquals(stored.Select(Comparable));
    }

    /// <summary>Does it once for an archive from before there was such an index.</summary>
    internal async Task CatchUpAsync()
    {
        if (!await database.NameWords.AnyAsync() && await database.PersonAliases.AnyAsync())
        {
            await RebuildAsync(CancellationToken.None);
        }
    }

    /// <summary>Builds all of it anew. The caller owns the transaction.</summary>
    internal async Task RebuildWithinAsync(CancellationToken cancellationToken)
    {
        await RecountAsync(database.People, cancellationToken);
        await database.People.Where(p => p.SortName != SortName.Of(p.Name)).ExecuteUpdateAsync(set => set.SetProperty(p => p.SortName, p => SortName.Of(p.Name)), cancellationToken);
        await database.Sources.ExecuteUpdateAsync(set => set.SetProperty(s => s.ArticleCount, s => s.Articles.Count), cancellationToken);
        await database.NameWords.ExecuteDeleteAsync(cancellationToken);
        for (var last = 0; ;)
        {
            var some = await database.People.Where(p => p.Id > last).OrderBy(p => p.Id).Select(p => p.Id).Take(BatchSize).ToListAsync(cancellationToken);
            if (some.Count == 0)
            {
                return;
            }

            last = some[^1];
            await RefreshAsync(some);
            database.ChangeTracker.Clear();
        }
    }

    /// <summary>Counts articles and quotes that people gain or, below zero, lose. The caller owns the transaction.</summary>
    /// <returns>The people whose rank that changes.</returns>
    internal async Task<IReadOnlyList<int>> CountAsync(IEnumerable<(int PersonId, int Articles, int Quotes)> changes)
    {
        var gained = changes.ToDictionary(c => c.PersonId);
        // Most gain one article with few quotes: few statements, however many people.
        foreach (var alike in gained.Values.GroupBy(c => (c.Articles, c.Quotes)))
        {
            var people = alike.Select(c => c.PersonId).ToList();
            var (articles, quotes) = alike.Key;
            await database.People.Where(p => people.Contains(p.Id)).ExecuteUpdateAsync(set => set
                .SetProperty(p => p.ArticleCount, p => p.ArticleCount + articles)
                .SetProperty(p => p.QuoteCount, p => p.QuoteCount + quotes));
        }

        var ids = gained.Keys.ToList();
        var counts = ids.Count == 0 ? [] : await database.People.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.ArticleCount }).ToListAsync();
        return [.. counts.Where(p => NameWord.RankOf(p.ArticleCount) != NameWord.RankOf(p.ArticleCount - gained[p.Id].Articles)).Select(p => p.Id)];
    }

    /// <summary>Brings the days on which people were named last up to their articles. The caller owns the transaction.</summary>
    internal async Task DateAsync(IReadOnlyCollection<int> people)
    {
        if (people.Count > 0)
        {
            await database.People.Where(p => people.Contains(p.Id) && p.LastNamedOn != p.Appearances.Max(a => a.PublishedOn))
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.LastNamedOn, p => p.Appearances.Max(a => a.PublishedOn)));
        }
    }

    /// <summary>Counts all articles and quotes of people anew. The caller owns the transaction.</summary>
    internal async Task RecountAsync(IReadOnlyCollection<int> people)
    {
        if (people.Count > 0)
        {
            await RecountAsync(database.People.Where(p => people.Contains(p.Id)), CancellationToken.None);
        }
    }

    /// <summary>Brings the words of people's names up to their aliases and counts. The caller owns the transaction.</summary>
    internal async Task RefreshAsync(IReadOnlyCollection<int> people)
    {
        if (people.Count == 0)
        {
            return;
        }

        var aliases = await database.PersonAliases.Where(a => people.Contains(a.PersonId)).Select(a => new { a.PersonId, a.Folded, a.Person.ArticleCount }).ToListAsync();
        var stored = await database.NameWords.Where(w => people.Contains(w.PersonId)).Select(w => new { w.PersonId, w.Word, w.Rank }).ToDictionaryAsync(w => (w.PersonId, w.Word), w => w.Rank);
        var moved = new HashSet<(int PersonId, int Rank)>();
        var added = new List<NameWord>();
        foreach (var (personId, word, count) in aliases.SelectMany(a => NameText.WordsOf(a.Folded).Select(w => (a.PersonId, w, a.ArticleCount))).Distinct())
        {
            var rank = NameWord.RankOf(count);
            if (!stored.Remove((personId, word), out var former))
            {
                added.Add(NameWord.Of(personId, word, rank));
            }
            else if (former != rank)
            {
                moved.Add((personId, rank));
            }
        }

        foreach (var (personId, word) in stored.Keys)
        {
            await database.NameWords.Where(w => w.PersonId == personId && w.Word == word).ExecuteDeleteAsync();
        }

        foreach (var alike in moved.GroupBy(m => m.Rank, m => m.PersonId))
        {
            var (rank, these) = (alike.Key, alike.ToList());
            await database.NameWords.Where(w => these.Contains(w.PersonId)).ExecuteUpdateAsync(set => set.SetProperty(w => w.Rank, rank));
        }

        await database.InsertAsync(added);
    }

    private static Task<int> RecountAsync(IQueryable<Person> people, CancellationToken cancellationToken) =>
        people.ExecuteUpdateAsync(
            set => set
                .SetProperty(p => p.ArticleCount, p => p.Appearances.Select(a => a.ArticleId).Distinct().Count())
                .SetProperty(p => p.QuoteCount, p => p.Quotes.Count)
                .SetProperty(p => p.LastNamedOn, p => p.Appearances.Max(a => a.PublishedOn)),
            cancellationToken);

    private static (int, string, string, string, string, int) Comparable(NameWord w) => (w.PersonId, w.Word, w.Key, w.Head, w.Tail, w.Rank);
}
