using System.CommandLine;
using NewsArchive.Store.Auditing;
using NewsArchive.Web.Auditing;
using NewsArchive.Web.Hosting;
using NewsArchive.Web.SigningIn;
using Spectre.Console;

namespace NewsArchive.Web.Commands;

/// <summary><c>newsarchive admin create NAME</c>: creates an administrator.</summary>
internal static class AdminCommand
{
    public static Command Create(Func<WebApplication> createApp)
    {
        var name = new Argument<string>("NAME") { Description = "The name to sign in with: letters, digits and -._@+" };
        var create = new Command(
            "create",
            "Create an administrator. The password is asked for on a terminal, else read from the first line of standard input, else taken from Admin:Password.")
        {
            name,
        };
        create.SetAction((result, cancellationToken) => RunAsync(createApp(), result.GetRequiredValue(name), cancellationToken));
        return new Command("admin", "Create administrators") { create };
    }

    private static async Task<int> RunAsync(WebApplication app, string name, CancellationToken cancellationToken)
    {
        await using (app)
        {
            await app.PrepareArchiveAsync(cancellationToken);
            var password = await ReadPasswordAsync(cancellationToken) is { Length: > 0 } typed ? typed : app.Configuration["Admin:Password"];
            await using var scope = app.Services.CreateAsyncScope();
            var reason = string.IsNullOrEmpty(password)
                ? "there is no password: give it as the first line of standard input"
                : await scope.ServiceProvider.GetRequiredService<Accounts>().TryCreateAsync(name, password, UserRole.Administrator);
            if (reason is not null)
            {
                await Console.Error.WriteLineAsync($"newsarchive: {reason}");
                return ExitCode.SomeFailed;
            }

            await scope.ServiceProvider.GetRequiredService<AuditLog>().WriteAsync(AuditAction.UserCreated, name, UserRole.Administrator);
            Console.Out.WriteLine($"Created the administrator {name}");
            return ExitCode.Success;
        }
    }

    private static async Task<string?> ReadPasswordAsync(CancellationToken cancellationToken) =>
        Console.IsInputRedirected
            ? await Console.In.ReadLineAsync(cancellationToken)
            : await new TextPrompt<string>($"Password (at least {Accounts.MinPasswordLength} characters):").Secret(null).AllowEmpty()
                .ShowAsync(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }), cancellationToken);
}
