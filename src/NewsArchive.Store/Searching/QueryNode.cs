using System.Globalization;
using NewsArchive.Store.Searching.Dates;

namespace NewsArchive.Store.Searching;

/// <summary>A part of a query. <see cref="object.ToString"/> writes it in the grammar, so that it can be read again.</summary>
public abstract record QueryNode
{
    /// <summary>Whether it asks for words alone, some of which may not be there.</summary>
    public bool IsText => this switch
    {
        TextNode => true,
        AllNode all => all.Parts.All(p => p.IsText || p is NotNode { Inner.IsText: true }),
        AnyNode any => any.Parts.All(p => p.IsText),
        _ => false,
    };

    /// <summary>Whether it asks for speakers alone, any of which will do.</summary>
    public bool IsSpeaker => this is SpeakerNode || (this is AnyNode any && any.Parts.All(p => p.IsSpeaker));

    /// <summary>Whom it asks for, be it that articles name or quote them; null where it asks for nobody.</summary>
    public AskedPerson? Person => this switch
    {
        PersonNode person => person.Who,
        SpeakerNode speaker => speaker.Who,
        _ => null,
    };

    /// <summary>The single parts of it that a result may hold: not those that it must not.</summary>
    public IEnumerable<QueryNode> Wanted() => this switch
    {
        NotNode => [],
        AllNode all => all.Parts.SelectMany(p => p.Wanted()),
        AnyNode any => any.Parts.SelectMany(p => p.Wanted()),
        _ => [this],
    };

    /// <summary>The node and all that it is made of.</summary>
    public IEnumerable<QueryNode> Flatten() => this switch
    {
        NotNode not => not.Inner.Flatten().Prepend(this),
        AllNode all => all.Parts.SelectMany(p => p.Flatten()).Prepend(this),
        AnyNode any => any.Parts.SelectMany(p => p.Flatten()).Prepend(this),
        _ => [this],
    };

    /// <summary>The node with others in place of whom it asks for.</summary>
    internal QueryNode Naming(IReadOnlyDictionary<AskedPerson, AskedPerson> people) => this switch
    {
        PersonNode person => new PersonNode(people.GetValueOrDefault(person.Who, person.Who)),
        SpeakerNode speaker => new SpeakerNode(people.GetValueOrDefault(speaker.Who, speaker.Who)),
        NotNode not => new NotNode(not.Inner.Naming(people)),
        AllNode all => new AllNode([.. all.Parts.Select(p => p.Naming(people))]),
        AnyNode any => new AnyNode([.. any.Parts.Select(p => p.Naming(people))]),
        _ => this,
    };

    private protected static string Quoted(string value) => $"\"{value}\"";
}

/// <summary>How a text is to be found.</summary>
public enum TextMatch
{
    Word,
    Phrase,
    Prefix,
}

/// <summary>A word, a phrase, or the beginning of a word, anywhere in an article.</summary>
public sealed record TextNode(string Text, TextMatch Match) : QueryNode
{
    public override string ToString() => Match switch
    {
        TextMatch.Phrase => Quoted(Text),
        TextMatch.Prefix => Text + "*",
        _ => Text,
    };
}

/// <summary>Articles that name a person.</summary>
public sealed record PersonNode(AskedPerson Who) : QueryNode
{
    public PersonNode(string name)
        : this(new AskedPerson(name))
    {
    }

    public string Name => Who.Name;

    public override string ToString() => $"person:{Who}";
}

/// <summary>Articles that quote a person.</summary>
public sealed record SpeakerNode(AskedPerson Who) : QueryNode
{
    public SpeakerNode(string name)
        : this(new AskedPerson(name))
    {
    }

    public string Name => Who.Name;

    public override string ToString() => $"speaker:{Who}";
}

/// <summary>Articles of an outlet, by its host or name.</summary>
public sealed record SourceNode(string Source) : QueryNode
{
    public override string ToString() => $"source:{Quoted(Source)}";
}

/// <summary>Which side of a date is asked for.</summary>
public enum DateRelation
{
    On,
    After,
    Before,
}

/// <summary>Articles published on, after or before a day, month or year, which counts itself.</summary>
/// <param name="Written">"2024", "2024-11" or "2024-11-06".</param>
public sealed record DateNode(DateRelation Relation, string Written, DateOnly First, DateOnly Last) : QueryNode
{
    /// <summary>Reads a day, month or year as people write it, too: "06.11.2024", "11/2024", "6 November 2024"; null where it is no date.</summary>
    public static DateNode? TryRead(DateRelation relation, string written) => TryParse(relation, written)
        ?? (WrittenPeriod.OfAll(written) is { } period ? TryParse(relation, period) : null);

    /// <summary>Reads "2024", "2024-11" or "2024-11-06"; null where it is no date.</summary>
    public static DateNode? TryParse(DateRelation relation, string written)
    {
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(written, ["yyyy-MM-dd", "yyyy-M-d"], culture, DateTimeStyles.None, out var day))
        {
            return new DateNode(relation, written, day, day);
        }

        if (DateOnly.TryParseExact(written, ["yyyy-MM", "yyyy-M"], culture, DateTimeStyles.None, out var month))
        {
            return new DateNode(relation, written, month, month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1));
        }

        return DateOnly.TryParseExact(written, "yyyy", culture, DateTimeStyles.None, out var year)
            ? new DateNode(relation, written, year, new DateOnly(year.Year, 12, 31))
            : null;
    }

    public DateOnly? From => Relation == DateRelation.Before ? null : First;

    public DateOnly? To => Relation == DateRelation.After ? null : Last;

    public override string ToString() => $"{Relation.ToString().ToLowerInvariant()}:{Written}";
}

/// <summary>Articles with at least one quote whose speaker is known.</summary>
public sealed record HasQuoteNode : QueryNode
{
    public override string ToString() => "has:quote";
}

/// <summary>Articles that the inner part does not find.</summary>
public sealed record NotNode(QueryNode Inner) : QueryNode
{
    public override string ToString() => $"-{Inner}";
}

/// <summary>Articles that every part finds; at least two parts.</summary>
public sealed record AllNode(IReadOnlyList<QueryNode> Parts) : QueryNode
{
    public override string ToString() => $"({string.Join(' ', Parts)})";
}

/// <summary>Articles that any part finds; at least two parts.</summary>
public sealed record AnyNode(IReadOnlyList<QueryNode> Parts) : QueryNode
{
    public override string ToString() => $"({string.Join(" OR ", Parts)})";
}
