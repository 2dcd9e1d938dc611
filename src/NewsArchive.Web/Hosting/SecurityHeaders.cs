using Microsoft.Extensions.Primitives;

namespace NewsArchive.Web.Hosting;

/// <summary>What browsers may do with our pages: nothing that a page does not need.</summary>
internal static class SecurityHeaders
{
    private static readonly (string Name, StringValues Value)[] Headers =
    [
        ("Content-Security-Policy", string.Join("; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "font-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'")),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ];

    /// <summary>
    /// Sets them before the answer is made, so that <see cref="PageCache"/> keeps them with a page. To stand behind the error pages, which take all headers away and
    /// ask what follows once more.
    /// </summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in Headers)
        {
            headers[name] = value;
        }

        return next(context);
    });
}
