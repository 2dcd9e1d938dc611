using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.Articles;

/// <summary>Gives articles that are saved together their addresses; an address that was once given never leads nowhere.</summary>
internal sealed class ArticlePaths(ArchiveDbContext database)
{
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>Sets <see cref="Article.Path"/> from date and headline, and keeps former ones as redirects. New articles have the id 0.</summary>
    public async Task AssignAsync(IReadOnlyCollection<Article> articles)
    {
        var wanted = articles.Select(Wanted).ToList();
        var owners = (await Owned.Where(p => wanted.Contains(p.Path)).ToListAsync()).ToLookup(p => p.Path, p => p.ArticleId);
        foreach (var (article, path) in articles.Zip(wanted))
        {
            await AssignAsync(article, path, owners);
        }
    }

    private IQueryable<Owner> Owned => database.Articles.Select(a => new Owner { Path = a.Path, ArticleId = a.Id })
        .Concat(database.FormerPaths.Select(p => new Owner { Path = p.Path, ArticleId = p.ArticleId }))
        .Concat(database.HiddenPaths.Select(p => new Owner { Path = p.Path, ArticleId = p.HiddenArticleId }));

    private async Task AssignAsync(Article article, string wanted, ILookup<string, int> owners)
    {
        // "storm-2024" is no second "storm" where the title was "Storm 2024".
        if (article.Path != wanted && (!Numbered.IsOf(article.Path, wanted) || article.Path == Former(article)))
        {
            if (article.Path.Length > 0)
            {
                database.FormerPaths.Add(new FormerPath { Path = article.Path, ArticleId = article.Id });
            }

            article.Path = given.Contains(wanted) || owners[wanted].Any(owner => owner != article.Id) ? await NumberAsync(wanted, article.Id) : wanted;
            if (article.Id != 0)
            {
                await database.FormerPaths.Where(p => p.Path == article.Path).ExecuteDeleteAsync();
            }
        }

        given.Add(article.Path);
    }

    private static string Wanted(Article article) => Wanted(article.Title, article.PublishedOn);

    /// <summary>What its former title and date asked for; of a new article the present ones.</summary>
    private string Former(Article article)
    {
        var entry = database.Entry(article);
        return Wanted(entry.Property(a => a.Title).OriginalValue, entry.Property(a => a.PublishedOn).OriginalValue);
    }

    private static string Wanted(string? title, DateOnly? publishedOn)
    {
        var slug = Slug.Of(title, fallback: "untitled");
        return publishedOn is { } day ? day.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture) + slug : "undated/" + slug;
    }

    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares, by its own order.")]
    private async Task<string> NumberAsync(string wanted, int articleId)
    {
        var (first, end) = (wanted + '-', wanted + '.'); // all that go on with "-", found by the index
        var numbered = Owned.Where(p => p.ArticleId != articleId && string.Compare(p.Path, first) > 0 && string.Compare(p.Path, end) < 0);
        var taken = (await numbered.Select(p => p.Path).ToListAsync()).Concat(given).Append(wanted).ToHashSet(StringComparer.Ordinal);
        return Numbered.Free(wanted, taken);
    }

    private sealed class Owner
    {
        public required string Path { get; init; }

        public int ArticleId { get; init; }
    }
}
