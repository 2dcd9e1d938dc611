using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NewsArchive.Store;
using NewsArchive.Web.Auditing;
using NewsArchive.Web.SigningIn.Passwords;

namespace NewsArchive.Web.SigningIn;

/// <summary>Accounts, their sessions, and the brakes on guessing a password.</summary>
internal static class SignInSetup
{
    public const string Path = "/admin/sign-in";

    public const string RateLimit = "sign-in";

    /// <summary>Begins the name of every cookie.</summary>
    public const string CookiePrefix = "newsarchive-";

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
        }).AddEntityFrameworkStores<ArchiveDbContext>().AddDefaultTokenProviders()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider).AddUserValidator<UserNames>().AddErrorDescriber<AccountWording>().AddPasswordValidator<PasswordRules>().AddSignInManager<SessionSignIn>();
        services.AddHttpContextAccessor();
        services.AddScoped<Accounts>();
        services.AddScoped<UserSessions>();
        services.AddSingleton<AuditQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<AuditQueue>());
        services.AddScoped<AuditLog>();
        services.AddSingleton<SetupLink>();
        services.AddSingleton<AttemptsByName>();
        services.ConfigureApplicationCookie(Session);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options => options.Cookie.Name = CookiePrefix + "code");
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = CookiePrefix + "message";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = CookiePrefix + "form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddAccessPolicies();
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (refused, _) =>
            {
                AttemptsByName.SayWhen(refused.HttpContext.Response, refused.Lease);
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(RateLimit, LimitOf);
        });
        AddKeys(services);
    }

    // Beside the database: sessions outlive a restart, and whoever keeps the folder keeps the keys.
    public static string KeysOf(ArchiveFolder folder) => System.IO.Path.Combine(folder.Path, "keys");

    private static void Session(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookiePrefix + "session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // Secure wherever the page came by HTTPS
        options.ExpireTimeSpan = UserSessions.Lifetime;
        options.SlidingExpiration = true;
        options.LoginPath = Path;
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<UserSessions>().ValidateAsync(context);
        options.Events.OnRedirectToLogin = context =>
        {
            // Without host and protocol: a proxy may not have handed those on, and the visitor knows them.
            context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
            return Task.CompletedTask;
        };
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
                $"from {NetworkOf(context.Connection.RemoteIpAddress)}",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = MaxAttemptsAMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("reading");

    // Of IPv6 everybody has 2^64 addresses to change between.
    private static string NetworkOf(IPAddress? address) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : $"{address}";

    private static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("NewsArchive");
        services.AddOptions<KeyManagementOptions>().Configure<ArchiveFolder, ILoggerFactory>((options, folder, loggers) =>
            options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(KeysOf(folder)), loggers));
    }
}
