using System.Security.Cryptography;
using NewsArchive.Extraction;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>The seed of an article as it lies in the seeds folder now.</summary>
/// <param name="Text">Null where it cannot be shown.</param>
/// <param name="Problem">Why it cannot be shown, as a sentence.</param>
/// <param name="HasChanged">Whether it is no longer what the article was read from, so that lines may be others.</param>
public sealed record SeedCopy(SeedText? Text, string? Problem, bool HasChanged, int ByteCount)
{
    /// <param name="contentHash">Of the bytes that the article was read from.</param>
    /// <param name="marks">What was read from which line; a seed that has changed shows none.</param>
    public static SeedCopy Read(string seedsPath, string seedPath, string contentHash, IEnumerable<SeedMark> marks)
    {
        if (SeedContent.Find(seedsPath, seedPath) is not { Content: var content } member)
        {
            return new SeedCopy(null, "The seed is gone or cannot be read. The article stays as it was read.", false, 0);
        }

        var hasChanged = Convert.ToHexStringLower(SHA256.HashData(content.Span)) != contentHash;
        return ArticleExtractor.ReadText(member, out var error) is { } text
            ? new SeedCopy(SeedText.Of(text, hasChanged ? [] : marks), null, hasChanged, content.Length)
            : new SeedCopy(null, $"The seed cannot be shown: {error!.Reason}.", hasChanged, content.Length);
    }

    /// <summary>Whether a field can lead to the line.</summary>
    public bool Shows(int line) => !HasChanged && Text?.Shows(line) == true;
}
