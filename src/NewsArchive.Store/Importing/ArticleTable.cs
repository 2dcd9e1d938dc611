using System.Buffers;
using System.Runtime.Intrinsics;

namespace NewsArchive.Store.Importing;

/// <summary>All articles of an archive by their identity and by the path of their seed, without an object for each. May be asked by several threads.</summary>
internal sealed class ArticleTable
{
    private readonly InternedTexts texts = new(); // identities and paths
    private readonly List<Row> rows = []; // those that others took the place of among them
    private readonly List<Places> places = []; // of each text
    private readonly Lock gate = new();

    public KnownArticle? FindByIdentity(string identity)
    {
        lock (gate)
        {
            return PlacesOf(identity) is { AsIdentity: > 0 and var place } ? ArticleAt(place) : null;
        }
    }

    public KnownArticle? FindBySeedPath(string seedPath)
    {
        lock (gate)
        {
            return PlacesOf(seedPath) is { AsSeedPath: > 0 and var place } ? ArticleAt(place) : null;
        }
    }

    /// <summary>Adds an article in place of whichever had its identity, and of whichever had its seed.</summary>
    public void Add(KnownArticle article)
    {
        lock (gate)
        {
            var (identity, seedPath) = (NumberOf(article.Identity), NumberOf(article.SeedPath));
            rows.Add(new Row(article.Id, identity, seedPath, article.ExtractorVersion, DigestOf(article.ContentHash)));
            places[identity] = places[identity] with { AsIdentity = rows.Count };
            places[seedPath] = places[seedPath] with { AsSeedPath = rows.Count };
        }
    }

    /// <summary>Removes an article, unless another is by that identity, or that seed, by now.</summary>
    public void Remove(int articleId, string identity, string seedPath)
    {
        lock (gate)
        {
            if (PlacesOf(identity) is { AsIdentity: > 0 and var byIdentity } && rows[byIdentity - 1].Id == articleId)
            {
                places[texts.Find(identity)] = PlacesOf(identity) with { AsIdentity = 0 };
            }

            if (PlacesOf(seedPath) is { AsSeedPath: > 0 and var bySeedPath } && rows[bySeedPath - 1].Id == articleId)
            {
                places[texts.Find(seedPath)] = PlacesOf(seedPath) with { AsSeedPath = 0 };
            }
        }
    }

    /// <summary>Each article that is to be found by its identity. Not to be asked while articles are added.</summary>
    public IEnumerable<KnownArticle> All() => Enumerable.Range(1, rows.Count).Where(place => places[rows[place - 1].Identity].AsIdentity == place).Select(ArticleAt);

    private Places PlacesOf(string text) => texts.Find(text) is var number and >= 0 ? places[number] : default;

    private int NumberOf(string text)
    {
        var number = texts.GetOrAdd(text);
        if (number == places.Count)
        {
            places.Add(default);
        }

        return number;
    }

    private KnownArticle ArticleAt(int place)
    {
        var row = rows[place - 1];
        return new KnownArticle(row.Id, texts[row.Identity], texts[row.SeedPath], HashOf(row.Digest), row.ExtractorVersion);
    }

    // A hash that is none of ours is like no seed's.
    private static Vector256<byte> DigestOf(string hash)
    {
        Span<byte> digest = stackalloc byte[Vector256<byte>.Count];
        return Convert.FromHexString(hash, digest, out _, out var length) == OperationStatus.Done && length == digest.Length ? Vector256.Create<byte>(digest) : default;
    }

    private static string HashOf(Vector256<byte> digest)
    {
        Span<byte> bytes = stackalloc byte[Vector256<byte>.Count];
        digest.CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    /// <param name="Identity">The number of its text, as <paramref name="SeedPath"/>.</param>
    /// <param name="Digest">The hash of the seed's content.</param>
    private readonly record struct Row(int Id, int Identity, int SeedPath, int ExtractorVersion, Vector256<byte> Digest);

    /// <summary>Where the article stands among the rows, from 1, that has a text as its identity, and the one that has it as its seed's path; 0 for none.</summary>
    private readonly record struct Places(int AsIdentity, int AsSeedPath);
}
