using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store;

/// <summary>One page of a longer list. Pages count from 1.</summary>
public sealed record PagedList<T>(IReadOnlyList<T> Items, int Page, int PageSize, int TotalCount)
{
    /// <summary>Whether there is more than the list goes on for: then <see cref="TotalCount"/> says how much it lists.</summary>
    public bool IsCut { get; init; }

    public int PageCount => Math.Max(1, (TotalCount + PageSize - 1) / PageSize);

    /// <summary>Whether the page exists: an empty list still has its first page.</summary>
    public bool Exists => Page >= 1 && Page <= PageCount;
}

/// <summary>Reads one page of a query.</summary>
public static class Paging
{
    /// <summary>Counts the query and reads one page of it; a page outside 1 to the last is empty and reads nothing.</summary>
    public static async Task<PagedList<T>> ToPagedListAsync<T>(this IQueryable<T> query, int page, int pageSize, CancellationToken cancellationToken)
    {
        var count = await query.CountAsync(cancellationToken);
        var empty = new PagedList<T>([], page, pageSize, count);
        return empty.Exists && count > 0
            ? empty with { Items = await query.Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancellationToken) }
            : empty;
    }
}
