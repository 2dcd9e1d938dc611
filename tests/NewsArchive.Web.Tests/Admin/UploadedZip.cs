using System.IO.Compression;
using System.Text;

namespace NewsArchive.Web.Tests.Admin;

/// <summary>ZIP archives as somebody may upload them.</summary>
internal static class UploadedZip
{
    public static byte[] Of(params (string Path, string Text)[] members)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in members)
            {
                var entry = zip.CreateEntry(path);
                entry.ExternalAttributes = path == "link.md" ? unchecked((int)0xA1FF0000) : 0; // S_IFLNK
                using var writer = new StreamWriter(entry.Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Makes the member a symbolic link: it is one only where the archive says that it was made on a system that has links, 3 in the upper byte of "version made by".</summary>
    public static byte[] Linked(byte[] zip, string path)
    {
        var name = Encoding.UTF8.GetBytes(path);
        for (var i = 0; i < zip.Length - 46 - name.Length; i++)
        {
            if (zip.AsSpan(i, 4).SequenceEqual("PK\x01\x02"u8) && zip.AsSpan(i + 46, name.Length).SequenceEqual(name))
            {
                zip[i + 5] = 3;
            }
        }

        return zip;
    }
}
