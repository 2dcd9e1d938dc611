namespace NewsArchive.Web.SigningIn;

/// <summary>Creates the first administrator from the settings, or says how to create one. There is no default password.</summary>
internal static class FirstAdministrator
{
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

                app.Logger.LogInformation("The first administrator, {UserName}, was created from the settings", name);
                break;
            case (null or "", null or ""):
                app.Logger.LogInformation(
                    "There is no administrator yet: create one with \"newsarchive admin create NAME\", or set Admin:UserName and Admin:Password");
                break;
            default:
                throw new AdministratorFault("Admin:UserName and Admin:Password must be set together.");
        }
    }
}

/// <summary>The settings name an administrator that cannot be created.</summary>
internal sealed class AdministratorFault(string reason) : Exception($"cannot create the first administrator: {reason}");
