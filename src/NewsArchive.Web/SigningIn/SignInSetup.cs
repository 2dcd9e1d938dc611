using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using NewsArchive.Store;

namespace NewsArchive.Web.SigningIn;

/// <summary>Accounts, their sessions, and the brakes on guessing a password.</summary>
internal static class SignInSetup
{
    public const string Path = "/admin/sign-in";

    public const string RateLimit = "sign-in";

    public const int MaxAttemptsAMinute = 10;

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddIdentity<IdentityUser, IdentityRole>(options =>
        {
            // Length alone makes a password hard to guess; rules of composition make it hard to remember.
            options.Password.RequiredLength = Accounts.MinPasswordLength;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        }).AddEntityFrameworkStores<ArchiveDbContext>();
        services.AddScoped<Accounts>();
        services.ConfigureApplicationCookie(Session);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "newsarchive-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddAccessPolicies();
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(RateLimit, LimitOf);
        });
        AddKeys(services);
    }

    // Beside the database: sessions outlive a restart, and whoever keeps the folder keeps the keys.
    public static string KeysOf(ArchiveFolder folder) => System.IO.Path.Combine(folder.Path, "keys");

    private static void Session(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "newsarchive-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // Secure wherever the page came by HTTPS
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = Path;
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    // Reading the form is free; sending it is not.
    private static RateLimitPartition<string> LimitOf(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                $"from {context.Connection.RemoteIpAddress}",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = MaxAttemptsAMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("reading");

    private static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("NewsArchive");
        services.AddOptions<KeyManagementOptions>().Configure<ArchiveFolder, ILoggerFactory>((options, folder, loggers) =>
            options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(KeysOf(folder)), loggers));
    }
}
