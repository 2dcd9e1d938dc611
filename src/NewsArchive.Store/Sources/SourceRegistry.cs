using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction;
using NewsArchive.Store.Articles;

namespace NewsArchive.Store.Sources;

/// <summary>Finds the outlet of an article, or adds it.</summary>
internal sealed class SourceRegistry(ArchiveDbContext database)
{
    /// <summary>Gives an article its outlet, and counts it there.</summary>
    public async Task AssignAsync(Article article, ExtractedArticle extracted)
    {
        var source = await GetAsync(extracted);
        if (source is not null && source.Id == article.SourceId)
        {
            return;
        }

        if (article.SourceId is { } former)
        {
            await database.Sources.Where(s => s.Id == former).ExecuteUpdateAsync(set => set.SetProperty(s => s.ArticleCount, s => s.ArticleCount - 1));
        }

        article.Source = source;
        if (source is null)
        {
            article.SourceId = null;
        }
        else
        {
            source.ArticleCount++;
        }
    }

    /// <summary>The outlet by its host; one known by name alone joins the host that has the same name. Null where the seed names none.</summary>
    private async Task<Source?> GetAsync(ExtractedArticle article)
    {
        if (article.Source is not { } given)
        {
            return null;
        }

        var name = article.SourceName ?? given;
        var host = article.Url?.Host ?? Slug.Of(given, fallback: "unknown");
        var source = await database.Sources.FirstOrDefaultAsync(s => s.Host == host)
            ?? (article.Url is null ? await database.Sources.OrderBy(s => s.Id).FirstOrDefaultAsync(s => s.Name == name) : null);
        if (source is null)
        {
            source = new Source { Host = host, Name = name };
            database.Sources.Add(source);
        }
        else if (source.Name == source.Host)
        {
            source.Name = name;
        }

        return source;
    }
}
