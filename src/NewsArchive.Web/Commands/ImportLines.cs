using NewsArchive.Store.Importing;
using NewsArchive.Web.Pages.Admin;

namespace NewsArchive.Web.Commands;

/// <summary>Progress where no terminal shows it, in a log for one: a line every ten seconds, none of an import that is shorter.</summary>
internal sealed class ImportLines(TextWriter output, TimeProvider time) : IProgress<ImportProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly ImportPace pace = new(time);
    private long? last;

    public void Report(ImportProgress value)
    {
        pace.Add(value);
        last ??= time.GetTimestamp();
        if (time.GetElapsedTime(last.Value) >= Interval)
        {
            last = time.GetTimestamp();
            var facts = new[] { RunProgress.CountOf(value), RunProgress.PaceOf(pace.Rate, pace.Left), value.CurrentSeed is { } seed ? $"now at {seed}" : null };
            output.WriteLine(TerminalText.Safe(string.Join("; ", facts.OfType<string>())));
        }
    }
}
