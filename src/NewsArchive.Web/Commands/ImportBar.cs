using NewsArchive.Store.Importing;
using NewsArchive.Web.Pages.Admin;
using Spectre.Console;

namespace NewsArchive.Web.Commands;

/// <summary>Progress on standard error, so that standard output keeps only the result: a bar on a terminal, else a line now and then.</summary>
internal static class ImportBar
{
    public static Task<T> ShowAsync<T>(Func<IProgress<ImportProgress>, Task<T>> import)
    {
        if (Console.IsErrorRedirected)
        {
            return import(new ImportLines(Console.Error, TimeProvider.System));
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(context => import(new Bar(context.AddTask("finding the seeds", autoStart: true, maxValue: 1))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        private readonly ImportPace pace = new(TimeProvider.System);

        public void Report(ImportProgress value)
        {
            pace.Add(value);
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
            var facts = new[] { $"{value.Done} of {value.Total}", RunProgress.PaceOf(pace.Rate, pace.Left), value.CurrentSeed };
            task.Description = Markup.Escape(TerminalText.Safe(string.Join("  ", facts.OfType<string>()))); // a file may be called "[red]"
        }
    }
}
