using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Links;
using NewsArchive.Store.Articles.Hiding;

namespace NewsArchive.Store.Importing;

/// <summary>An article of the archive as an import knows it.</summary>
internal sealed record KnownArticle(int Id, string Identity, string SeedPath, string ContentHash, int ExtractorVersion);

/// <summary>Which article a seed gives, and what that makes of the seed.</summary>
/// <param name="Article">The article that the archive holds already; null for a new one.</param>
/// <param name="IsMoved">The article's former seed is gone: this one takes its place.</param>
internal sealed record SeedMatch(string Identity, ImportOutcome Outcome, KnownArticle? Article, string? Reason = null, bool IsMoved = false)
{
    /// <summary>What an article is by that came without an address.</summary>
    public static string IdentityOf(string seedPath) => $"seed:{seedPath}";

    /// <summary>What reports say of a seed whose article is hidden.</summary>
    /// <param name="why">As readers are told.</param>
    public static string HiddenReason(string why) => $"its article is hidden: {why}";

    /// <summary>Whether nothing of the seed is to be saved.</summary>
    public bool IsSettled => Outcome is ImportOutcome.Duplicate or ImportOutcome.Hidden || this is { Outcome: ImportOutcome.Unchanged, IsMoved: false };

    /// <summary>What a report says beside the outcome: how it came about, else what was doubtful about the seed.</summary>
    public string? RemarkOn(ExtractedArticle article) => Reason ?? (article.Notes.Count > 0 ? string.Join("; ", article.Notes.Select(n => n.Message)) : null);

    /// <summary>The line that the remark speaks of.</summary>
    public int? LineOf(ExtractedArticle article) => Reason is null ? article.Notes.Select(n => n.Line).FirstOrDefault(l => l is not null) : null;
}

/// <summary>What the archive held when an import began, and what the import has added since.</summary>
internal sealed class KnownArticles
{
    /// <summary>What reports say of one that <see cref="Vanished"/> gives.</summary>
    public const string VanishedReason = "the seed is gone; its article stays";

    private readonly ArticleTable articles = new();
    private readonly Dictionary<string, string> hidden = []; // why, by identity
    private readonly Dictionary<string, string> hiddenSeeds = []; // why, by seed path and by the hash of its content
    private readonly HashSet<string> presentSeeds; // and the members of containers as they are read
    private readonly HashSet<string> readWhole = [];
    private readonly HashSet<string> brokenContainers = [];
    private readonly Dictionary<string, HashSet<string>?> membersOf = []; // of containers that were looked into before their turn; null for all that anybody names
    private readonly HashSet<int> taken = []; // articles whose seed was found elsewhere
    private ILookup<string, KnownArticle>? unnamed; // those without an address that may be elsewhere, by the hash of their content; looked up once the first is sought
    private readonly string seedsPath;
    private int lastHidingId; // what is hidden later is so since it was read

    private KnownArticles(string seedsPath, IEnumerable<Seed> seeds)
    {
        this.seedsPath = seedsPath;
        presentSeeds = seeds.Where(s => s.Outcome is null).Select(s => s.Path).ToHashSet(StringComparer.Ordinal);
    }

