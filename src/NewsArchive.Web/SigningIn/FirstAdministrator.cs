using NewsArchive.Store.Auditing;
using NewsArchive.Web.Auditing;
using NewsArchive.Web.Hosting;

namespace NewsArchive.Web.SigningIn;

/// <summary>Creates the first administrator from the settings, or says how to create one: by a link that works once. There is no default password.</summary>
internal static class FirstAdministrator
{
    private static readonly string[] EveryAddress = ["[::]", "0.0.0.0", "*", "+"];

    public static async Task CreateFirstAdministratorAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        if (await accounts.AnyAdministratorAsync())
        {
            return;
        }

        switch (app.Configuration["Admin:UserName"], app.Configuration["Admin:Password"])
        {
            case ({ Length: > 0 } name, { Length: > 0 } password):
                if (await accounts.TryCreateAsync(name, password, UserRole.Administrator) is { } reason)
                {
                    throw new AdministratorFault(reason);
                }

                await scope.ServiceProvider.GetRequiredService<AuditLog>().WriteAsync(AuditAction.UserCreated, name, UserRole.Administrator, "settings");
                app.Logger.LogInformation("The first administrator, {UserName}, was created from the settings", name);
                break;
            case (null or "", null or ""):
                OfferSetup(app);
                break;
            default:
                throw new AdministratorFault("Admin:UserName and Admin:Password must be set together.");
        }
    }

    // Said once the server listens: until then nobody knows at which port.
    private static void OfferSetup(WebApplication app)
    {
        var token = app.Services.GetRequiredService<SetupLink>().Make();
        app.Lifetime.ApplicationStarted.Register(() => app.Logger.LogInformation(
            "There is no administrator yet: create one at {SetupLink} (works once, until the next start), with \"newsarchive admin create NAME\", or set Admin:UserName and Admin:Password",
            $"{PlaceOf(app)}{SetupLink.Path}?token={token}"));
    }

    // "http://[::]:8080" is every address of the machine, and no place to go to.
    private static string PlaceOf(WebApplication app)
    {
        var address = app.Urls.FirstOrDefault() ?? ArchiveHost.DefaultUrl;
        return EveryAddress.Aggregate(address, (place, every) => place.Replace($"//{every}", "//localhost", StringComparison.Ordinal)).TrimEnd('/');
    }
}

/// <summary>The settings name an administrator that cannot be created.</summary>
internal sealed class AdministratorFault(string reason) : Exception($"cannot create the first administrator: {reason}");
