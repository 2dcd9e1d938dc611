using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction.Links;
using NewsArchive.Store;

namespace NewsArchive.Web.Pages.Links;

/// <summary>What is linked to most in the whole archive.</summary>
/// <param name="Wanted">The addresses that it does not hold, those that most articles link to first.</param>
/// <param name="Hosts">The hosts that most articles link to.</param>
public sealed record LinkRanking(IReadOnlyList<WantedRank> Wanted, IReadOnlyList<LinkedHost> Hosts);

/// <param name="LinkId">One of the links to the address, by which its row is found: so many addresses are not kept in memory.</param>
/// <param name="Host">The address's, without "www.".</param>
/// <param name="ArticleCount">The articles that link to it.</param>
public readonly record struct WantedRank(int LinkId, string Host, int ArticleCount);

/// <summary>Keeps the ranking until anything in the archive changes: to count it looks at every link, which each of thousands of pages of the list would do again.</summary>
public sealed class LinkRankings(IArchiveVersion version) : IDisposable
{
    private readonly SemaphoreSlim counting = new(1);
    private (long Version, LinkRanking Ranking)? kept;

    public async Task<LinkRanking> GetAsync(ArchiveDbContext database, CancellationToken cancellationToken)
    {
        await counting.WaitAsync(cancellationToken);
        try
        {
            var present = version.Read(); // before it is counted: what comes meanwhile is counted once more
            if (kept is not { } last || last.Version != present)
            {
                kept = (present, new LinkRanking(await WantedAsync(database, cancellationToken), await database.LinkedHostsAsync(cancellationToken)));
            }

            return kept.Value.Ranking;
        }
        finally
        {
            counting.Release();
        }
    }

    public void Dispose() => counting.Dispose();

    private static async Task<IReadOnlyList<WantedRank>> WantedAsync(ArchiveDbContext database, CancellationToken cancellationToken)
    {
        var wanted = new List<WantedRank>();
        var hosts = new Dictionary<string, string>(StringComparer.Ordinal);
        var counted = database.Links.Where(l => l.TargetIdentity != null && l.Rel != LinkRel.Original)
            .GroupBy(l => l.TargetIdentity!)
            .Where(g => !database.Articles.Any(a => a.Identity == g.Key))
            .OrderBy(g => g.Key)
            .Select(g => new { Identity = g.Key, LinkId = g.Min(l => l.Id), ArticleCount = g.Select(l => l.ArticleId).Distinct().Count() });
        await foreach (var address in counted.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var host = address.Identity.Split(['/', ':', '?'], 2)[0];
            wanted.Add(new WantedRank(address.LinkId, hosts.TryGetValue(host, out var known) ? known : hosts[host] = host, address.ArticleCount));
        }

        return [.. wanted.OrderByDescending(w => w.ArticleCount)]; // which leaves equals as they were
    }
}
