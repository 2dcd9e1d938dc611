using NewsArchive.Store;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Hosting;

namespace NewsArchive.Web.Importing;

/// <summary>Where uploaded seeds lie: in the seeds folder, or beside the database where nobody may write to that.</summary>
internal sealed class UploadFolder(ArchiveSettings settings, ArchiveFolder archive, TimeProvider time)
{
    public const string Name = "uploads";

    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    private string BesideDatabase => Path.GetFullPath(Path.Combine(archive.Path, Name));

    /// <summary>All seeds: those of the seeds folder, and uploads that had to be stored elsewhere.</summary>
    public ImportRequest Everything(string startedBy) => new(settings.SeedsPath, startedBy, []) { UploadsPath = BesideDatabase };

    /// <summary>The folder, made where it is missing.</summary>
    /// <exception cref="IOException">It cannot be made, or leads elsewhere.</exception>
    public string Open()
    {
        var folder = Directory.Exists(settings.SeedsPath) && TryOpen(Path.GetFullPath(Path.Combine(settings.SeedsPath, Name))) is { } inSeeds
            ? inSeeds
            : TryOpen(BesideDatabase) ?? throw new IOException("neither the seeds folder nor the folder of the database can be written to");
        RemoveAbandoned(folder);
        return folder;
    }

    private static string? TryOpen(string folder)
    {
        try
        {
            if (Directory.CreateDirectory(folder).LinkTarget is not null)
            {
                throw new IOException($"{folder} is a symbolic link, which could lead anywhere");
            }

            var probe = Path.Combine(folder, $".{Guid.NewGuid():N}{ReceivedFile.Ending}");
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
                return folder;
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException || (e is IOException && !Directory.Exists(folder)) || (e is IOException && new DirectoryInfo(folder).LinkTarget is null))
        {
            return null;
        }
    }

    // What a server that was killed was receiving.
    private void RemoveAbandoned(string folder)
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles($".*{ReceivedFile.Ending}").Where(f => time.GetUtcNow().UtcDateTime - f.LastWriteTimeUtc > Abandoned))
        {
            file.Delete();
        }
    }
}
