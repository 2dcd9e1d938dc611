using System.Text;

namespace NewsArchive.Web.Importing;

/// <summary>The name under which an uploaded file is stored: what its owner called it, without anything that a file system or a path could take otherwise.</summary>
internal static class UploadName
{
    private const int MaxLength = 120; // in UTF-16 units: with accents still within the 255 bytes of common file systems

    private static readonly HashSet<string> Reserved = new( // by Windows, whatever the ending
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>A name without folders; null where nothing is left of it.</summary>
    public static string? Of(string given)
    {
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        name = new string([.. name.Select(c => char.IsControl(c) || char.IsSurrogate(c) || "<>:\"|?*\uFFFD".Contains(c, StringComparison.Ordinal) ? '-' : c)]);
        name = name.Normalize(NormalizationForm.FormC).Trim().Trim('.', ' ');
        if (name.Length > MaxLength)
        {
            var ending = name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) ? name[^8..] : Path.GetExtension(name);
            name = ending.Length < MaxLength / 2 ? name[..(MaxLength - ending.Length)].TrimEnd('.', ' ') + ending : name[..MaxLength];
        }

        return name.Length == 0 ? null : Reserved.Contains(name.Split('.')[0]) ? "_" + name : name;
    }
}
