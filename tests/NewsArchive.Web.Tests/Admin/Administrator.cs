using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Tests.Admin;

/// <summary>An administrator of a test's archive.</summary>
internal static class Administrator
{
    public const string Name = "ada";
    public const string Password = "correct horse battery";

    public static async Task CreateAsync(ArchiveFactory archive, string name = Name)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<Administrators>().TryCreateAsync(name, Password));
    }

    /// <summary>Creates the administrator and gives a client with a session.</summary>
    public static async Task<HttpClient> SignInAsync(ArchiveFactory archive)
    {
        await CreateAsync(archive);
        var client = archive.CreateClient();
        var response = await TrySignInAsync(client, Name, Password);
        Assert.Equal("/admin", response.Headers.Location?.OriginalString);
        return client;
    }

    public static async Task<HttpResponseMessage> TrySignInAsync(HttpClient client, string name, string password, string? returnUrl = null)
    {
        var page = await client.GetPageAsync("/admin/sign-in" + (returnUrl is null ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}"));
        return await client.SubmitAsync(page, "/admin/sign-in", ("userName", name), ("password", password));
    }
}
