using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Analysis;
using NewsArchive.Store.Searching.Names;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Finds the words of articles that a misspelt one may be. What it reads is bounded, however many words there are.</summary>
internal sealed class NearWords(SearchReading reading)
{
    private const int Few = 3; // articles: what more have is written so
    private const int TimesAsMany = 200; // articles have what a word of a few is taken for: "goverment" comes in any archive
    private const int TimesAsManyApart = 10; // write in two words what a few write in one: "superpac"
    private const int MaxFound = 5;
    private const int MaxCounted = 60; // of the near words
    private const int Many = 1000; // articles, behind which they are not counted
    private const int ShortestWord = 4;
    private const int ShortestOfTwoMistakes = 7;
    private const int LongestWord = 30;
    private const int HeadLength = 3;
    private const int ShortestHalf = 3;
    private const int MaxHalves = 3;

    public WordSpelling Check(string word)
    {
        var own = CountOf(reading.Terms.FindForms(word), Few + 1);
        if (own > Few || word.Length is < ShortestWord or > LongestWord || !word.All(char.IsLetter))
        {
            return new WordSpelling(own, []);
        }

        var near = Counted(word, reading.Terms.FindAll([.. LetterEdits.Of(word)]).Select(t => (t.Id, t.Text, Distance: 1)), own);
        if (own == 0 && near.Count == 0 && word.Length >= ShortestOfTwoMistakes)
        {
            near = Counted(word, OfTwoMistakes(word), own);
        }

        near = near.Count == 0 ? [.. Halves(word).Where(n => n.ArticleCount > own * TimesAsManyApart)] : near;

        return new WordSpelling(own, [.. near.Take(MaxFound)]);
    }

    // Where none is one letter off. The first letters are right more often than the others: they alone are not both wrong.
    private IEnumerable<(int Id, string Text, int Distance)> OfTwoMistakes(string word) => Heads(word)
        .SelectMany(head => reading.Terms.FindOfLength(head, word.Length - 2, word.Length + 2))
        .Where(t => EditDistance.Within(word, t.Text, 2) is not null)
        .DistinctBy(t => t.Id)
        .Select(t => (t.Id, t.Text, 2));

    // As written, two swapped, and without one of the letters.
    private static IEnumerable<string> Heads(string word) => new[]
    {
        word[..HeadLength], $"{word[1]}{word[0]}{word[2]}", $"{word[0]}{word[2]}{word[1]}", $"{word[0]}{word[2]}{word[3]}", $"{word[1]}{word[2]}{word[3]}", $"{word[0]}{word[1]}{word[3]}",
    }.Distinct();

    private List<NearWord> Counted(string word, IEnumerable<(int Id, string Text, int Distance)> terms, int own) =>
    [
        .. terms.Take(MaxCounted)
            .Where(t => TermForms.StemOf(t.Text) != TermForms.StemOf(word))
            .Select(t => new NearWord(t.Text, t.Distance, CountOf([t.Id], Many)))
            .Where(n => n.ArticleCount > own * TimesAsMany)
            .OrderBy(n => n.Distance).ThenByDescending(n => n.ArticleCount).ThenBy(n => n.Text[0] != word[0]).ThenBy(n => n.Text, StringComparer.Ordinal)
            .DistinctBy(n => TermForms.StemOf(n.Text)),
    ];

    // "climatechange", where "climate change" stands in articles.
    private List<NearWord> Halves(string word)
    {
        var splits = Enumerable.Range(ShortestHalf, Math.Max(0, word.Length - (2 * ShortestHalf) + 1)).Select(at => (First: word[..at], Second: word[at..])).ToList();
        var known = reading.Terms.FindAll([.. splits.SelectMany(s => new[] { s.First, s.Second }).Distinct()]).ToDictionary(t => t.Text, t => t.Id);
        var found = new List<NearWord>();
        foreach (var (first, second) in splits.Where(s => known.ContainsKey(s.First) && known.ContainsKey(s.Second)).OrderBy(s => Math.Abs(s.First.Length - s.Second.Length)).Take(MaxHalves))
        {
            using var docs = new PhraseFinder(reading.Postings).Find([[known[first]], [known[second]]], IndexField.Text);
            if (CountOf(docs) is var count and > 0)
            {
                found.Add(new NearWord($"{first} {second}", 1, count));
            }
        }

        return [.. found.OrderByDescending(n => n.ArticleCount)];
    }

    private int CountOf(IReadOnlyCollection<int> terms, int max)
    {
        using var docs = reading.Postings.Read(terms, IndexField.Text, reading.Snapshot.DocCount, max + reading.Snapshot.Removed.Count);
        return CountOf(docs);
    }

    private int CountOf(PostingList docs)
    {
        docs.Keep(doc => !reading.Snapshot.Removed.Contains(doc));
        return docs.Count;
    }
}
