using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsArchive.Store;

namespace NewsArchive.Web.Hosting;

/// <summary><c>/healthz</c>: 200 "Healthy" while the database answers, else 503 "Unhealthy".</summary>
internal static class Health
{
    public const string Path = "/healthz";

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<DatabaseAnswers>("database");

    public static void MapHealth(this WebApplication app) => app.MapHealthChecks(Path);

    private sealed class DatabaseAnswers(ArchiveDbContext database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await database.Articles.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
