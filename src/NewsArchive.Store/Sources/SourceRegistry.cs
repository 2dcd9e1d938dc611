using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction;
using NewsArchive.Store.Articles;

namespace NewsArchive.Store.Sources;

/// <summary>Finds the outlets of articles that are saved together, or adds them.</summary>
internal sealed class SourceRegistry(ArchiveDbContext database)
{
    private readonly Dictionary<string, Source> byHost = new(StringComparer.Ordinal);

    /// <summary>Gives an article its outlet, and counts it there.</summary>
    public async Task AssignAsync(Article article, ExtractedArticle extracted)
    {
        var source = await GetAsync(extracted);
        if (source?.Id == article.SourceId)
        {
            return;
        }

        if (article.SourceId is { } former && await database.Sources.FindAsync(former) is { } left)
        {
            left.ArticleCount--;
        }

        article.SourceId = source?.Id;
        if (source is not null)
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

        var known = article.Url?.Host == given ? given : SourceHost.Of(given); // an editor may name another than the address does
        var (isHost, host) = (known is not null, known ?? Slug.Of(given, fallback: "unknown"));
        var name = article.SourceName ?? known ?? given;
        var source = byHost.GetValueOrDefault(host) ?? await database.Sources.FirstOrDefaultAsync(s => s.Host == host);
        if (source is null && !isHost)
        {
            await database.SaveChangesAsync(); // a name may just have been told
            source = await database.Sources.OrderBy(s => s.Id).FirstOrDefaultAsync(s => s.Name == name || s.Host == given);
        }

        if (source is null)
        {
            source = new Source { Host = host, Name = name };
            database.Sources.Add(source);
            await database.SaveChangesAsync(); // the article needs its id
        }
        else if (source.Name == source.Host)
        {
            source.Name = name;
        }

        return byHost[source.Host] = source;
    }
}
