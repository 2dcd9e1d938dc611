using System.CommandLine;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Hosting;

namespace NewsArchive.Web.Commands;

/// <summary><c>newsarchive import [PATH…] [--dry-run]</c>: imports seeds, one line for each that failed and one for the whole.</summary>
internal static class ImportCommand
{
    public static Command Create(Func<WebApplication> createApp)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files or folders to import (default: the whole seeds folder)",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what an import would do; save nothing" };
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
            var importer = scope.ServiceProvider.GetRequiredService<ArticleImporter>();
            var seedsPath = scope.ServiceProvider.GetRequiredService<ArchiveSettings>().SeedsPath;
            var request = new ImportRequest(seedsPath, "command line", paths, isDryRun);
            var report = await ImportBar.ShowAsync(progress => importer.ImportAsync(request, progress, cancellationToken));
            Print(report, request);
            return report.State == ImportState.Finished && report.Counts.Failed == 0 ? ExitCode.Success : ExitCode.SomeFailed;
        }
    }

    private static void Print(ImportReport report, ImportRequest request)
    {
        foreach (var entry in report.Entries.Where(e => e.Outcome == ImportOutcome.Failed))
        {
            // As compilers print it, so that editors open the file at the line.
            var place = Path.Combine(request.SeedsPath, entry.SeedPath) + (entry.Line is { } line ? $":{line}" : "");
            Console.Out.WriteLine($"{place}: {entry.Reason}");
        }

        var beginning = request.IsDryRun ? "An import would give: " : report.State == ImportState.Cancelled ? "Cancelled; what is done stays: " : "";
        Console.Out.WriteLine(beginning + report.Counts);
    }
}
