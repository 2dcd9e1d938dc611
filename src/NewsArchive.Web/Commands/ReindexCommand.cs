using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;
using NewsArchive.Web.Hosting;

namespace NewsArchive.Web.Commands;

/// <summary><c>newsarchive reindex</c>: builds the search index anew from the rows.</summary>
internal static class ReindexCommand
{
    public static Command Create(Func<WebApplication> createApp)
    {
        var command = new Command("reindex", "Build the search index anew from the archive's articles");
        command.SetAction((_, cancellationToken) => RunAsync(createApp(), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await using (app)
        {
            await app.PrepareArchiveAsync(cancellationToken);
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ISearchEngine>().RebuildAsync(cancellationToken);
            await new NameIndex(scope.ServiceProvider.GetRequiredService<ArchiveDbContext>()).RebuildAsync(cancellationToken);
            var articles = await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Articles.CountAsync(cancellationToken);
            Console.Out.WriteLine($"Indexed {articles} {(articles == 1 ? "article" : "articles")}");
            return ExitCode.Success;
        }
    }
}
