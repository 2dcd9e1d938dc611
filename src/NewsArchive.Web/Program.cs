using System.CommandLine;
using NewsArchive.Store.Sqlite;
using NewsArchive.Web.Api;
using NewsArchive.Web.Commands;
using NewsArchive.Web.Hosting;
using NewsArchive.Web.Importing;
using NewsArchive.Web.Pages;
using NewsArchive.Web.Pages.Admin;
using NewsArchive.Web.Pages.Links;
using NewsArchive.Web.SigningIn;

var (words, settings) = CommandLine.SplitSettings(args);

var root = new RootCommand("NewsArchive: a web archive of news articles that knows who said what, when.")
{
    ServeCommand.Create(urls => CreateApp(LogTarget.StandardOutput, urls), MapPages),
    ImportCommand.Create(() => CreateApp(LogTarget.StandardError)),
    ParseCommand.Create(),
    ReindexCommand.Create(() => CreateApp(LogTarget.StandardError)),
    AdminCommand.Create(() => CreateApp(LogTarget.StandardError)),
};

return await CommandLine.RunAsync(root, words);

WebApplication CreateApp(LogTarget logTarget, string? urls = null)
{
    _ = SqliteArchive.BuildModelAheadAsync();
    var builder = ArchiveHost.CreateBuilder(settings);
    var archive = ArchiveSettings.Read(builder.Configuration);

    builder.AddLogging(logTarget);
    builder.UseDefaultAddress(urls);
    builder.Services.AddSingleton(archive);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddSqliteArchive(archive.ConnectionString); // this and the model's are the only lines that know the database's engine
    builder.Services.AddIndexBuilding();
    builder.Services.AddImporting(UploadLimits.Read(builder.Configuration));
    builder.Services.AddSignIn();
    builder.Services.AddTrustedProxies(builder.Configuration);
    builder.Services.AddHealth();
    builder.Services.AddReadableHtml();
    builder.Services.AddPageCache();
    builder.Services.AddSingleton<LinkRankings>();
    builder.Services.AddRazorPages(options =>
    {
        options.GuardAdminArea();
        options.Conventions.ConfigureFilter(new KnownMethods());
        options.Conventions.RouteUndatedArticles();
    });

    var app = builder.Build();
    app.TellOfSettings(settings, logTarget);
    return app;
}

static void MapPages(WebApplication app)
{
    app.UseTrustedProxies();
    app.UseRequestLogging();
    app.UsePageCache();
    app.UseErrorPages();
    app.UseSecurityHeaders();
    app.UseTombstones();
    app.UseSpeculationRules();
    app.UseAdminPrivacy();
    app.UseRouting();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseResponseCompression();
    app.MapStaticAssets();
    app.MapRazorPages().WithStaticAssets();
    app.MapSpeculationRules();
    app.MapSuggestions();
    app.MapImportEvents();
    app.MapImportCsv();
    app.MapImportUpload();
    app.MapLogCsv();
    app.MapAdminRest();
    app.MapHealth();
}
