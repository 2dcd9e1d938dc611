using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Searching.Names;

namespace NewsArchive.Store.People;

/// <summary>Keeps what is stored about people only so that they are found quickly: the words of their names and how many articles and quotes they have.</summary>
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
            p => p.ArticleCount != p.Appearances.Select(a => a.ArticleId).Distinct().Count() || p.QuoteCount != p.Quotes.Count, cancellationToken)
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

    /// <summary>Counts an article, as its rows are now, with its people (1) or no longer (-1). The caller owns the transaction.</summary>
    internal async Task CountAsync(int articleId, int sign)
    {
        var people = database.Appearances.Where(a => a.ArticleId == articleId && a.PersonId != null).Select(a => a.PersonId!.Value);
        await database.People.Where(p => people.Contains(p.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.ArticleCount, p => p.ArticleCount + sign)
            .SetProperty(p => p.QuoteCount, p => p.QuoteCount + (sign * database.Quotes.Count(q => q.ArticleId == articleId && q.PersonId == p.Id))));
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
        var stored = (await database.NameWords.Where(w => people.Contains(w.PersonId)).ToListAsync()).ToDictionary(w => (w.PersonId, w.Word));
        foreach (var (personId, word, rank) in aliases.SelectMany(a => NameText.WordsOf(a.Folded).Select(w => (a.PersonId, w, NameWord.RankOf(a.ArticleCount)))).Distinct())
        {
            if (stored.Remove((personId, word), out var row))
            {
                row.Rank = rank;
            }
            else
            {
                database.NameWords.Add(NameWord.Of(personId, word, rank));
            }
        }

        database.NameWords.RemoveRange(stored.Values);
        await database.SaveChangesAsync();
    }

    private static Task<int> RecountAsync(IQueryable<Person> people, CancellationToken cancellationToken) =>
        people.ExecuteUpdateAsync(
            set => set
                .SetProperty(p => p.ArticleCount, p => p.Appearances.Select(a => a.ArticleId).Distinct().Count())
                .SetProperty(p => p.QuoteCount, p => p.Quotes.Count),
            cancellationToken);

    private static (int, string, string, string, string, int) Comparable(NameWord w) => (w.PersonId, w.Word, w.Key, w.Head, w.Tail, w.Rank);
}
