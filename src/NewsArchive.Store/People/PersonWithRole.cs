namespace NewsArchive.Store.People;

/// <summary>A person with the description that an article attached to them last.</summary>
public sealed record PersonWithRole
{
    public required Person Person { get; init; }

    /// <summary>Null where none of their newest articles describes them.</summary>
    public string? Role { get; init; }
}

/// <summary>The one way to ask for somebody's latest role.</summary>
public static class LatestRole
{
    private const int AppearancesRead = 50;

    /// <summary>Behind a bounded number of appearances nobody looks for a role: somebody named fifty thousand times may have none.</summary>
    public static IQueryable<PersonWithRole> WithLatestRole(this IQueryable<Person> people) => people.Select(p => new PersonWithRole
    {
        Person = p,
        Role = p.Appearances.OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.ArticleId).Take(AppearancesRead)
            .Where(a => a.Role != null).Select(a => a.Role).FirstOrDefault(),
    });
}
