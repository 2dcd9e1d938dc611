namespace NewsArchive.Store.People;

/// <summary>A person with the description that articles gave them most often of late.</summary>
public sealed record PersonWithRole
{
    public required Person Person { get; init; }

    /// <summary>Null where none of their newest articles describes them.</summary>
    public string? Role { get; init; }
}

/// <summary>The one way to ask what somebody is now.</summary>
public static class PresentRole
{
    private const int AppearancesRead = 50;

    /// <summary>So many of the newest descriptions have a say: the last one alone may be "rival", and an office that has just begun prevails soon.</summary>
    private const int RolesRead = 9;

#pragma warning disable CA1304, CA1311 // no culture is asked: it runs as SQL
    /// <summary>Only those of the last year in which somebody is described: before it they may have been something else.</summary>
    private const int DaysRead = 366;

    /// <summary>Behind a bounded number of appearances nobody looks for a role: somebody named fifty thousand times may have none.</summary>
    public static IQueryable<PersonWithRole> WithPresentRole(this IQueryable<Person> people) => people
        .Select(p => new { Person = p, Newest = p.Appearances.OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.ArticleId).Take(AppearancesRead).Where(a => a.Role != null) })
        .Select(p => new PersonWithRole
        {
            Person = p.Person,
            Role = p.Newest
                .Where(a => a.PublishedOn == null || a.PublishedOn.Value.AddDays(DaysRead) >= p.Newest.Select(n => n.PublishedOn).FirstOrDefault())
                .Take(RolesRead)
                .GroupBy(a => a.Role!.ToLower())
                .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Max(a => a.PublishedOn)).ThenByDescending(g => g.Max(a => a.ArticleId))
                .Select(g => g.Max(a => a.Role))
                .FirstOrDefault(),
        });
#pragma warning restore CA1304, CA1311
}
