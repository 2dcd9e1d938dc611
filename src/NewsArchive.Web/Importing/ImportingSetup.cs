using NewsArchive.Extraction;
using NewsArchive.Store.Importing;

namespace NewsArchive.Web.Importing;

/// <summary>Registers what imports.</summary>
internal static class ImportingSetup
{
    public static void AddImporting(this IServiceCollection services)
    {
        services.AddSingleton<ArticleExtractor>();
        services.AddScoped<ArticleImporter>();
        services.AddSingleton<ImportRunner>();
        services.AddHostedService<StartupImport>();
    }
}
