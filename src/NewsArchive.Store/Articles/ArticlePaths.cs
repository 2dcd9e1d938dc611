using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.Articles;

/// <summary>Gives articles their addresses; an address that was once given never leads nowhere.</summary>
internal sealed class ArticlePaths(ArchiveDbContext database)
{
    /// <summary>Sets <see cref="Article.Path"/> from date and headline, and keeps the former one as a redirect.</summary>
    public async Task AssignAsync(Article article)
    {
        var wanted = Wanted(article);
        if (IsNumbered(article.Path, wanted))
        {
            return;
        }

        if (article.Path.Length > 0)
        {
            database.FormerPaths.Add(new FormerPath { Path = article.Path, ArticleId = article.Id });
        }

        article.Path = await FreeAsync(wanted, article.Id);
        await database.FormerPaths.Where(p => p.Path == article.Path).ExecuteDeleteAsync();
    }

    private static string Wanted(Article article)
    {
        var slug = Slug.Of(article.Title, fallback: "untitled");
        return article.PublishedOn is { } day ? day.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture) + slug : "undated/" + slug;
    }

    private async Task<string> FreeAsync(string wanted, int articleId)
    {
        var others = database.Articles.Where(a => a.Id != articleId).Select(a => a.Path)
            .Union(database.FormerPaths.Where(p => p.ArticleId != articleId).Select(p => p.Path));
        if (!await others.AnyAsync(path => path == wanted))
        {
            return wanted; // found by the index; the search for a free number below reads every path
        }

        var taken = (await others.Where(path => path.StartsWith(wanted)).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        var free = wanted;
        for (var n = 2; taken.Contains(free); n++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
        }

        return free;
    }

    private static bool IsNumbered(string path, string wanted) =>
        path == wanted || (path.StartsWith(wanted + "-", StringComparison.Ordinal) && path.AsSpan(wanted.Length + 1) is { Length: > 0 } rest && !rest.ContainsAnyExceptInRange('0', '9'));
}
