using NewsArchive.Extraction.Links;

namespace NewsArchive.Web.Rendering;

/// <summary>An address outside the archive that a page may link to: absolute, http or https, never a script.</summary>
public sealed record OutsideUrl
{
    /// <summary>What every link to it carries: the other page learns nothing of ours and gets no hold of it.</summary>
    public const string Rel = "noopener noreferrer external";

    private readonly Uri uri;

    private OutsideUrl(Uri uri) => this.uri = uri;

    /// <summary>The host without "www.", by which readers know a site.</summary>
    public string Host => CanonicalUrl.WithoutWww(uri.Host);

    /// <summary>Reads an address; null for any that a page must not link to.</summary>
    public static OutsideUrl? Find(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.Host.Length > 0 ? new OutsideUrl(uri) : null;

    public override string ToString() => uri.AbsoluteUri;
}
