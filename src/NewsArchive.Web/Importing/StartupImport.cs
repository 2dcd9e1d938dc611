using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Hosting;

namespace NewsArchive.Web.Importing;

/// <summary>Imports the seeds while the server already answers, then says where the archive is found and what it holds.</summary>
internal sealed class StartupImport(
    ImportRunner runner,
    ArchiveSettings settings,
    UploadFolder uploads,
    IServer server,
    IServiceScopeFactory scopes,
    IHostApplicationLifetime lifetime,
    ILogger<StartupImport> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await runner.StopAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            var import = settings.ImportAtStart ? runner.StartOrJoin(uploads.Everything(ImportOrigin.Start)) : Task.CompletedTask;
            await Task.WhenAny(import, Task.Delay(Patience, stoppingToken));
            stoppingToken.ThrowIfCancellationRequested();
            await AnnounceAsync(import.IsCompleted, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped before it was fully up: there is nothing left to say.
        }
        catch (Exception e)
        {
            // The server goes on: /healthz and the error pages say what is wrong to those who ask.
            logger.LogError(e, "The start could not be announced");
        }
    }

    private async Task StartedAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    private async Task AnnounceAsync(bool isImported, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var articles = await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Articles.CountAsync(cancellationToken);
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        logger.LogInformation(
            "NewsArchive listens on {Addresses} and holds {ArticleCount} {Articles}{Rest}",
            string.Join(" and ", addresses),
            articles,
            articles == 1 ? "article" : "articles",
            isImported ? "." : "; the import of the seeds goes on.");
    }
}
