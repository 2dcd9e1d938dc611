using System.Numerics;
using System.Runtime.InteropServices;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Searching.Analysis;
using NewsArchive.Store.Sqlite.Searching.Indexing;
using NewsArchive.Store.Sqlite.Searching.Querying;

namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>Finds articles whose headlines share words with another's.</summary>
internal sealed class SimilarHeadlineFinder(ArchiveSql sql, IndexSnapshot snapshot)
{
    // Two headlines are not about the same because both say "to" and "after", which in a small archive stand in few of them.
    private static readonly HashSet<string> FunctionWords =
    [
        "a", "about", "after", "again", "against", "all", "also", "amid", "an", "and", "any", "are", "as", "at", "back", "be", "been", "before", "but", "by", "can", "could", "did", "do",
        "does", "down", "during", "for", "from", "had", "has", "have", "he", "her", "here", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "may", "me", "more", "most",
        "must", "my", "new", "no", "not", "now", "of", "off", "on", "one", "or", "our", "out", "over", "s", "say", "says", "said", "she", "should", "so", "some", "still", "t", "than",
        "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "too", "under", "until", "up", "us", "was", "we", "were", "what", "when", "where", "which",
        "while", "who", "why", "will", "with", "without", "would", "you", "your",
    ];

    private const int MinShared = 2;
    private const int MaxWords = 32;

    /// <summary>What stands in more headlines says little of any, and takes long to look at.</summary>
    private const int MaxHeadlines = 2000;

    /// <summary>The articles whose headlines share at least two of a headline's words that are not in many headlines, those with the rarest words first.</summary>
    /// <param name="articleId">The headline's own article, which is left out.</param>
    public IReadOnlyList<SimilarHeadline> Find(int articleId, string headline, int maxCount)
    {
        var reader = new PostingReader(sql);
        var terms = new TermDictionary(sql);
        var relevance = new Relevance(snapshot.LiveCount, meanLength: 1); // nothing is scored by its length here
        var words = WordsOf(headline).DistinctBy(t => TermForms.StemOf(t.Term)).Take(MaxWords).ToList();
        var found = new Dictionary<int, (uint Words, float Score)>();
        foreach (var (i, word) in words.Index())
        {
            using var list = reader.Read(terms.FindForms(word.Term), IndexField.Titles, snapshot.DocCount, MaxHeadlines);
            if (list.Count > MaxHeadlines)
            {
                continue;
            }

            list.Keep(doc => !snapshot.Removed.Contains(doc));
            var frequency = relevance.InverseFrequency(list.Count);
            foreach (var doc in list.Docs)
            {
                ref var shared = ref CollectionsMarshal.GetValueRefOrAddDefault(found, doc, out _);
                shared = (shared.Words | 1u << i, shared.Score + frequency);
            }
        }

        return
        [
            .. found
                .Where(f => BitOperations.PopCount(f.Value.Words) >= MinShared && snapshot.ArticleArray[f.Key].ArticleId != articleId)
                .OrderByDescending(f => f.Value.Score).ThenByDescending(f => snapshot.ArticleArray[f.Key].Day).ThenByDescending(f => f.Key)
                .Take(maxCount)
                .Select(f => new SimilarHeadline(snapshot.ArticleArray[f.Key].ArticleId, Shared(f.Value.Words), f.Value.Score)),
        ];

        string[] Shared(uint shared) => [.. words.Where((_, i) => (shared >> i & 1) != 0).Select(t => headline[t.Start..t.End])];
    }

    // "Million-Crown" is one word here, not its parts and itself.
    private static IEnumerable<TextToken> WordsOf(string headline)
    {
        var tokens = TextAnalyzer.Tokens(headline);
        return tokens.Where(t => !FunctionWords.Contains(t.Term) && !tokens.Exists(o => o.Start <= t.Start && o.End >= t.End && o.End - o.Start > t.End - t.Start));
    }
}
