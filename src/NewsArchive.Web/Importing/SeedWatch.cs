using System.Threading.Channels;
using NewsArchive.Extraction;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Hosting;

namespace NewsArchive.Web.Importing;

/// <summary>Imports seeds as soon as they change in the seeds folder, once nobody writes to it any more; off unless it is set.</summary>
internal sealed class SeedWatch(ArchiveSettings settings, ImportRunner runner, UploadFolder uploads, ILogger<SeedWatch> logger) : BackgroundService
{
    private const int MaxPaths = 1_000; // of more the whole folder is read

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (wasAway, isMissed) = (false, false);
        while (settings.WatchSeeds)
        {
            try
            {
                if (Directory.Exists(settings.SeedsPath))
                {
                    isMissed = false;
                    await WatchAsync(wasAway, stoppingToken);
                    wasAway = true;
                    await Task.Delay(Quiet, stoppingToken); // another folder may be about to take its place
                    continue;
                }

                if (!isMissed)
                {
                    isMissed = true;
                    logger.LogWarning("There is no seeds folder at {SeedsPath} to watch; looking again every {Seconds} seconds", settings.SeedsPath, BetweenLooks.TotalSeconds);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException) // no more watches to be had, or the folder went away
            {
                logger.LogWarning(e, "The seeds folder cannot be watched");
            }

            wasAway = true;
            await Task.Delay(BetweenLooks, stoppingToken);
        }
    }

    // Ends when the folder goes away, or another one takes its place.
    private async Task WatchAsync(bool wasAway, CancellationToken cancellationToken)
    {
        var changes = Channel.CreateUnbounded<string?>(); // null: some were missed
        using var watcher = new FileSystemWatcher(settings.SeedsPath)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Created += (_, change) => Note(change.FullPath);
        watcher.Changed += (_, change) => Note(change.FullPath);
        watcher.Renamed += (_, change) => Note(change.FullPath);
        watcher.Error += (_, _) => changes.Writer.TryWrite(null);
        watcher.EnableRaisingEvents = true;
        using var place = WatchPlace(() => changes.Writer.TryComplete());
        logger.LogInformation("The seeds folder {SeedsPath} is watched", settings.SeedsPath);
        if (wasAway)
        {
            changes.Writer.TryWrite(null);
        }

        while (Directory.Exists(settings.SeedsPath) && !changes.Reader.Completion.IsCompleted)
        {
            var changed = await CollectAsync(changes.Reader, cancellationToken);
            if (changed.Contains(null) || changed.Count > MaxPaths)
            {
                runner.StartNext(uploads.Everything(ImportOrigin.Watch));
            }
            else if (changed.OfType<string>().Where(IsThere).ToList() is { Count: > 0 } paths)
            {
                runner.StartNext(new ImportRequest(settings.SeedsPath, ImportOrigin.Watch, paths));
            }
        }

        // Of what is no seed nobody waits for the end: a program that synchronises may write to its own files for ever.
        void Note(string path)
        {
            if (MayBeSeed(path))
            {
                changes.Writer.TryWrite(path);
            }
        }
    }

    // A watch stays with the folder that it began with, also where that is moved away: a new state of the seeds may come as a whole, by "mv" or another target of a link.
    private FileSystemWatcher? WatchPlace(Action onReplaced)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(settings.SeedsPath));
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return null;
        }

        try
        {
            var watcher = new FileSystemWatcher(parent) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName };
            watcher.Created += (_, change) => Note(change.FullPath);
            watcher.Deleted += (_, change) => Note(change.FullPath);
            watcher.Renamed += (_, change) => Note(change.FullPath, change.OldFullPath);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            logger.LogInformation(e, "Whether another folder takes the place of {SeedsPath} cannot be watched", settings.SeedsPath);
            return null;
        }

        void Note(params ReadOnlySpan<string> changed)
        {
            if (changed.Contains(path))
            {
                onReplaced();
            }
        }
    }

    // What changed, once nothing has for a while: an editor may write a file in several steps, a copy brings many.
    private static async Task<HashSet<string?>> CollectAsync(ChannelReader<string?> changes, CancellationToken cancellationToken)
    {
        var changed = new HashSet<string?>();
        using var look = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        look.CancelAfter(BetweenLooks); // the folder itself may go away without a word
        try
        {
            changed.Add(await changes.ReadAsync(look.Token));
            while (true)
            {
                using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                quiet.CancelAfter(Quiet);
                changed.Add(await changes.ReadAsync(quiet.Token));
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return changed;
        }
        catch (ChannelClosedException) // the next watch begins with the whole folder
        {
            return [];
        }
    }

    // Hidden files are what editors and uploads have not finished; uploads import themselves.
    private bool MayBeSeed(string path)
    {
        var parts = Path.GetRelativePath(settings.SeedsPath, path).Split(Path.DirectorySeparatorChar);
        return !parts.Any(ArticleExtractor.PassesOver) && parts[0] != UploadFolder.Name
            && (ArticleExtractor.Reads(path) || ArticleExtractor.IsContainer(path) || Directory.Exists(path));
    }

    // An empty one is about to be written.
    private static bool IsThere(string path) => Directory.Exists(path) || new FileInfo(path) is { Exists: true, Length: > 0 };
}
