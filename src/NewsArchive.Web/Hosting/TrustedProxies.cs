using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace NewsArchive.Web.Hosting;

/// <summary>
/// Proxies that stand before the archive and end its HTTPS: only what these say of a visitor's address and protocol is believed, so that cookies are
/// marked as secure and sign-ins limited by who really sends them. None, unless <c>Http:TrustedProxies</c> names them.
/// </summary>
internal static class TrustedProxies
{
    private const string Setting = "Http:TrustedProxies";

    /// <exception cref="FormatException">The setting holds something else than addresses and networks.</exception>
    public static void AddTrustedProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var named = (configuration[Setting] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = named.Length == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = null; // the chain is followed as far as those that it names are trusted: one may stand behind another
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in named.Select(Parse))
            {
                options.KnownIPNetworks.Add(network);
            }
        });
        foreach (var name in named)
        {
            Parse(name); // at the start, not at the first request
        }
    }

    public static void UseTrustedProxies(this IApplicationBuilder app) => app.UseForwardedHeaders();

    private static System.Net.IPNetwork Parse(string name)
    {
        if (System.Net.IPNetwork.TryParse(name, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(name, out var address)
            ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new FormatException($"{Setting} holds “{name}”, which is neither an address (10.0.0.1) nor a network (10.0.0.0/8).");
    }
}
