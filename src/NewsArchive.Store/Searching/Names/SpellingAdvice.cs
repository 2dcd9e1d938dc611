using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Names;

/// <summary>Knows what a query that finds little may have meant: names and words of articles that are spelt almost so.</summary>
public sealed class SpellingAdvice(ArchiveDbContext database, ISearchEngine engine, PeopleSearch people)
{
    private const int MaxQueries = 3;
    private const int MaxParts = 8; // that are looked at
    private const int MaxNear = 6; // of a word; some are spellings of another, or of nobody who is quoted
    private const int Few = 3;

    private readonly NearNames names = new(database);
    private int found;
    private bool hasNames; // of anybody whom the archive knows

    /// <summary>
    /// The same query with names and words of articles for words that occur nowhere or next to nowhere and people whom nobody knows, the likeliest first, each of which
    /// finds more; empty where there is nothing to advise, as for a query that finds more than a few articles. It takes several questions for each word that is not known, and a search for each advice.
    /// </summary>
    /// <param name="counts">What the query finds.</param>
    public async Task<IReadOnlyList<SearchQuery>> SuggestAsync(SearchQuery query, SearchCounts counts, CancellationToken cancellationToken)
    {
        if (query.Root is null || counts.Articles > Few)
        {
            return [];
        }

        (found, hasNames) = (counts.Articles, counts.People > 0);
        var corrections = new Dictionary<QueryNode, IReadOnlyList<QueryNode>>();
        foreach (var part in query.Root.Wanted().Take(MaxParts))
        {
            if (!corrections.ContainsKey(part) && await CorrectAsync(part, cancellationToken) is { Count: > 0 } corrected)
            {
                corrections.Add(part, corrected);
            }
        }

        if (corrections.Count == 0)
        {
            return [];
        }

        // All of the likeliest, then for each part in turn what else it may be.
        var best = corrections.ToDictionary(c => c.Key, c => c.Value[0]);
        var choices = corrections.SelectMany(c => c.Value.Skip(1).Select(other => new Dictionary<QueryNode, QueryNode>(best) { [c.Key] = other })).Prepend(best);
        var advice = new List<SearchQuery>();
        foreach (var other in choices.Select(c => SearchQuery.Parse(new SearchQuery("", Edit(query.Root, c), []).ToString())).DistinctBy(q => q.Text).Take(MaxQueries))
        {
            if (await FindsAsync(other, cancellationToken))
            {
                advice.Add(other);
            }
        }

        return advice;
    }

    // A name that finds something is somebody's.
    private async Task<IReadOnlyList<QueryNode>> CorrectAsync(QueryNode part, CancellationToken cancellationToken) => part switch
    {
        PersonNode or SpeakerNode when found > 0 || part.Person?.Slug is not null => [],
        PersonNode person => [.. OfEachKey(await CorrectNameAsync(person.Name, isQuoted: false, cancellationToken)).Select(name => new PersonNode(name))],
        SpeakerNode speaker => [.. OfEachKey(await CorrectNameAsync(speaker.Name, isQuoted: true, cancellationToken)).Select(name => new SpeakerNode(name))],
        TextNode { Match: TextMatch.Phrase } phrase => [.. (await CorrectTextAsync(phrase.Text, cancellationToken)).Select(corrected => phrase with { Text = corrected })],
        TextNode { Match: TextMatch.Word, Text: [.., ':'] } => [], // a field without its value: "speaker: holm"
        TextNode { Match: TextMatch.Word } word => [.. OfEachKey(await CorrectTextAsync(word.Text, cancellationToken)).Select(corrected => word with { Text = corrected })],
        _ => [],
    };

    // All spellings of a name find the same, unless they stand in a phrase.
    private static IEnumerable<string> OfEachKey(IEnumerable<string> names) => names.DistinctBy(n => string.Join(' ', NameText.WordsOf(n).Select(TermForms.NameKeyOf)));

