namespace NewsArchive.Store.Searching;

/// <summary>How the results of a search spread over people, sources and time.</summary>
/// <param name="People">Whom they name, of quotes who said them; the most frequent first.</param>
/// <param name="PeopleSample">How many of the results the people were counted in, where these were too many for all: the best or newest ones; null where all were counted.</param>
/// <param name="Sources">All counted; the most frequent first.</param>
/// <param name="Months">All counted; in order of time, without the empty ones.</param>
/// <param name="UndatedCount">How many have no date.</param>
public sealed record SearchFacets(
    IReadOnlyList<PersonFacet> People, int? PeopleSample, IReadOnlyList<SourceFacet> Sources, IReadOnlyList<MonthFacet> Months, int UndatedCount)
{
    public static readonly SearchFacets None = new([], null, [], [], 0);

    /// <summary>How many sources there are, with those that are too rare to be listed.</summary>
    public int SourceCount { get; init; }
}

public sealed record PersonFacet(string Name, string Slug, int Count);

public sealed record SourceFacet(string Name, string Host, int Count);

/// <param name="Month">1 to 12.</param>
public sealed record MonthFacet(int Year, int Month, int Count);
