using System.Text.RegularExpressions;
using NewsArchive.Extraction.Documents;

namespace NewsArchive.Extraction.Articles;

/// <summary>Reads the line under or above a picture: its caption and whose it is.</summary>
internal static partial class PhotoCredit
{
    private const int LongestCaption = 400;

    /// <summary>The picture's words; null where the block is part of the article.</summary>
    /// <param name="besidePicture">Whether a picture or the article's head stands beside it, where a bare line is more likely a credit.</param>
    public static ExtractedImage? Read(Block block, bool besidePicture)
    {
        var line = block.Text.Replace('\n', ' ').Trim();
        if (block.Kind != BlockKind.Paragraph || line.Length is 0 or > LongestCaption || block.Inlines.Any(i => i.Href is not null))
        {
            return null;
        }

        // "Photo: Leo Strandberry / Halden Chronicle"
        if (Label().Match(line) is { Success: true } label && line.Length <= 150)
        {
            return new ExtractedImage(line[label.Length..].Trim(), null, null);
        }

        var words = block.Inlines.Where(i => i.Text.Trim().Length > 0).ToList();
        if (words.Count == 0 || !words.TrueForAll(i => i.IsStrong || i.IsEmphasis))
        {
            return null;
        }

        // "Sergei Savostyanov / TASS"
        if (Agency().IsMatch(line) && line.Length <= 120 && !line.Contains(". ", StringComparison.Ordinal))
        {
            return new ExtractedImage(line, null, null);
        }

        // "The swing bridge at dawn. Leo Strandberry / Halden Chronicle"
        if (Captioned().Match(line) is { Success: true } captioned)
        {
            return new ExtractedImage(captioned.Groups["credit"].Value, captioned.Groups["caption"].Value.Trim(), null);
        }

        // "Family photograph"
        return besidePicture && line.Length <= 80 && Kind().IsMatch(line) && line[^1] is not ('.' or '!' or '?') ? new ExtractedImage(line, null, null) : null;
    }

    /// <summary>The words of the line straight below a picture, where it may be set like the text.</summary>
    public static ExtractedImage? ReadBelow(Block block)
    {
        if (Read(block, besidePicture: true) is { } image)
        {
            return image;
        }

        var line = block.Text.Replace('\n', ' ');
        if (block.Kind != BlockKind.Paragraph || line.Length is 0 or > LongestCaption || block.Inlines.Any(i => i.Href is not null))
        {
            return null;
        }

        // "Boats leave the harbour. (Photo by Leo Strandberry/Halden Chronicle)", "Boats leave the harbour. LEO STRANDBERRY / ENA"
        if ((Bracketed().Match(line) is { Success: true } bracketed ? bracketed : Captioned().Match(line)) is { Success: true } match)
        {
            return new ExtractedImage(match.Groups["credit"].Value, match.Groups["caption"].Value.Trim(), null);
        }

        // "*The swing bridge at dawn.*"
        return block.Inlines.All(i => i.IsEmphasis || i.Text.Trim().Length == 0) ? new ExtractedImage(null, line, null) : null;
    }

    [GeneratedRegex(@"^[*_(\[]*((photo(graph)?s?|picture|image|drawing|illustration|graphic|foto|bild)(\s+credits?)?|credits?)(\s*:|\s+(by|courtesy of)\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[^.]{2,60}\s/\s?[^.]{2,60}$")]
    private static partial Regex Agency();

    [GeneratedRegex(@"^(?<caption>.{10,300}?[.!?”""])\s+(?<credit>[\p{Lu}][^.]{1,60}\s/\s?[^.]{2,60})$")]
    private static partial Regex Captioned();

    [GeneratedRegex(@"\b(photo(graph|s)?|picture|image|handout|courtesy|archive|getty|reuters|afp|ap|epa|tass|drawing|illustration)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(?<caption>.{5,350}?)\s*[(\[](photo|image|picture|foto|file photo)s?\s*(by|courtesy of|credit)?\s*:?\s*(?<credit>[^()\[\]]{2,80})[)\]]\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();
}
