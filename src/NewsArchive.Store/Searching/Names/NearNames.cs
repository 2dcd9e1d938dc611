using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Names;

/// <summary>Finds the words of names that a misspelt one may be.</summary>
internal sealed class NearNames(ArchiveDbContext database)
{
    // Of the words with a certain beginning or ending only those of the best known people are compared.
    private const int MaxRead = 5000;
    private const int MostDoubted = 20; // articles: who is in more is meant
    private const int TimesAsKnown = 50;
    private const int ShortestWord = 4;
    private const int ShortestOfTwoMistakes = 6;

    /// <summary>How many articles name the best known person of whose names a folded word is one, in any spelling; null for nobody's.</summary>
    public async Task<int?> CountKnownAsync(string word, CancellationToken cancellationToken)
    {
        var key = TermForms.NameKeyOf(word);
        return await database.NameWords.Where(w => w.Key == key).MaxAsync(w => (int?)w.Rank, cancellationToken) is { } rank ? NameWord.CountOf(rank) : null;
    }

    /// <summary>The words of names that a folded one may be although somebody has it: one letter off, and far better known. "Hilary" is a name, but mostly meant for "Hillary".</summary>
    /// <param name="count">How many articles name who has the word.</param>
    public async Task<IReadOnlyList<NearWord>> FindBetterKnownAsync(string word, int count, int maxCount, CancellationToken cancellationToken) =>
        count > MostDoubted ? [] : [.. (await FindAsync(word, maxCount, cancellationToken)).Where(n => n.Distance == 1 && n.ArticleCount >= count * TimesAsKnown)];

    /// <summary>The nearest words of names to a folded word, of equally near ones the best known first: one mistake from four letters on, two from six.</summary>
    public async Task<IReadOnlyList<NearWord>> FindAsync(string word, int maxCount, CancellationToken cancellationToken)
    {
        if (word.Length < ShortestWord)
        {
            return [];
        }

        var maxDistance = word.Length < ShortestOfTwoMistakes ? 1 : 2;
        var ranks = new Dictionary<string, int>();
        foreach (var head in Heads(word))
        {
            await ReadAsync(database.NameWords.Where(w => w.Head == head));
        }

        var tail = NameWord.TailOf(word); // of a word with its mistakes at the beginning
        await ReadAsync(database.NameWords.Where(w => w.Tail == tail));
        return
        [
            .. ranks.Select(r => (Word: r.Key, Rank: r.Value, Distance: EditDistance.Within(word, r.Key, maxDistance)))
                .Where(n => n.Distance is not null)
                .OrderBy(n => n.Distance).ThenByDescending(n => n.Rank).ThenBy(n => n.Word, StringComparer.Ordinal)
                .Take(maxCount)
                .Select(n => new NearWord(n.Word, n.Distance!.Value, NameWord.CountOf(n.Rank))),
        ];

        async Task ReadAsync(IQueryable<NameWord> words)
        {
            var (shortest, longest) = (word.Length - maxDistance, word.Length + maxDistance);
            var some = await words.OrderByDescending(w => w.Rank).Take(MaxRead)
                .Where(w => w.Word.Length >= shortest && w.Word.Length <= longest)
                .GroupBy(w => w.Word)
                .Select(g => new { Word = g.Key, Rank = g.Max(w => w.Rank) })
                .ToListAsync(cancellationToken);
            some.ForEach(w => ranks[w.Word] = w.Rank);
        }
    }

    // As written, swapped, and without one of the letters.
    private static IEnumerable<string> Heads(string word) =>
        new[] { $"{word[0]}{word[1]}", $"{word[1]}{word[0]}", $"{word[0]}{word[2]}", $"{word[1]}{word[2]}" }.Distinct();
}
