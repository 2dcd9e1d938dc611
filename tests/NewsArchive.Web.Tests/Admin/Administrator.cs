using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Tests.Admin;

/// <summary>An administrator, or an editor, of a test's archive.</summary>
internal static class Administrator
{
    public const string Name = "ada";
    public const string EditorName = "edith";
    public const string Password = "correct horse battery";

    public static async Task CreateAsync(ArchiveFactory archive, string name = Name, string role = UserRole.Administrator)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<Accounts>().TryCreateAsync(name, Password, role));
    }

    /// <summary>Creates the administrator and gives a client with a session.</summary>
    public static async Task<HttpClient> SignInAsync(ArchiveFactory archive)
    {
        await CreateAsync(archive);
        return await SignInAsync(archive, Name);
    }

    /// <summary>Creates an editor and gives a client with a session.</summary>
    public static async Task<HttpClient> SignInAsEditorAsync(ArchiveFactory archive)
    {
        await CreateAsync(archive, EditorName, UserRole.Editor);
        return await SignInAsync(archive, EditorName);
    }

    /// <summary>Gives a client with a session of an account that exists.</summary>
    public static async Task<HttpClient> SignInAsync(ArchiveFactory archive, string name)
    {
        var client = archive.CreateClient();
        var response = await TrySignInAsync(client, name, Password);
        Assert.Equal("/admin", response.Headers.Location?.OriginalString);
        return client;
    }

    public static async Task<HttpResponseMessage> TrySignInAsync(HttpClient client, string name, string password, string? returnUrl = null)
    {
        var page = await client.GetPageAsync("/admin/sign-in" + (returnUrl is null ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}"));
        return await client.SubmitAsync(page, "/admin/sign-in", ("userName", name), ("password", password));
    }
}
