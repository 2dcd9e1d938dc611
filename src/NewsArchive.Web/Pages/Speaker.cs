namespace NewsArchive.Web.Pages;

/// <summary>Who said a quote: a person of the archive, or the words that the article has for someone unnamed.</summary>
/// <param name="Words">"one of the sources", "he"; null where the article has none.</param>
/// <param name="Role">How the article describes the person.</param>
public sealed record Speaker(string? PersonName, string? PersonSlug, string? Words, string? Role)
{
    public string Name => PersonName ?? Words ?? "unknown";

    /// <summary>"Dmitry Peskov, Kremlin spokesman".</summary>
    public string Line => Role is null ? Name : $"{Name}, {Role}";
}
