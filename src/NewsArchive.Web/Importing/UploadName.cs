using System.Text;

namespace NewsArchive.Web.Importing;

/// <summary>The name under which an uploaded file is stored: what its owner called it, without anything that a file system or a path could take otherwise.</summary>
internal static class UploadName
{
    private const int MaxBytes = 240; // in UTF-8, in which common file systems take 255

    private static readonly HashSet<Rune> Unwanted = [.. "<>:\"|?*\uFFFD".EnumerateRunes()];

    // How browsers write quotation marks and ends of lines in the name of a file; they leave a percent sign as it is.
    private static readonly string[] Escaped = ["%22", "%0D", "%0A"];

    private static readonly HashSet<string> Reserved = new( // by Windows, whatever the ending
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>A name without folders; null where nothing is left of it.</summary>
    public static string? Of(string given)
    {
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        name = Escaped.Aggregate(name, (rest, sign) => rest.Replace(sign, "-", StringComparison.Ordinal));
        name = string.Concat(name.EnumerateRunes().Select(r => Rune.IsControl(r) || Unwanted.Contains(r) ? "-" : r.ToString())); // half of a pair is read as U+FFFD
        name = name.Normalize(NormalizationForm.FormC).Trim().Trim('.', ' ');
        if (Encoding.UTF8.GetByteCount(name) > MaxBytes)
        {
            var ending = name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) ? name[^8..] : Path.GetExtension(name);
            var room = MaxBytes - Encoding.UTF8.GetByteCount(ending);
            name = room > MaxBytes / 2 ? Within(room, name[..^ending.Length]).TrimEnd('.', ' ') + ending : Within(MaxBytes, name);
        }

        return name.Length == 0 ? null : Reserved.Contains(name.Split('.')[0]) ? "_" + name : name;
    }

    // As much of a text as its bytes have room, character by character.
    private static string Within(int maxBytes, string text)
    {
        var (length, bytes) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > maxBytes)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }
}
