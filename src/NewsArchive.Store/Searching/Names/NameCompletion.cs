using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Names;

/// <summary>Finds the best known people whose names a text begins. What it reads is bounded, however many names there are.</summary>
internal sealed class NameCompletion(ArchiveDbContext database)
{
    private const int MinLength = 2;
    private const int MaxWords = 6;
    private const int MaxRead = 2000;

    /// <summary>The ids of people whose names have all of the words, the last of which may be a beginning; the best known first.</summary>
    public async Task<List<int>> FindAsync(string typed, int maxCount, CancellationToken cancellationToken)
    {
        var words = NameText.WordsOf(typed);
        if (words.Length is 0 or > MaxWords || (words.Length == 1 && words[0].Length < MinLength))
        {
            return [];
        }

        var last = words[^1];
        var found = words.Length == 1
            ? await ByBeginningAsync(last, maxCount, cancellationToken)
            : await ByWordsAsync([.. words[..^1].Select(TermForms.NameKeyOf).Distinct()], last, maxCount, cancellationToken);
        if (found.Count == 0 && words.Length == 1 && TermForms.NameKeyOf(last) is var key && key.Length >= MinLength && key != last)
        {
            // Another spelling or alphabet: "Зеленс".
            found = await BestAsync(database.NameWords.WithKeyBeginningWith(key).Take(MaxRead), maxCount, cancellationToken);
        }

        return [.. found.Distinct()];
    }

    // Few rows are sorted; of many, the best known are found soon in the order of the first two letters.
    private async Task<List<int>> ByBeginningAsync(string beginning, int maxCount, CancellationToken cancellationToken)
    {
        var all = database.NameWords.BeginningWith(beginning);
        if (beginning.Length > MinLength && await all.Take(MaxRead).CountAsync(cancellationToken) < MaxRead)
        {
            return await BestAsync(all, maxCount, cancellationToken);
        }

        var head = NameWord.HeadOf(beginning);
        return await BestAsync(database.NameWords.Where(w => w.Head == head).BeginningWith(beginning), maxCount, cancellationToken);
    }

    // Whichever is rarer is read: the people of the rarest whole word, or those of the beginning; of very many the best known.
    private async Task<List<int>> ByWordsAsync(List<string> keys, string beginning, int maxCount, CancellationToken cancellationToken)
    {
        var counts = await database.NameWords.Where(w => keys.Contains(w.Key)).GroupBy(w => w.Key).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        if (counts.Count < keys.Count)
        {
            return [];
        }

        var rarest = counts.MinBy(c => c.Count)!;
        var beginnings = database.NameWords.BeginningWith(beginning);
        var isBeginningRarer = await beginnings.Take(rarest.Count).CountAsync(cancellationToken) < rarest.Count;
        var people = isBeginningRarer
            ? beginnings.OrderByDescending(w => w.Rank).Take(MaxRead)
            : database.NameWords.Where(w => w.Key == rarest.Key).OrderByDescending(w => w.Rank).Take(MaxRead).Where(w => beginnings.Any(o => o.PersonId == w.PersonId && o.Word != w.Word));
        foreach (var key in isBeginningRarer ? keys : keys.Where(k => k != rarest.Key))
        {
            people = people.Where(w => database.NameWords.Any(o => o.Key == key && o.PersonId == w.PersonId && o.Word != w.Word));
        }

        return await BestAsync(people, maxCount, cancellationToken);
    }

    private static Task<List<int>> BestAsync(IQueryable<NameWord> words, int maxCount, CancellationToken cancellationToken) =>
        words.OrderByDescending(w => w.Rank).Take(maxCount).Select(w => w.PersonId).ToListAsync(cancellationToken);
}
