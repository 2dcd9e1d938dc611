using NewsArchive.Extraction.Links;

namespace NewsArchive.Store.Sources;

/// <summary>How somebody who asks for an outlet calls it: by its host or by words of its name.</summary>
/// <param name="Host">What was written as a host. One that is an outlet's own means it alone.</param>
public readonly record struct OutletWords(string Host, string Name)
{
    public static OutletWords Of(string written) => new(CanonicalUrl.WithoutWww(written.Trim().ToLowerInvariant()), FoldedText.Of(written));

    /// <summary>Whether an outlet is meant where none has the host itself: "skarn.example" finds "en.skarn.example", "moscow times" the outlet's name.</summary>
    public bool Mean(string host, string name) =>
        host.EndsWith("." + Host, StringComparison.Ordinal) || (Name.Length > 0 && FoldedText.Of(name).Contains(Name, StringComparison.Ordinal));
}
