using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
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
            await app.PrepareIndexAsync(cancellationToken, anew: true);
            await using var scope = app.Services.CreateAsyncScope();
            var articles = await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Articles.CountAsync(cancellationToken);
            Console.Out.WriteLine($"Indexed {articles} {(articles == 1 ? "article" : "articles")}");
            return ExitCode.Success;
        }
    }
}
