using NewsArchive.Extraction.Links;

namespace NewsArchive.Store.Sources;

/// <summary>The host by which an outlet is known.</summary>
public static class SourceHost
{
    /// <summary>"halden.example" of "https://www.Halden.example/news", "WWW.halden.example" or "halden.example."; null where the text is no host: a name.</summary>
    public static string? Of(string text)
    {
        var isName = text.Any(char.IsWhiteSpace) || !text.Contains('.', StringComparison.Ordinal);
        return !isName && (CanonicalUrl.TryParse(text, out var url) || CanonicalUrl.TryParse("https://" + text, out url))
            && url.Host.TrimEnd('.') is var host && host.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(host) == UriHostNameType.Dns ? host : null;
    }
}
