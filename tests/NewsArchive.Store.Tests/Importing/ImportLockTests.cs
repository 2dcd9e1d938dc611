using NewsArchive.Store.Importing;

namespace NewsArchive.Store.Tests.Importing;

public sealed class ImportLockTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsarchive-lock-").FullName;

    [Fact]
    public void One_has_it_at_a_time()
    {
        Assert.False(ImportLock.IsHeld(folder));
        using (Assert.IsType<ImportLock>(ImportLock.TryTake(folder)))
        {
            Assert.True(ImportLock.IsHeld(folder));
            Assert.Null(ImportLock.TryTake(folder));
        }

        Assert.False(ImportLock.IsHeld(folder));
        using var again = ImportLock.TryTake(folder);
        Assert.NotNull(again);
    }

    [Fact]
    public void Who_has_it_tells_others_how_far_they_are()
    {
        var import = new RunningImport(4711, "ada", new DateTime(2025, 3, 1, 12, 0, 0, DateTimeKind.Utc), 7, null);
        using (var taken = ImportLock.TryTake(folder)!)
        {
            Assert.Equal(0, ImportLock.Find(folder)!.ProcessId); // it has said nothing yet
            taken.Announce(import);
            Assert.Equal(import, ImportLock.Find(folder));
        }

        Assert.Null(ImportLock.Find(folder));
    }

    [Fact]
    public void What_a_killed_process_left_behind_is_no_running_import()
    {
        File.WriteAllText(Path.Combine(folder, "import.lock"), "");
        File.WriteAllText(Path.Combine(folder, "import.json"), "{ half");

        Assert.Null(ImportLock.Find(folder));
        using var taken = ImportLock.TryTake(folder);
        Assert.NotNull(taken);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
