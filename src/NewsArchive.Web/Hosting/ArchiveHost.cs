namespace NewsArchive.Web.Hosting;

/// <summary>Where the program finds its own files and where it listens.</summary>
internal static class ArchiveHost
{
    public const string DefaultUrl = "http://localhost:5080";

    // What is too long to be read of a query is for its page to say: 10,000 Chinese characters take 90 KB in an address. Far less than the server's buffer.
    private const int MaxRequestLineBytes = 128 << 10;

    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    /// <summary>A builder whose own files lie beside the program, whichever the current folder is.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets(); // before publishing, wwwroot still lies in the project's folder
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestLineSize = MaxRequestLineBytes;
        });
        return builder;
    }

    // In code, not in appsettings.json: an address there would beat the ASPNETCORE_URLS of whoever runs the archive.
    public static void UseDefaultAddress(this WebApplicationBuilder builder, string? urls)
    {
        var configured = AddressSettings.Any(s => !string.IsNullOrEmpty(builder.Configuration[s]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
        if (!string.IsNullOrWhiteSpace(urls) || !configured)
        {
            builder.WebHost.UseUrls(string.IsNullOrWhiteSpace(urls) ? DefaultUrl : urls);
        }
    }
}
