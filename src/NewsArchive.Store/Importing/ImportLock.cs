using System.Text.Json;

namespace NewsArchive.Store.Importing;

/// <summary>An import that some process runs: whose it is and how far it has come.</summary>
/// <param name="LastImportId">The newest import before it; its own is the next one.</param>
/// <param name="IsWhole">Whether it reads every seed, so that whoever wants that may join it.</param>
public sealed record RunningImport(int ProcessId, string StartedBy, DateTime StartedAt, int LastImportId, bool IsWhole, ImportProgress? Progress);

/// <summary>
/// Lets one process at a time import into an archive. It is a file beside the database that the system itself unlocks when its owner ends, however
/// that comes about, so a crash leaves nothing behind that somebody would have to clear away.
/// </summary>
public sealed class ImportLock : IDisposable
{
    private const int Attempts = 5;

    /// <summary>How often an import tells how far it has come, and others look.</summary>
    internal static readonly TimeSpan Pace = TimeSpan.FromSeconds(0.5);

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(40);

    private readonly FileStream file;
    private readonly string state;
    private long announcedAt;

    private ImportLock(FileStream file, string state) => (this.file, this.state) = (file, state);

    /// <summary>Takes the lock of an archive; null where another has it.</summary>
    /// <exception cref="ImportBrokenOffException">Its file may not be written.</exception>
    public static ImportLock? TryTake(ArchiveFolder archive)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (TryOpen(archive, FileAccess.ReadWrite, FileShare.None) is { } file)
                {
                    return new ImportLock(file, StateOf(archive));
                }
            }
            catch (UnauthorizedAccessException e)
            {
                throw new ImportBrokenOffException($"{FileOf(archive)} may not be written; another user has made it, or the folder is not the archive's own", e);
            }

            if (attempt == Attempts)
            {
                return null;
            }

            Thread.Sleep(BetweenAttempts); // it may only be somebody who looks whether it is held
        }
    }

    /// <summary>Whether somebody imports into the archive.</summary>
    public static bool IsHeld(ArchiveFolder archive)
    {
        if (!File.Exists(FileOf(archive)))
        {
            return false;
        }

        try
        {
            using var file = TryOpen(archive, FileAccess.Read, FileShare.Read);
            return file is null;
        }
        catch (UnauthorizedAccessException)
        {
            return false; // who may not even look is told so by taking it
        }
    }

    /// <summary>The import that another process runs; null where none does. What it says of itself may be half a second old.</summary>
    public static RunningImport? Find(ArchiveFolder archive)
    {
        if (!IsHeld(archive))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<RunningImport>(File.ReadAllBytes(StateOf(archive)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return new RunningImport(0, "", default, 0, false, null); // it has only just begun
        }
    }

    /// <summary>Tells other processes how far it has come; not faster than they look.</summary>
    public void Announce(RunningImport import)
    {
        var now = Environment.TickCount64;
        if (import.Progress is not null && now - announcedAt < Pace.TotalMilliseconds)
        {
            return;
        }

        announcedAt = now;
        try
        {
            var coming = state + ".new"; // renamed, so that nobody reads half of it
            File.WriteAllBytes(coming, JsonSerializer.SerializeToUtf8Bytes(import));
            File.Move(coming, state, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The lock alone decides; an import does not end because nobody can follow it.
        }
    }

    public void Dispose()
    {
        try
        {
            File.Delete(state);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nobody reads it while the lock is free.
        }

        file.Dispose(); // the file itself stays: whoever removed it could take away another's
    }

    private static string FileOf(ArchiveFolder archive) => Path.Combine(archive.Path, archive.Name + ".import.lock");

    private static string StateOf(ArchiveFolder archive) => Path.Combine(archive.Path, archive.Name + ".import.json");

    private static FileStream? TryOpen(ArchiveFolder archive, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(FileOf(archive), access == FileAccess.Read ? FileMode.Open : FileMode.OpenOrCreate, access, share);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }
}
