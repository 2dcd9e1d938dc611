using NewsArchive.Store.Importing;

namespace NewsArchive.Store.Tests.Importing;

public sealed class ImportLockTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsarchive-lock-").FullName;
    private readonly ArchiveFolder archive;

    public ImportLockTests() => archive = new ArchiveFolder(folder, "archive.db");

    [Fact]
    public void One_has_it_at_a_time()
    {
        Assert.False(ImportLock.IsHeld(archive));
        using (Assert.IsType<ImportLock>(ImportLock.TryTake(archive)))
        {
            Assert.True(ImportLock.IsHeld(archive));
            Assert.Null(ImportLock.TryTake(archive));
        }

        Assert.False(ImportLock.IsHeld(archive));
        using var again = ImportLock.TryTake(archive);
        Assert.NotNull(again);
    }

    [Fact]
    public void Who_may_not_write_its_file_is_told_which_it_is()
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, "archive.db.import.lock")).FullName;

        var fault = Assert.Throws<ImportBrokenOffException>(() => ImportLock.TryTake(archive));

        Assert.StartsWith($"The import broke off: {place} may not be written", fault.Message);
        Assert.False(ImportLock.IsHeld(archive));
        Assert.Null(ImportLock.Find(archive));
    }

    [Fact]
    public void Who_has_it_tells_others_how_far_they_are()
    {
        var import = new RunningImport(4711, "ada", new DateTime(2025, 3, 1, 12, 0, 0, DateTimeKind.Utc), 7, true, null);
        using (var taken = ImportLock.TryTake(archive)!)
        {
            Assert.Equal(0, ImportLock.Find(archive)!.ProcessId); // it has said nothing yet
            taken.Announce(import);
            Assert.Equal(import, ImportLock.Find(archive));
        }

        Assert.Null(ImportLock.Find(archive));
    }

    [Fact]
    public void What_a_killed_process_left_behind_is_no_running_import()
    {
        File.WriteAllText(Path.Combine(folder, "archive.db.import.lock"), "");
        File.WriteAllText(Path.Combine(folder, "archive.db.import.json"), "{ half");

        Assert.Null(ImportLock.Find(archive));
        using var taken = ImportLock.TryTake(archive);
        Assert.NotNull(taken);
    }

    [Fact]
    public void Another_archive_in_the_same_folder_has_its_own()
    {
        using var taken = ImportLock.TryTake(archive);
        var other = archive with { Name = "old.db" };

        Assert.False(ImportLock.IsHeld(other));
        using var also = ImportLock.TryTake(other);
        Assert.NotNull(also);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
