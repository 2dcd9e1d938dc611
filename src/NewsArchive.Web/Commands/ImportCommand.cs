using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Importing.Previewing;
using NewsArchive.Web.Hosting;
using NewsArchive.Web.Importing;
using NewsArchive.Web.Pages;
using NewsArchive.Web.Pages.Admin;

namespace NewsArchive.Web.Commands;

/// <summary><c>newsarchive import [PATH…] [--dry-run]</c>: imports seeds, one line for each that failed and one for the whole; a dry run says what would change.</summary>
internal static class ImportCommand
{
    public static Command Create(Func<WebApplication> createApp)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files or folders to import (default: the whole seeds folder)",
            Arity = ArgumentArity.ZeroOrMore,
        };
        paths.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.Select(t => t.Value))
            {
                if (word.Length == 0)
                {
                    result.AddError("A path is empty: without any the whole seeds folder is imported."); // "$UNSET" of a script
                }
                else if (word.StartsWith('-') && !Path.Exists(word))
                {
                    result.AddError($"newsarchive import has no option {word}, and there is no such file."); // a mistyped --dry-run must not import
                }
            }
        });
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what an import would do with each seed; save nothing" };
        var command = new Command("import", "Import article files into the archive") { paths, dryRun };
        command.SetAction((result, cancellationToken) =>
            RunAsync(createApp(), result.GetValue(paths) ?? [], result.GetValue(dryRun), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(WebApplication app, string[] paths, bool isDryRun, CancellationToken cancellationToken)
    {
        await using (app)
        {
            await app.PrepareArchiveAsync(cancellationToken);
            await app.PrepareIndexAsync(cancellationToken);
            await using var scope = app.Services.CreateAsyncScope();
            var request = scope.ServiceProvider.GetRequiredService<UploadFolder>().Everything(ImportOrigin.CommandLine) with { Paths = paths };
            try
            {
                return isDryRun
                    ? await PreviewAsync(scope.ServiceProvider.GetRequiredService<ImportPreview>(), request, cancellationToken)
                    : await ImportAsync(scope.ServiceProvider, request, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync("newsarchive: cancelled; this command has imported nothing");
                return ExitCode.SomeFailed;
            }
        }
    }

    private static async Task<int> ImportAsync(IServiceProvider services, ImportRequest request, CancellationToken cancellationToken)
    {
        var import = services.GetRequiredService<SingleImport>();
        int? id;
        while ((id = (await ImportBar.ShowAsync(progress => import.TryRunAsync(request, progress, cancellationToken)))?.ImportId) is null)
        {
            id = await FollowAsync(import, request, cancellationToken);
            if (id is not null)
            {
                break;
            }
        }

        return await PrintAsync(services.GetRequiredService<ArchiveDbContext>(), id.Value, request.SeedsPath);
    }

    private static Task<int?> FollowAsync(SingleImport import, ImportRequest request, CancellationToken cancellationToken)
    {
        var isSaid = false;
        return ImportBar.ShowAsync(progress => import.FollowAsync(
            request,
            running =>
            {
                if (!isSaid)
                {
                    isSaid = true;
                    var what = request.IsWhole && running.IsWhole ? "This command joins it." : "This command waits for its end.";
                    Console.Error.WriteLine($"newsarchive: another process ({running.ProcessId}) runs an import, started {ImportRow.OriginOf(running.StartedBy)} on {Wording.Moment(running.StartedAt)}. {what}");
                }

                if (running.Progress is { } value)
                {
                    progress.Report(value);
                }
            },
            cancellationToken));
    }

    private static async Task<int> PrintAsync(ArchiveDbContext database, int importId, string seedsPath)
    {
        var failed = database.ImportEntries.Where(e => e.ImportId == importId && e.Outcome == ImportOutcome.Failed).OrderBy(e => e.Id).Select(e => new { e.SeedPath, e.Line, e.Reason });
        await foreach (var entry in failed.AsAsyncEnumerable())
        {
            Console.Out.WriteLine(TerminalText.Safe($"{TerminalText.Place(seedsPath, entry.SeedPath, entry.Line)}: {entry.Reason}"));
        }

        var import = await database.Imports.Where(i => i.Id == importId).Select(ImportRow.Projection).SingleAsync(CancellationToken.None);
        var beginning = import.State switch
        {
            ImportState.Cancelled => "Cancelled; what is done stays: ",
            ImportState.Interrupted => "Interrupted; what is done stays: ",
            _ => "",
        };
        Console.Out.WriteLine(beginning + import.Counts);
        return ExitCodeOf(import.Counts, isWhole: import.State == ImportState.Finished);
    }

    // Seed by seed, so that nothing is held however many there are.
    private static async Task<int> PreviewAsync(ImportPreview preview, ImportRequest request, CancellationToken cancellationToken)
    {
        // On a terminal the lines themselves show how it goes on; a bar would write over them.
        var counts = Console.IsOutputRedirected ? await ImportBar.ShowAsync(PrintAsync) : await PrintAsync(null);
        Console.Out.WriteLine((cancellationToken.IsCancellationRequested ? "Cancelled. The seeds looked at would give: " : "An import would give: ") + counts);
        return ExitCodeOf(counts, isWhole: !cancellationToken.IsCancellationRequested);

        async Task<ImportCounts> PrintAsync(IProgress<ImportProgress>? progress)
        {
            var counts = new ImportCounts();
            await foreach (var entry in preview.ReadAsync(request, progress, cancellationToken))
            {
                counts = counts.With(entry.Outcome);
                foreach (var line in PreviewText.Lines(entry, request.SeedsPath))
                {
                    Console.Out.WriteLine(line);
                }
            }

            return counts;
        }
    }

    private static int ExitCodeOf(ImportCounts counts, bool isWhole) => counts.Failed == 0 && isWhole ? ExitCode.Success : ExitCode.SomeFailed;
}
