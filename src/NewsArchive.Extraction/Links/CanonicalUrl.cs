using System.Diagnostics.CodeAnalysis;

namespace NewsArchive.Extraction.Links;

/// <summary>An absolute http or https URL in the form that identifies an article: host lower-case, no user, fragment or tracking parameters.</summary>
public readonly record struct CanonicalUrl
{
    // Parameters that say how a reader came, not what is read: Google Analytics (utm_*), Facebook, Google Ads, Microsoft Ads,
    // Mailchimp, Yandex, Matomo, Instagram, and the "cmpid"/"smid" of large outlets.
    private static readonly string[] TrackingParameters =
        ["fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "mc_cid", "mc_eid", "yclid", "igshid", "cmpid", "smid", "ref_src", "_ga"];

    private static readonly string[] TrackingPrefixes = ["utm_", "at_", "pk_", "mtm_"];

    private CanonicalUrl(Uri uri) => Uri = uri;

    public Uri Uri { get; }

    /// <summary>The host in lower case without "www.", by which a source is known.</summary>
    public string Host => WithoutWww(Uri.IdnHost);

    /// <summary>Scheme and "www." are how a page is fetched, not what it is: both are left out of the identity.</summary>
    public string Identity => Host + (Uri.IsDefaultPort ? "" : $":{Uri.Port}") + Uri.PathAndQuery.TrimEnd('/');

    /// <summary>Reads an absolute URL, or one relative to <paramref name="page"/>; false for other schemes and for nonsense.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CanonicalUrl url, Uri? page = null)
    {
        url = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 2048)
        {
            return false;
        }

        text = text.Trim();
        if (!Uri.TryCreate(page, text, out var uri) && !Uri.TryCreate(text, UriKind.Absolute, out uri))
        {
            return false;
        }

        if (!uri.IsAbsoluteUri || uri.Scheme is not ("http" or "https") || !HasHost(uri))
        {
            return false;
        }

        var parameters = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !IsTracking(p));
        var canonical = new UriBuilder(uri) { Fragment = "", UserName = "", Password = "", Query = string.Join('&', parameters) };
        url = new CanonicalUrl(canonical.Uri);
        return true;
    }

    /// <summary>A host as it is kept and searched.</summary>
    public static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    public override string ToString() => Uri.AbsoluteUri;

    // "https://www.\uFFFDrseycourier.example/" parses, and only its IdnHost says that no such host can be.
    private static bool HasHost(Uri uri)
    {
        try
        {
            return uri.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=')[0];
        return TrackingParameters.Contains(name, StringComparer.OrdinalIgnoreCase)
            || TrackingPrefixes.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase));
    }
}
