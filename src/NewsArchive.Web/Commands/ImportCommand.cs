using System.CommandLine;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Importing.Previewing;
using NewsArchive.Web.Hosting;

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
            await using var scope = app.Services.CreateAsyncScope();
            var request = new ImportRequest(scope.ServiceProvider.GetRequiredService<ArchiveSettings>().SeedsPath, "command line", paths);
            return isDryRun
                ? await PreviewAsync(scope.ServiceProvider.GetRequiredService<ImportPreview>(), request, cancellationToken)
                : await ImportAsync(scope.ServiceProvider.GetRequiredService<ArticleImporter>(), request, cancellationToken);
        }
    }

    private static async Task<int> ImportAsync(ArticleImporter importer, ImportRequest request, CancellationToken cancellationToken)
    {
        var report = await ImportBar.ShowAsync(progress => importer.ImportAsync(request, progress, cancellationToken));
        foreach (var entry in report.Entries.Where(e => e.Outcome == ImportOutcome.Failed))
        {
            // As compilers print it, so that editors open the file at the line.
            var place = Path.Combine(request.SeedsPath, entry.SeedPath) + (entry.Line is { } line ? $":{line}" : "");
            Console.Out.WriteLine(TerminalText.Safe($"{place}: {entry.Reason}"));
        }

        Console.Out.WriteLine((report.State == ImportState.Cancelled ? "Cancelled; what is done stays: " : "") + report.Counts);
        return ExitCodeOf(report.Counts, report.State == ImportState.Cancelled);
    }

    // Seed by seed, so that nothing is held however many there are.
    private static async Task<int> PreviewAsync(ImportPreview preview, ImportRequest request, CancellationToken cancellationToken)
    {
        // On a terminal the lines themselves show how it goes on; a bar would write over them.
        var counts = Console.IsOutputRedirected ? await ImportBar.ShowAsync(PrintAsync) : await PrintAsync(null);
        Console.Out.WriteLine((cancellationToken.IsCancellationRequested ? "Cancelled. The seeds looked at would give: " : "An import would give: ") + counts);
        return ExitCodeOf(counts, cancellationToken.IsCancellationRequested);

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

    private static int ExitCodeOf(ImportCounts counts, bool isCancelled) => counts.Failed == 0 && !isCancelled ? ExitCode.Success : ExitCode.SomeFailed;
}
