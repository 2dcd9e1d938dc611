namespace NewsArchive.Store.Searching.Dates;

/// <summary>A query that may ask for a date with words of its own: "ferry last week".</summary>
/// <param name="Words">The words that say a date.</param>
/// <param name="Query">The query with fields in their place.</param>
public sealed record DateWords(string Words, SearchQuery Query)
{
    private static readonly char[] Signs = [',', '.', ';', ':', '?', '!', '’', '\''];

    /// <summary>Reads the first date that is written in a query's words; null where there is none. What the query asks for stays what it is: who searches chooses.</summary>
    /// <param name="today">The day that "last week" is counted from.</param>
    public static DateWords? Find(SearchQuery query, DateOnly today)
    {
        if (query.Parts is [TextNode { Match: TextMatch.Phrase } phrase])
        {
            return Find(SearchQuery.Of(phrase.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => new TextNode(w, TextMatch.Word))), today) is { } found
                && found.Query.Parts.All(p => p is DateNode) ? found : null;
        }

        var parts = query.Parts;
        for (var start = 0; start < parts.Count; start++)
        {
            var texts = parts.Skip(start).TakeWhile(p => p is TextNode { Match: TextMatch.Word }).Cast<TextNode>().ToList();
            var words = texts.ConvertAll(t => t.Text.Trim(Signs).ToLowerInvariant());
            if (words.Count > 0 && (Range(words, today) ?? Related(words, today)) is var (dates, count))
            {
                return new DateWords(
                    string.Join(' ', texts.Take(count).Select(t => t.Text)).TrimEnd(Signs),
                    SearchQuery.Of([.. parts.Take(start), .. parts.Skip(start + count), .. dates]));
            }
        }

        return null;
    }

    // "between 2019 and 2021", "from March 2020 to May 2020", "2019–2021"
    private static (QueryNode[] Dates, int Count)? Range(List<string> words, DateOnly today)
    {
        if (words[0].Split('-', '–', '/') is [{ Length: 4 }, { Length: 4 }] years && PeriodAt(years, 0) is var (from, _) && PeriodAt(years, 1) is var (to, _))
        {
            return Between(from, to, 1);
        }

        var opened = words[0] is "between" or "from" ? 1 : 0;
        if (PeriodAt(words, opened) is not var (first, length))
        {
            return null;
        }

        var link = opened + length;
        var isLinked = link < words.Count && (words[link] is "to" or "until" or "till" or "through" or "–" || (words[0] == "between" && words[link] == "and"));
        return isLinked && PeriodAt(words, link + 1) is var (last, lastLength) ? Between(first, last, link + 1 + lastLength) : null;

        (WrittenPeriod Period, int Count)? PeriodAt(IReadOnlyList<string> all, int at) => WrittenPeriod.At(all, at, today);
    }

    private static (QueryNode[], int)? Between(WrittenPeriod first, WrittenPeriod last, int count)
    {
        var (from, to) = (Node(DateRelation.After, first.First), Node(DateRelation.Before, last.Last));
        return from.First <= to.Last ? ([from, to], count) : null;
    }

    // "since 2020", "before March 2020", "in 2019", "March 2020", "yesterday"; a year alone is as often what an article says.
    private static (QueryNode[] Dates, int Count)? Related(List<string> words, DateOnly today)
    {
        var preposition = words[0] is "in" or "on" or "during" or "of" or "since" or "from" or "after" or "before" or "until" or "till" or "by" ? words[0] : "";
        var skipped = (preposition.Length > 0 ? 1 : 0) + (words.ElementAtOrDefault(preposition.Length > 0 ? 1 : 0) == "the" ? 1 : 0);
        if (WrittenPeriod.At(words, skipped, today) is not var (period, length) || (preposition.Length == 0 && period.First.Length == 4 && length == 1))
        {
            return null;
        }

        QueryNode[] dates = preposition switch
        {
            "since" or "from" => [Node(DateRelation.After, period.First)],
            "after" => [Node(DateRelation.After, WrittenPeriod.Behind(period.Last))],
            "before" => [Node(DateRelation.Before, WrittenPeriod.Before(period.First))],
            "until" or "till" or "by" => [Node(DateRelation.Before, period.Last)],
            _ when period.First == period.Last => [Node(DateRelation.On, period.First)],
            _ => [Node(DateRelation.After, period.First), Node(DateRelation.Before, period.Last)],
        };
        return (dates, skipped + length);
    }

    private static DateNode Node(DateRelation relation, string written) => DateNode.TryParse(relation, written)!;
}
