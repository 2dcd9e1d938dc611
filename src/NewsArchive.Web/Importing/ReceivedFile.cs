using System.Security.Cryptography;

namespace NewsArchive.Web.Importing;

/// <summary>A file that is being received: hidden from imports until it is whole, and gone if it never is.</summary>
internal sealed class ReceivedFile : IAsyncDisposable
{
    public const string Ending = ".uploading";

    private static readonly Lock Naming = new(); // two uploads may want one name at the same time

    private readonly string folder;
    private readonly string path;
    private readonly FileStream file;

    public ReceivedFile(string folder)
    {
        this.folder = folder;
        path = Path.Combine(folder, $".{Guid.NewGuid():N}{Ending}");
        file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    public long Length => file.Length;

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => file.WriteAsync(bytes, cancellationToken);

    /// <summary>Gives it its name; false where another file has that already and is not to be replaced. One that is the same may stay as it is.</summary>
    public async Task<bool> TryNameAsync(string name, bool replaces, CancellationToken cancellationToken)
    {
        file.Flush(flushToDisk: true);
        await file.DisposeAsync();
        var target = Path.Combine(folder, name);
        lock (Naming)
        {
            if (replaces || !(File.Exists(target) || Directory.Exists(target)))
            {
                File.Move(path, target, overwrite: true); // of a symbolic link the link itself, not what it leads to
                return true;
            }
        }

        return File.Exists(target) && await HashAsync(target, cancellationToken) == await HashAsync(path, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await file.DisposeAsync(); // which on a full disk tries once more to write
        }
        finally
        {
            File.Delete(path); // does nothing where it has its name
        }
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }
}
