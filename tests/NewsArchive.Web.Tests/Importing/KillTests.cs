using System.Diagnostics;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Tests.Commands;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Importing;

/// <summary>A real import process is killed again and again: what it leaves is whole each time, and in the end the archive is the one that was never interrupted.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Archives = 2; // side by side, because a process that starts keeps one core busy
    private const int Kills = 25; // of each archive's imports
    private const int FirstSeeds = 90;
    private const int NewSeeds = 250; // of each round
    private const int ChangedSeeds = 30; // also, of the first ones, each of which is changed once
    private const int MaxRounds = 2 * Kills;

    private static readonly Dictionary<string, string> LessCompiling = new() { ["DOTNET_EnableWriteXorExecute"] = "0" }; // which is most of what a short run does

    [Fact]
    public async Task An_import_killed_at_any_moment_leaves_the_archive_that_was_never_interrupted()
    {
        var inTheMidst = await Task.WhenAll(Enumerable.Range(1, Archives).Select(CompareAsync));

        Assert.True(inTheMidst.Sum() >= Archives * Kills / 3, $"Only {inTheMidst.Sum()} kills came after an import had saved something and before it had finished.");
    }

    // A round of new and changed seeds is imported, killed and imported again until it comes to its end.
    private async Task<int> CompareAsync(int luck)
    {
        var watch = Stopwatch.StartNew();
        var random = new Random(luck);
        using var killed = new WorkFolder();
        using var whole = new WorkFolder();
        await using var contents = new ArchiveContents(DatabaseOf(killed));
        await ImportAsync(killed, 0);
        WriteRound(killed, 1);
        var pace = await MeasureAsync(killed, contents);
        var (kills, early, inTheMidst, rounds) = (0, 0, 0, 1);
        while (kills < Kills)
        {
            WriteRound(killed, ++rounds);
            while (kills < Kills && await KillAsync(killed, contents, random, pace) is { } left)
            {
                kills++;
                await contents.AssertWholeAsync();
                early += left.Saved == 0 ? 1 : 0;
                inTheMidst += left is { Saved: > 0, IsRunning: true } ? 1 : 0;
            }

            pace.Saving *= 0.7; // the machine has become faster than it was measured: it ended before it was killed
            Assert.InRange(rounds, 1, MaxRounds); // more of them, and it always ends before it is killed
        }

        await ImportAsync(killed);
        await ImportAsync(whole, 0);
        await ImportAsync(whole, [.. Enumerable.Range(1, rounds)]);

        await contents.AssertWholeAsync();
        await using var reference = new ArchiveContents(DatabaseOf(whole));
        var (expected, actual) = (await reference.ReadAsync(), await contents.ReadAsync());
        Assert.Empty(expected.Except(actual));
        Assert.Equal(expected, actual);
        var interrupted = await contents.AssertReportedAsync();
        output.WriteLine(
            $"{kills} imports killed, {early} before they had saved anything and {inTheMidst} after that and before they had finished, {interrupted} "
            + $"reported as interrupted; {expected.Count} lines about {await reference.CountAsync()} articles and {rounds} rounds are the same; "
            + $"an import of a round took {pace.Beginning.TotalSeconds:0.0} s until it had saved something and {pace.Saving.TotalSeconds:0.0} s from there; all {watch.Elapsed.TotalSeconds:0} s");
        return inTheMidst;
    }

    // Round 0 is what the archive begins with. Each later one brings new seeds and changes some of the first ones.
    private static void WriteRound(WorkFolder folder, int round)
    {
        var (first, count) = round == 0 ? (0, FirstSeeds) : (FirstSeeds + ((round - 1) * NewSeeds), NewSeeds);
        for (var i = 0; i < count; i++)
        {
            FictionalSeeds.Write(folder.Seeds, first + i, state: 0);
        }

        for (var i = (round - 1) * ChangedSeeds; round > 0 && i < Math.Min(round * ChangedSeeds, FirstSeeds); i++)
        {
            FictionalSeeds.Write(folder.Seeds, i, state: 1);
        }
    }

    private static async Task ImportAsync(WorkFolder folder, params int[] rounds)
    {
        Array.ForEach(rounds, round => WriteRound(folder, round));
        await using var import = Start(folder);
        await AssertEndsWellAsync(import);
    }

    // How long an import takes until it has saved something, and from there to its end.
    private static async Task<(TimeSpan Beginning, TimeSpan Saving)> MeasureAsync(WorkFolder folder, ArchiveContents contents)
    {
        var last = await contents.LastImportAsync();
        var watch = Stopwatch.StartNew();
        await using var import = Start(folder);
        await SavesAsync(import, contents, last);
        var beginning = watch.Elapsed;
        await AssertEndsWellAsync(import);
        return (beginning, watch.Elapsed - beginning);
    }

    private static async Task AssertEndsWellAsync(NewsArchiveProcess import) => Assert.True(await import.ExitAsync() == 0, import.Output + import.Errors);

    // While the program starts and looks at the seeds, or, three times in four, at any moment from when it has saved something. Gives what it left behind; null where it ended by itself before.
    private static async Task<(int Saved, bool IsRunning)?> KillAsync(WorkFolder folder, ArchiveContents contents, Random random, (TimeSpan Beginning, TimeSpan Saving) pace)
    {
        var last = await contents.LastImportAsync();
        var (isBeginning, when) = (random.Next(4) == 0, random.NextDouble());
        await using var import = Start(folder);
        if (!isBeginning)
        {
            await SavesAsync(import, contents, last);
        }

        await Task.Delay(when * (isBeginning ? pace.Beginning : pace.Saving));
        return await import.KillAsync() ? await contents.SavedAfterAsync(last) : null;
    }

    private static NewsArchiveProcess Start(WorkFolder folder) => NewsArchiveProcess.Start(folder.Path, LessCompiling, "import");

    private static async Task SavesAsync(NewsArchiveProcess import, ArchiveContents contents, int last)
    {
        while (!import.HasExited && (await contents.SavedAfterAsync(last)).Saved == 0)
        {
            await Task.Delay(30);
        }
    }

    private static string DatabaseOf(WorkFolder folder) => Path.Combine(folder.Path, "data", "archive.db");
}
