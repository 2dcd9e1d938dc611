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
        if (Label().Match(line) is { Success: true } label && line.Length <= 150 && (!label.Groups["by"].Success || !IsSentence(line[label.Length..])))
        {
            return new ExtractedImage(line[label.Length..].Trim(), null, null);
        }

        // "© AFP", "Fot. PAP"
        if (Owned().Match(line) is { Success: true } owned && (besidePicture || owned.Groups["sign"].Success))
        {
            return new ExtractedImage(owned.Groups["credit"].Value.Trim(), null, null);
        }

        // "FILE PHOTO: Boats leave the harbour in Halden. REUTERS/Leo Strandberry/File Photo"
        if (FilePhoto().Match(line) is { Success: true } filed)
        {
            return new ExtractedImage(filed.Groups["credit"] is { Success: true } of ? of.Value.Trim() : null, filed.Groups["caption"].Value.Trim(), null);
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

        // "The swing bridge at dawn. Leo Strandberry / Halden Chronicle", "The swing bridge at dawn. Photo: Leo Strandberry"
        if (new[] { Captioned(), Labelled() }.Select(r => r.Match(line)).FirstOrDefault(m => m.Success) is { } captioned)
        {
            return new ExtractedImage(captioned.Groups["credit"].Value, captioned.Groups["caption"].Value.Trim(), null);
        }

        // "Family photograph"
        return (besidePicture || OnlyAgency().IsMatch(line)) && line.Length <= 80 && Kind().IsMatch(line) && line[^1] is not ('.' or '!' or '?') ? new ExtractedImage(line, null, null) : null;
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
        // "Boats leave the harbour. | Photo Credit: Leo Strandberry", "Boats leave the harbour. Leo Strandberry/Coast Tribune via AP"
        if (new[] { Bracketed(), Labelled(), Captioned(), Signed() }.Select(r => r.Match(line)).FirstOrDefault(m => m.Success) is { } match)
        {
            return new ExtractedImage(match.Groups["credit"].Value, match.Groups["caption"].Value.Trim(), null);
        }

        // "Leo Strandberry/Coast Tribune"
        if (Owner().IsMatch(line))
        {
            return new ExtractedImage(line, null, null);
        }

        // "*The swing bridge at dawn.*"
        return block.Inlines.All(i => i.IsEmphasis || i.Text.Trim().Length == 0) ? new ExtractedImage(null, line, null) : null;
    }

    // "Photographs by the dozen hung on the wall." is the article's.
    private static bool IsSentence(string words) =>
        words.Length == 0 || (words[^1] is '.' or '!' or '?' && (!char.IsUpper(words[0]) || words.Split(' ').Length > 6)) || words.Split(' ').Count(w => w.Length > 0 && char.IsLower(w[0])) > 3;

    [GeneratedRegex(@"^[*_(\[]*((photo(graph)?s?|photography|pictures?|images?|drawing|illustrations?|graphic|fotos?|fotografías?|fotografia|fotoğraf|fot\.|bild(er)?|imagen|imagem|immagine|фото|фотография|світлина|zdjęcie|valokuva|kuva|crédits?(\s+photos?)?|fuente|quelle|zdroj)(\s+credits?|quelle|credit)?|credits?)(\s*:|\s+(?<by>by|courtesy of)\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:(?<sign>©|\(c\))\s?|fot\.\s)(?<credit>(?!\d{4}\b)[\p{Lu}@][^.!?:]{1,60})$", RegexOptions.IgnoreCase)]
    private static partial Regex Owned();

    [GeneratedRegex(@"^[^.]{2,60}\s/\s?[^.]{2,60}$")]
    private static partial Regex Agency();

    [GeneratedRegex(@"^(?<caption>.{10,300}?[.!?”""])\s+(?<credit>[\p{Lu}][^.]{1,60}\s/\s?[^.]{2,60})$")]
    private static partial Regex Captioned();

    [GeneratedRegex(@"\b(photo(graph|s)?|picture|image|handout|courtesy|archive|getty|reuters|afp|ap|epa|tass|drawing|illustration)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(?<caption>.{5,350}?)\s*[(\[](photo|image|picture|foto|file photo)s?\s*(by|courtesy of|credit)?\s*:?\s*(?<credit>[^()\[\]]{2,80})[)\]]\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?:file photo|file|file picture)\s*:\s*(?<caption>.{5,300}?)(?:(?<=[.!?”""])\s+(?<credit>[\p{Lu}][^.]{1,60}/\s?[^.]{2,60}))?$", RegexOptions.IgnoreCase)]
    private static partial Regex FilePhoto();

    [GeneratedRegex(@"^(?<caption>.{5,350}?)[\s|]*(?:\||(?<=[.!?”""]))\s*(?:(?:photo|image|picture|foto)s?(?:\s+(?:credit|by|courtesy of))?|credit)s?\s*(?::|(?<=by|of))\s*(?<credit>[^|]{2,80})$", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    // Straight below a picture a name and its agency close the caption, with no space around the stroke.
    [GeneratedRegex(@"^(?<caption>.{10,300}?[.!?”""])\s+(?<credit>\p{Lu}[^./]{1,50}/\s?\p{Lu}[^.]{1,60})$")]
    private static partial Regex Signed();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’.-]*){0,3}\s?/\s?\p{Lu}[^.]{1,60}$")]
    private static partial Regex Owner();

    [GeneratedRegex(@"^(?:getty( images)?|(?:ap|afp|epa|reuters|tass|handout|file|archive|courtesy) ?(?:photo|picture|image)?|family photo(?:graph)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyAgency();
}