    public static async Task<KnownArticles> LoadAsync(
        ArchiveDbContext database, string seedsPath, IReadOnlyList<Seed> seeds, CancellationToken cancellationToken)
    {
        var known = new KnownArticles(seedsPath, seeds) { lastHidingId = await database.ArticleHidings.MaxAsync(h => (int?)h.Id, cancellationToken) ?? 0 };
        var held = database.Articles
            .OrderBy(a => a.Id)
            .Select(a => new KnownArticle(a.Id, a.Identity, a.SeedPath, a.ContentHash, a.ExtractorVersion))
            .AsAsyncEnumerable();
        await foreach (var article in held.WithCancellation(cancellationToken))
        {
            known.articles.Add(article);
        }

        await foreach (var article in database.HiddenArticles.Select(a => new { a.Identity, a.SeedPath, a.Rows, a.Hiding.Reason }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            known.Hide(article.Identity, article.SeedPath, article.Rows, article.Reason);
        }

        return known;
    }

    /// <summary>Learns which articles were hidden since they were read, and gives the reason for each. In the transaction that writes, there are no others.</summary>
    public async Task<IReadOnlyDictionary<int, string>> SeeHiddenAsync(ArchiveDbContext database)
    {
        var later = await database.HiddenArticles.Where(a => a.HidingId > lastHidingId)
            .Select(a => new { a.Id, a.Identity, a.SeedPath, a.Rows, a.Hiding.Reason }).ToListAsync();
        foreach (var article in later)
        {
            Hide(article.Identity, article.SeedPath, article.Rows, article.Reason);
            articles.Remove(article.Id, article.Identity, article.SeedPath);
        }

        return later.ToDictionary(a => a.Id, a => a.Reason);
    }

    /// <summary>May be asked while another thread adds articles.</summary>
    public KnownArticle? Find(string seedPath) => articles.FindBySeedPath(seedPath);

    /// <summary>The article of a seed that is the same byte for byte and was read by this version of the extractor. May be asked as <see cref="Find"/>.</summary>
    public KnownArticle? FindUnchanged(string seedPath, string hash) => Find(seedPath) is { } article && IsCurrent(article, hash) ? article : null;

    /// <summary>Notes that a seed or member is still there, whatever became of it.</summary>
    public void See(SeedPart part)
    {
        presentSeeds.Add(part.Path);
        if (part.IsBreak)
        {
            brokenContainers.Add(part.Path);
        }
    }

    /// <summary>Notes that a container was read to its end, or as far as it could be.</summary>
    public void SeeWhole(string seedPath) => readWhole.Add(seedPath);

    /// <summary>What the article of a seed is by.</summary>
    public static string IdentityOf(string seedPath, CanonicalUrl? url) => url?.Identity ?? SeedMatch.IdentityOf(seedPath);

    public SeedMatch Match(string seedPath, CanonicalUrl? url, string hash)
    {
        var identity = IdentityOf(seedPath, url);
        if (hidden.TryGetValue(identity, out var reason) || hidden.TryGetValue(SeedMatch.IdentityOf(seedPath), out reason))
        {
            return new SeedMatch(identity, ImportOutcome.Hidden, null, SeedMatch.HiddenReason(reason));
        }

        if (articles.FindByIdentity(identity) is not { } article)
        {
            // A seed that had no URL and has one now is the same article still.
            // One that is hidden does not come back because its file has another name by now, or gives another URL.
            return articles.FindByIdentity(SeedMatch.IdentityOf(seedPath)) is { } former ? new SeedMatch(identity, ImportOutcome.Changed, former)
                : hiddenSeeds.TryGetValue(hash, out reason) || hiddenSeeds.TryGetValue(seedPath, out reason) ? new SeedMatch(identity, ImportOutcome.Hidden, null, SeedMatch.HiddenReason(reason))
                : url is null && TakeMoved(seedPath, hash) is { } moved
                    ? new SeedMatch(identity, IsCurrent(moved, hash) ? ImportOutcome.Unchanged : ImportOutcome.Changed, moved, $"moved from {moved.SeedPath}", IsMoved: true)
                : new SeedMatch(identity, ImportOutcome.New, null);
        }

        if (article.SeedPath != seedPath)
        {
            return IsPresent(article.SeedPath)
                ? new SeedMatch(identity, ImportOutcome.Duplicate, article, $"gives the same article as {article.SeedPath}, which counts")
                : IsCurrent(article, hash)
                    ? new SeedMatch(identity, ImportOutcome.Unchanged, article, $"moved from {article.SeedPath}", IsMoved: true)
                    : new SeedMatch(identity, ImportOutcome.Changed, article, $"takes the place of {article.SeedPath}, which is gone", IsMoved: true);
        }

        return IsCurrent(article, hash)
            ? new SeedMatch(identity, ImportOutcome.Unchanged, article)
            : new SeedMatch(identity, ImportOutcome.Changed, article, article.ContentHash == hash ? "read again by a newer version of the extractor" : null);
    }

    public void Remember(string seedPath, SeedMatch match, string hash, int articleId)
    {
        if (match.Outcome is not (ImportOutcome.Duplicate or ImportOutcome.Hidden))
        {
            if (match is { IsMoved: true, Article: { } former })
            {
                articles.Remove(former.Id, former.Identity, former.SeedPath);
            }

            articles.Add(new KnownArticle(articleId, match.Identity, seedPath, hash, ArticleExtractor.Version));
        }
    }

    /// <summary>Articles whose seed is no longer in the seeds folder; those imported from elsewhere are not expected there.</summary>
    public IEnumerable<KnownArticle> Vanished() =>
        articles.All().Where(a => !Path.IsPathRooted(a.SeedPath) && !presentSeeds.Contains(a.SeedPath) && !IsInBroken(a.SeedPath)).OrderBy(a => a.SeedPath, StringComparer.Ordinal);

    private static bool IsCurrent(KnownArticle article, string hash) =>
        article.ContentHash == hash && article.ExtractorVersion == ArticleExtractor.Version;

    // An import of a few named files has not looked at the others.
    private bool IsPresent(string seedPath) =>
        presentSeeds.Contains(seedPath)
        || File.Exists(Path.Combine(seedsPath, seedPath))
        || IsInBroken(seedPath)
        || (SeedContent.ContainerOf(seedsPath, seedPath) is { } container && !readWhole.Contains(container) && IsMember(container, seedPath));

    // Files are renamed and sorted into other folders: of equal ones that are gone the one of the same name is meant, and each is taken once.
    private KnownArticle? TakeMoved(string seedPath, string hash)
    {
        unnamed ??= articles.All().Where(a => a.Identity == SeedMatch.IdentityOf(a.SeedPath) && !presentSeeds.Contains(a.SeedPath)).ToLookup(a => a.ContentHash);
        var gone = unnamed[hash].Where(a => !taken.Contains(a.Id) && !IsPresent(a.SeedPath)).ToList();
        var moved = gone.Find(a => Path.GetFileName(a.SeedPath) == Path.GetFileName(seedPath)) ?? gone.FirstOrDefault();
        if (moved is not null)
        {
            taken.Add(moved.Id);
        }

        return moved;
    }

    // What was not reached in a container may still be there.
    private bool IsInBroken(string seedPath)
    {
        for (var slash = brokenContainers.Count == 0 ? -1 : seedPath.IndexOf('/'); slash >= 0; slash = seedPath.IndexOf('/', slash + 1))
        {
            if (brokenContainers.Contains(seedPath[..slash]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMember(string container, string seedPath)
    {
        if (!membersOf.TryGetValue(container, out var members))
        {
            membersOf.Add(container, members = SeedContent.PathsIn(seedsPath, container));
        }

        return members is null || members.Contains(seedPath);
    }

    private void Hide(string identity, string seedPath, string rows, string reason) =>
        hidden[identity] = hiddenSeeds[seedPath] = hiddenSeeds[ArticleRows.HashIn(rows)] = reason;
}
