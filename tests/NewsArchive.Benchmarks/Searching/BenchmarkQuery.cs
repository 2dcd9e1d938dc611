namespace NewsArchive.Benchmarks.Searching;

/// <summary>What kind of thing a query asks for.</summary>
internal enum QueryClass
{
    RareWord,
    CommonWord,
    TwoWords,
    Phrase,
    Prefix,
    PersonOrDate,
}

/// <summary>A query that the app, bare FTS5 and Lucene.Net all answer, each in its own language.</summary>
/// <param name="Words">Words, or the words of a phrase, or one beginning of a word.</param>
internal sealed record BenchmarkQuery(QueryClass Class, IReadOnlyList<string> Words)
{
    public int? PersonId { get; init; }

    public string? PersonName { get; init; }

    /// <summary>The first day that counts.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day that counts.</summary>
    public DateOnly? To { get; init; }

    /// <summary>As a reader would ask the app.</summary>
    public string Text => string.Join(' ', Parts());

    /// <summary>Its words as FTS5 has them.</summary>
    public string Match => Class switch
    {
        QueryClass.Phrase => $"\"{string.Join(' ', Words)}\"",
        QueryClass.Prefix => $"\"{Words[0]}\"*",
        _ => string.Join(' ', Words.Select(w => $"\"{w}\"")),
    };

    private IEnumerable<string> Parts()
    {
        if (PersonName is { } name)
        {
            yield return $"person:\"{name}\"";
        }

        yield return Class switch
        {
            QueryClass.Phrase => Match,
            QueryClass.Prefix => Words[0] + "*",
            _ => string.Join(' ', Words),
        };
        if (From is { } from)
        {
            yield return $"after:{from:yyyy-MM-dd}";
        }

        if (To is { } to)
        {
            yield return $"before:{to:yyyy-MM-dd}";
        }
    }
}
