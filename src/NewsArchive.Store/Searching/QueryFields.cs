namespace NewsArchive.Store.Searching;

/// <summary>The fields of the grammar: "speaker:peskov". Names are in small letters.</summary>
internal static class QueryFields
{
    // Each with what stands behind its colon.
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["person"] = "a name",
        ["speaker"] = "a name",
        ["source"] = "an outlet",
        ["on"] = "a date",
        ["after"] = "a date",
        ["before"] = "a date",
        ["has"] = "the word “quote”",
    };

    // What other archives and search engines call them.
    private static readonly Dictionary<string, string> OtherNames = new()
    {
        ["said"] = "speaker",
        ["says"] = "speaker",
        ["by"] = "speaker",
        ["about"] = "person",
        ["who"] = "person",
        ["name"] = "person",
        ["people"] = "person",
        ["site"] = "source",
        ["host"] = "source",
        ["outlet"] = "source",
        ["publisher"] = "source",
        ["publication"] = "source",
        ["date"] = "on",
        ["day"] = "on",
        ["year"] = "on",
        ["since"] = "after",
        ["from"] = "after",
        ["until"] = "before",
        ["to"] = "before",
    };

    /// <summary>What a field needs behind its colon; null where there is no such field.</summary>
    public static string? NeedOf(string name) => Fields.GetValueOrDefault(name);

    /// <summary>What a field asks for; null where there is no such field, or it cannot take the value.</summary>
    public static QueryNode? Read(string name, string value) => name switch
    {
        "person" => new PersonNode(AskedPerson.Of(value)),
        "speaker" => new SpeakerNode(AskedPerson.Of(value)),
        "source" => new SourceNode(value),
        "on" => DateNode.TryRead(DateRelation.On, value),
        "after" => DateNode.TryRead(DateRelation.After, value),
        "before" => DateNode.TryRead(DateRelation.Before, value),
        "has" when value.ToLowerInvariant() is "quote" or "quotes" => new HasQuoteNode(),
        _ => null,
    };

    /// <summary>Why <see cref="Read"/> gave nothing, and what may be meant.</summary>
    public static string WhyNone(string name, string value) => name switch
    {
        "on" or "after" or "before" => $"“{value}” is no date: write {name}:2024, {name}:2024-11 or {name}:2024-11-06.",
        "has" => $"has: knows only has:quote, so “{name}:{value}” was searched as text.",
        _ => (Nearest(name) ?? OtherNames.GetValueOrDefault(name)) is { } field
            ? $"There is no field “{name}:”. Did you mean {field}:?"
            : $"There is no field “{name}:”, so it was searched as text.",
    };

    // One letter wrong, missing or too many: "speeker", "persn", "sourcee".
    private static string? Nearest(string name) => Fields.Keys.FirstOrDefault(f => f.Length > 3 && IsNear(f, name));

    private static bool IsNear(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var head = a.AsSpan().CommonPrefixLength(b);
        var restA = a.AsSpan(head);
        var restB = b.AsSpan(head);
        return restA is [] || restB is [] || restA[1..].SequenceEqual(restB[1..]) || restA[1..].SequenceEqual(restB) || restA.SequenceEqual(restB[1..]);
    }
}
