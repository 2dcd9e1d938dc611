using System.CommandLine;
using NewsArchive.Web.Hosting;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Commands;

/// <summary><c>newsarchive serve</c>: brings the database up to date, imports the seeds and serves the archive.</summary>
internal static class ServeCommand
{
    /// <param name="createApp">By where it listens.</param>
    /// <param name="mapPages">Gives it its middleware and addresses.</param>
    public static Command Create(Func<string?, WebApplication> createApp, Action<WebApplication> mapPages)
    {
        var urls = new Option<string?>("--urls")
        {
            Description = $"Where to listen, parted by semicolons (default: {ArchiveHost.DefaultUrl})",
            HelpName = "URL",
        };
        var command = new Command("serve", "Import the seeds and serve the archive (what happens without a command)") { urls };
        command.SetAction((result, cancellationToken) => RunAsync(createApp(result.GetValue(urls)), mapPages, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(WebApplication app, Action<WebApplication> mapPages, CancellationToken cancellationToken)
    {
        await using (app)
        {
            var preparing = Task.Run(() => PrepareAsync(app, cancellationToken), CancellationToken.None); // both take their time, and neither needs the other
            mapPages(app);
            await preparing;
            await app.RunAsync(cancellationToken);
            return ExitCode.Success;
        }
    }

    private static async Task PrepareAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await app.PrepareArchiveAsync(cancellationToken);
        app.CheckKeys();
        await app.BeginIndexAsync(cancellationToken);
        await app.CreateFirstAdministratorAsync();
    }
}
