using System.CommandLine;
using NewsArchive.Web.Hosting;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Commands;

/// <summary><c>newsarchive serve</c>: brings the database up to date, imports the seeds and serves the archive.</summary>
internal static class ServeCommand
{
    public static Command Create(Func<string?, WebApplication> createApp)
    {
        var urls = new Option<string?>("--urls")
        {
            Description = $"Where to listen, parted by semicolons (default: {ArchiveHost.DefaultUrl})",
            HelpName = "URL",
        };
        var command = new Command("serve", "Import the seeds and serve the archive (what happens without a command)") { urls };
        command.SetAction((result, cancellationToken) => RunAsync(createApp(result.GetValue(urls)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await using (app)
        {
            await app.PrepareArchiveAsync(cancellationToken);
            app.CheckKeys();
            await app.BeginIndexAsync(cancellationToken);
            await app.CreateFirstAdministratorAsync();
            await app.RunAsync(cancellationToken);
            return ExitCode.Success;
        }
    }
}
