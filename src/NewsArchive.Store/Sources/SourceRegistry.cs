using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction;
using NewsArchive.Store.Articles;

namespace NewsArchive.Store.Sources;

/// <summary>Finds the outlet of an article, or adds it.</summary>
internal sealed class SourceRegistry(ArchiveDbContext database)
{
    /// <summary>The outlet by its host; one known by name alone joins the host that has the same name. Null where the seed names none.</summary>
    public async Task<Source?> GetAsync(ExtractedArticle article)
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
