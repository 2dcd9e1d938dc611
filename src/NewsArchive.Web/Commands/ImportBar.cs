using NewsArchive.Store.Importing;
using Spectre.Console;

namespace NewsArchive.Web.Commands;

/// <summary>A progress bar on standard error, so that standard output keeps only the result; none where no terminal shows it.</summary>
internal static class ImportBar
{
    public static Task<T> ShowAsync<T>(Func<IProgress<ImportProgress>?, Task<T>> import)
    {
        if (Console.IsErrorRedirected)
        {
            return import(null);
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(context => import(new Bar(context.AddTask("finding the seeds", autoStart: true, maxValue: 1))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
            task.Description = Markup.Escape($"{value.Done} of {value.Total} {value.CurrentSeed}"); // a file may be called "[red]"
        }
    }
}
