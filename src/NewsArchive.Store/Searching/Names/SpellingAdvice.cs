namespace NewsArchive.Store.Searching.Names;

/// <summary>Knows what a query that finds little may have meant: names that are spelt almost so.</summary>
public sealed class SpellingAdvice(ArchiveDbContext database, ISearchEngine engine, PeopleSearch people)
{
    private const int MaxQueries = 3;
    private const int MaxParts = 8; // that are looked at

    private readonly NearNames names = new(database);

    /// <summary>
    /// The same query with names for words that occur nowhere and people whom nobody knows, the likeliest first; empty where there is nothing to advise.
    /// To be asked only when a query finds little: it takes several questions for each word.
    /// </summary>
    public async Task<IReadOnlyList<SearchQuery>> SuggestAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        if (query.Root is null)
        {
            return [];
        }

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
        return [.. choices.Select(c => SearchQuery.Parse(new SearchQuery("", Edit(query.Root, c), []).ToString())).DistinctBy(q => q.Text).Take(MaxQueries)];
    }

    private async Task<IReadOnlyList<QueryNode>> CorrectAsync(QueryNode part, CancellationToken cancellationToken) => part switch
    {
        PersonNode person => [.. (await CorrectNameAsync(person.Name, cancellationToken)).Select(name => new PersonNode(name))],
        SpeakerNode speaker => [.. (await CorrectNameAsync(speaker.Name, cancellationToken)).Select(name => new SpeakerNode(name))],
        TextNode { Match: not TextMatch.Prefix } text => [.. (await CorrectTextAsync(text.Text, cancellationToken)).Select(corrected => text with { Text = corrected })],
        _ => [],
    };

    private async Task<IReadOnlyList<string>> CorrectNameAsync(string name, CancellationToken cancellationToken)
    {
        if ((await people.FindAsync(name, cancellationToken)).Count > 0)
        {
            return [];
        }

        var found = new List<string>();
        foreach (var corrected in await CorrectWordsAsync(string.Join(' ', NameText.WordsOf(name)), word => names.IsKnownAsync(word, cancellationToken), cancellationToken))
        {
            if ((await people.FindAsync(corrected, cancellationToken)).Count > 0)
            {
                found.Add(corrected);
            }
        }

        return found;
    }

    private Task<List<string>> CorrectTextAsync(string text, CancellationToken cancellationToken) =>
        CorrectWordsAsync(text, async word => await names.IsKnownAsync(word, cancellationToken) || await OccursAsync(word, cancellationToken), cancellationToken);

    // The text with each unknown word replaced by the nearest name; then, where one word alone is unknown, by the next nearest.
    private async Task<List<string>> CorrectWordsAsync(string text, Func<string, Task<bool>> isKnownAsync, CancellationToken cancellationToken)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var corrections = new List<(int At, IReadOnlyList<string> Words)>();
        for (var i = 0; i < Math.Min(words.Length, MaxParts); i++)
        {
            if (NameText.WordsOf(words[i]) is [var word] && await names.FindAsync(word, MaxQueries, cancellationToken) is { Count: > 0 } near && !await isKnownAsync(word))
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
                corrected[at] = word;
            }

            return string.Join(' ', corrected);
        }
    }

    private async Task<bool> OccursAsync(string word, CancellationToken cancellationToken)
    {
        var counts = (await engine.SearchAsync(new SearchRequest(SearchQuery.Parse(word)) { PageSize = 1 }, cancellationToken)).Counts;
        return counts.Articles > 0 || counts.Quotes > 0;
    }

    private static QueryNode Edit(QueryNode node, Dictionary<QueryNode, QueryNode> changes) => node switch
    {
        AllNode all => new AllNode([.. all.Parts.Select(p => Edit(p, changes))]),
        AnyNode any => new AnyNode([.. any.Parts.Select(p => Edit(p, changes))]),
        _ => changes.GetValueOrDefault(node, node),
    };
}
