using System.Data.Common;
using NewsArchive.Store.Searching;

namespace NewsArchive.Web.Hosting;

/// <summary>Completes a search index that is missing or was old, while the archive is open already.</summary>
internal sealed class IndexBuilding(IServiceScopeFactory scopes, ILogger<IndexBuilding> logger) : BackgroundService, IProgress<int>
{
    private volatile int missing;
    private volatile int added;

    /// <summary>How many articles are not in the index yet; 0 where it is complete.</summary>
    public int MissingCount => Math.Max(0, missing - added);

    public void Report(int value) => added = value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            missing = (await scope.ServiceProvider.GetRequiredService<ISearchEngine>().ReadStateAsync(stoppingToken)).MissingCount;
            if (missing > 0)
            {
                logger.LogWarning("The search index lacks {ArticleCount} articles: they are put into it while the archive is open", missing);
                await scope.ServiceProvider.GetRequiredService<Reindexing>().FillAsync(this, stoppingToken);
                missing = 0;
                logger.LogInformation("The search index is complete");
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start goes on.
        }
        catch (Exception e) when (e is DbException or IOException)
        {
            logger.LogError(e, "The search index could not be completed; the next start goes on with it");
        }
    }
}

internal static class IndexBuildingSetup
{
    public static void AddIndexBuilding(this IServiceCollection services)
    {
        services.AddSingleton<IndexBuilding>();
        services.AddHostedService(provider => provider.GetRequiredService<IndexBuilding>());
    }
}
