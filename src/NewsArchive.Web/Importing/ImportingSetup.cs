using NewsArchive.Extraction;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Importing.Previewing;

namespace NewsArchive.Web.Importing;

/// <summary>Registers what imports.</summary>
internal static class ImportingSetup
{
    public static void AddImporting(this IServiceCollection services, UploadLimits limits)
    {
        services.AddSingleton<ArticleExtractor>();
        services.AddScoped<ArticleImporter>();
        services.AddScoped<SingleImport>();
        services.AddScoped<ImportPreview>();
        services.AddSingleton<ImportRunner>();
        services.AddSingleton<PreviewRunner>();
        services.AddSingleton<UploadFolder>();
        services.AddSingleton(limits);
        services.AddTransient<UploadReceiver>();
        services.AddHostedService<StartupImport>();
        services.AddHostedService<SeedWatch>();
        services.AddHostedService<ImportSchedule>();
    }
}
