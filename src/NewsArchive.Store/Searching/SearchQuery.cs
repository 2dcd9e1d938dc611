namespace NewsArchive.Store.Searching;

/// <summary>A query as it was understood. Every text is a query; what cannot be understood is a word, with a hint.</summary>
public sealed class SearchQuery
{
    /// <summary>What is read of a query, in UTF-16 units; the rest is left out with a hint.</summary>
    public const int MaxLength = 1000;

    private string? written;

    internal SearchQuery(string text, QueryNode? root, IReadOnlyList<string> hints)
    {
        Text = text;
        Root = root;
        Hints = hints;
    }

    /// <summary>The query as its user wrote it, white space trimmed, without what was not read.</summary>
    public string Text { get; }

    /// <summary>Null where the query asks for nothing.</summary>
    public QueryNode? Root { get; }

    /// <summary>What was read otherwise than its user may have meant, one sentence each.</summary>
    public IReadOnlyList<string> Hints { get; }

    public bool IsEmpty => Root is null;

    /// <summary>The parts that must all match.</summary>
    public IReadOnlyList<QueryNode> Parts => Root is AllNode all ? all.Parts : Root is null ? [] : [Root];

    /// <summary>Whether it asks for words or names, which can be marked in what it finds.</summary>
    public bool HasHits => Root is not null && Root.Wanted().Any(p => p is TextNode or PersonNode or SpeakerNode);

    /// <summary>The addresses of the people whom it asks for by them, those whom a result must not name aside.</summary>
    public IReadOnlySet<string> Slugs => (Root?.Wanted() ?? []).Select(p => p.Person?.Slug).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>The query as people are shown it: with names in place of addresses.</summary>
    public string Shown => Root is not null && Root.Flatten().Any(n => n.Person?.Slug is not null)
        ? Naming(Root.Flatten().Select(n => n.Person).OfType<AskedPerson>().Distinct().ToDictionary(p => p, p => new AskedPerson(p.Name))).ToString()
        : Text;

    /// <summary>The one person that the whole query is limited to, for the search form.</summary>
    public AskedPerson? Person => Only<PersonNode>()?.Who;

    /// <summary>The first day that the whole query is limited to, for the search form.</summary>
    public DateOnly? From => OnlyDate(DateRelation.After)?.First;

    /// <summary>The last day that the whole query is limited to, for the search form.</summary>
    public DateOnly? To => OnlyDate(DateRelation.Before)?.Last;

    /// <summary>The query in the grammar without <see cref="Person"/>, <see cref="From"/> and <see cref="To"/>; as it was written where it has none of them.</summary>
    public string Rest => Person is null && From is null && To is null ? Text : Write(Parts.Where(p =>
        !ReferenceEquals(p, Only<PersonNode>()) && !ReferenceEquals(p, OnlyDate(DateRelation.After)) && !ReferenceEquals(p, OnlyDate(DateRelation.Before))));

    /// <summary>Reads a query. Never fails.</summary>
    public static SearchQuery Parse(string? text) => new QueryParser(text ?? "").Parse();

    /// <summary>The query that asks for all of the parts; where they make a question, for what it asks.</summary>
    public static SearchQuery Of(IEnumerable<QueryNode> parts)
    {
        List<QueryNode> all = [.. parts.SelectMany(p => p is AllNode inner ? inner.Parts : [p])];
        SmallWords.TakeOutQuestion(all);
        var text = Write(all);
        if (text.Length > MaxLength)
        {
            all = [.. all.OrderBy(p => p.IsText)]; // what is left out at the end shall be words
            text = Write(all);
        }

        return new SearchQuery(text, all.Count > 1 ? new AllNode(all) : all.FirstOrDefault(), []);
    }

    /// <summary>The query with one more part that must match; unchanged where it asks for that already.</summary>
    public SearchQuery With(QueryNode part)
    {
        if (Parts.Contains(part))
        {
            return this;
        }

        // A page of results has a hundred addresses that narrow one query.
        var text = IsEmpty ? part.ToString() : $"{this} {part}";
        return part is AllNode || text.Length > MaxLength ? Of([.. Parts, part]) : new SearchQuery(text, IsEmpty ? part : new AllNode([.. Parts, part]), []);
    }

    /// <summary>The query without some of its <see cref="Parts"/>.</summary>
    public SearchQuery Without(params IReadOnlyCollection<QueryNode> parts) => Of(Parts.Where(p => !parts.Contains(p)));

    /// <summary>The query without the dates that hold the whole of a stretch of time: it says nothing new of what lies in there.</summary>
    public SearchQuery WithoutDatesAround(DateOnly first, DateOnly last) =>
        Of(Parts.Where(p => p is not DateNode date || date.From > first || date.To < last));

    /// <summary>The query limited to a day, month or year.</summary>
    public SearchQuery Within(DateNode date) => (Parts.Any(p => p is DateNode) ? WithoutDatesAround(date.First, date.Last) : this).With(date);

    /// <summary>The query with other names, or addresses, for whom it asks; its text stays.</summary>
    internal SearchQuery Naming(IReadOnlyDictionary<AskedPerson, AskedPerson> people) => new(Text, Root?.Naming(people), Hints);

    /// <summary>How the query was understood when such results are looked for, as one sentence without a full stop; null where it asks for nothing.</summary>
    public string? Describe(SearchKind kind) => Root is null ? null : new QueryDescription(kind).Of(this);

    /// <summary>The query in the grammar; read again it is the same query.</summary>
    public override string ToString() => written ??= Write(Parts);

    private static string Write(IEnumerable<QueryNode> parts) => string.Join(' ', parts);

    private T? Only<T>()
        where T : QueryNode
    {
        var found = Parts.OfType<T>().ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private DateNode? OnlyDate(DateRelation relation)
    {
        var found = Parts.OfType<DateNode>().Where(d => d.Relation == relation).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