    private async Task<IReadOnlyList<string>> CorrectNameAsync(string name, bool isQuoted, CancellationToken cancellationToken)
    {
        if ((await people.FindAsync(name, cancellationToken)).Count > 0)
        {
            return [];
        }

        var corrections = new List<string>();
        foreach (var corrected in await CorrectWordsAsync(string.Join(' ', NameText.WordsOf(name)), word => NearNamesAsync(word, cancellationToken)))
        {
            var meant = await people.FindAsync(corrected, cancellationToken);
            if (isQuoted ? await database.People.AnyAsync(p => meant.Contains(p.Id) && p.QuoteCount > 0, cancellationToken) : meant.Count > 0)
            {
                corrections.Add(corrected);
            }
        }

        return corrections;
    }

    private async Task<IReadOnlyList<string>> NearNamesAsync(string word, CancellationToken cancellationToken) =>
        await names.CountKnownAsync(word, cancellationToken) is not null ? [] : [.. (await names.FindAsync(word, MaxNear, cancellationToken)).Select(n => n.Text)];

    private Task<List<string>> CorrectTextAsync(string text, CancellationToken cancellationToken) => CorrectWordsAsync(text, word => NearAsync(word, cancellationToken));

    // A word that articles have is no misspelt name; of ordinary words the likeliest is enough.
    private async Task<IReadOnlyList<string>> NearAsync(string word, CancellationToken cancellationToken)
    {
        var (ownCount, words) = await engine.CheckSpellingAsync(word, cancellationToken);
        if (hasNames && await names.CountKnownAsync(word, cancellationToken) is { } known)
        {
            return [.. (await names.FindBetterKnownAsync(word, known, MaxNear, cancellationToken)).Select(n => n.Text)];
        }

        if (ownCount > 0 && words.Count == 0)
        {
            return [];
        }

        var near = ownCount > 0 ? [] : await names.FindAsync(word, MaxNear, cancellationToken);
        return
        [
            .. near.Concat(words.Take(1).Where(w => near.All(n => n.Text != w.Text)))
                .Where(n => words.Count == 0 || n.Distance <= words[0].Distance)
                .OrderBy(n => n.Distance).ThenByDescending(n => n.ArticleCount) // stable: names stand in their order
                .Select(n => n.Text),
        ];
    }

    // The text with each unknown word replaced by the nearest; then, where one word alone is unknown, by the next nearest.
    private static async Task<List<string>> CorrectWordsAsync(string text, Func<string, Task<IReadOnlyList<string>>> findNearAsync)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var corrections = new List<(int At, IReadOnlyList<string> Words)>();
        for (var i = 0; i < Math.Min(words.Length, MaxParts); i++)
        {
            if (NameText.WordsOf(words[i]) is [var word] && await findNearAsync(word) is { Count: > 0 } near)
            {
                corrections.Add((i, near));
            }
        }

        return corrections switch
        {
            [] => [],
            [var (at, near)] => [.. near.Select(n => With([(at, n)]))],
            _ => [With(corrections.Select(c => (c.At, c.Words[0])))],
        };

        string With(IEnumerable<(int At, string Word)> replaced)
        {
            var corrected = words.ToArray();
            foreach (var (at, word) in replaced)
            {
                corrected[at] = char.IsUpper(corrected[at][0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
            }

            return string.Join(' ', corrected);
        }
    }

    private async Task<bool> FindsAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var counts = await engine.CountAsync(query, cancellationToken);
        return counts.Articles > found || (found == 0 && counts.Quotes > 0);
    }

    private static QueryNode Edit(QueryNode node, Dictionary<QueryNode, QueryNode> changes) => node switch
    {
        AllNode all => new AllNode([.. all.Parts.Select(p => Edit(p, changes))]),
        AnyNode any => new AnyNode([.. any.Parts.Select(p => Edit(p, changes))]),
        _ => changes.GetValueOrDefault(node, node),
    };
}
