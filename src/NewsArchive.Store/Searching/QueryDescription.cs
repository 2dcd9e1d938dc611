using System.Globalization;

namespace NewsArchive.Store.Searching;

/// <summary>Says in words how a query was understood, which depends on what is looked for.</summary>
internal sealed class QueryDescription(SearchKind kind)
{
    /// <param name="query">A query that asks for something.</param>
    public string Of(SearchQuery query) => kind switch
    {
        SearchKind.People => People(query),
        SearchKind.Quotes => "Quotes " + Describe(query.Root!),
        _ => "Articles " + Describe(query.Root!),
    };

    // Only the words and names in a query find people: its dates and sources have nothing to say about them.
    private static string People(SearchQuery query)
    {
        var names = Names(query.Root!).Distinct().Select(n => $"“{n}”").ToList();
        return names.Count == 0 ? "People: the query holds no word of a name" : "People named " + List(names, "or");
    }

    private static IEnumerable<string> Names(QueryNode node) => node switch
    {
        TextNode text => [text.Match == TextMatch.Prefix ? text.Text + "…" : text.Text],
        AllNode all => all.Parts.SelectMany(Names),
        AnyNode any => any.Parts.SelectMany(Names),
        _ => node.Person is { } person ? [person.Name] : [],
    };

    private string Describe(QueryNode node) => node switch
    {
        TextNode text => Text(text),
        PersonNode person => kind == SearchKind.Quotes ? $"in articles that name {person.Name}" : $"that name {person.Name}",
        SpeakerNode speaker => kind == SearchKind.Quotes ? $"by {speaker.Name}" : $"that quote {speaker.Name}",
        SourceNode source => $"from {source.Source}",
        DateNode date => Date(date),
        HasQuoteNode => kind == SearchKind.Quotes ? "with or without a known speaker" : "with a quote",
        NotNode not => $"but not those {Describe(not.Inner)}",
        AllNode all => string.Join(", ", All(all.Parts)),
        AnyNode any => string.Join(" or ", any.Parts.Select(p => p is AllNode ? $"({Describe(p)})" : Describe(p))),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
    };

    /// <summary>The parts of a whole: who speaks first, what is left out last, plain words together.</summary>
    private IEnumerable<string> All(IReadOnlyList<QueryNode> parts)
    {
        var speakers = parts.Where(p => p.IsSpeaker).ToList();
        var words = Words([.. parts.Where(p => p.IsText)]);
        if (speakers.Count > 0)
        {
            // In articles too it is the speaker who has to say the words.
            var saying = kind == SearchKind.Articles && words.Count > 0 ? speakers.Select(s => "with a quote by " + List([.. Names(s)], "or")) : speakers.Select(Part);
            words = [.. saying.Select(s => $"{s} {string.Join(", ", words)}".TrimEnd())];
        }

        var rest = parts.Where(p => !p.IsText && !p.IsSpeaker).ToLookup(p => p is NotNode);
        return [.. words, .. Stretches([.. rest[false]]), .. rest[true].Select(Part)];
    }

    // One day after which and one before which are one stretch of time.
    private IEnumerable<string> Stretches(IReadOnlyList<QueryNode> parts)
    {
        var (after, before) = (Only(DateRelation.After), Only(DateRelation.Before));
        return after is null || before is null
            ? parts.Select(Part)
            : parts.Where(p => p != before).Select(p => p == after ? $"published from {Day(after.First)} to {Day(before.Last)}" : Part(p));

        DateNode? Only(DateRelation relation) => parts.OfType<DateNode>().Where(d => d.Relation == relation).ToList() is [var only] ? only : null;
    }

    private string Part(QueryNode node) => node is AnyNode ? $"({Describe(node)})" : Describe(node);

    private List<string> Words(List<QueryNode> texts)
    {
        var plain = texts.OfType<TextNode>().Where(t => t.Match == TextMatch.Word).Select(t => $"“{t.Text}”").ToList();
        var others = texts.Where(t => t is not TextNode { Match: TextMatch.Word }).Select(Part);
        return [.. plain.Count > 0 ? ["with " + List(plain, "and")] : Array.Empty<string>(), .. others];
    }

    private static string Text(TextNode text) => text.Match switch
    {
        TextMatch.Phrase => $"with the phrase “{text.Text}”",
        TextMatch.Prefix => $"with words that begin with “{text.Text}”",
        _ => $"with “{text.Text}”",
    };

    private static string Date(DateNode date) => date.Relation switch
    {
        DateRelation.After => $"published on or after {Day(date.First)}",
        DateRelation.Before => $"published on or before {Day(date.Last)}",
        _ => date.First == date.Last ? $"published on {Day(date.First)}" : $"published from {Day(date.First)} to {Day(date.Last)}",
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"“a”, “b” and “c”".</summary>
    private static string List(List<string> names, string last) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} {last} {names[^1]}";
}
