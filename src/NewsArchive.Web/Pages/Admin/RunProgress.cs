using System.Globalization;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Importing;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>How far an import or a preview has come.</summary>
/// <param name="What">A sentence: "The import is running."</param>
/// <param name="Events">The address of the events that tell how it goes on.</param>
public sealed record RunProgress(string What, int Done, int Total, string Count, string? Pace, string? Seed, string Events)
{
    internal static RunProgress Of(ImportRun? run, string what, string events) => run?.Progress is { } progress
        ? new RunProgress(what, progress.Done, Math.Max(1, progress.Total), CountOf(progress), PaceOf(run.Rate, run.TimeLeft), progress.CurrentSeed, events)
        : new RunProgress(what, 0, 1, "finding the seeds", null, null, events);

    /// <summary>"120 of 4,000 seeds: 118 new, 2 failed".</summary>
    public static string CountOf(ImportProgress progress) => $"{Wording.Number(progress.Done)} of {Wording.Count(progress.Total, "seed")}: {progress.Counts}";

    /// <summary>"85 seeds a second, about 3 min left"; null where nothing can be said.</summary>
    public static string? PaceOf(double? rate, TimeSpan? left)
    {
        var parts = new[]
        {
            rate is { } seeds ? string.Create(CultureInfo.InvariantCulture, $"{seeds:#,##0.#} seeds a second") : null,
            left is { } time ? $"about {Wording.Span(time)} left" : null,
        };
        return parts.Any(p => p is not null) ? string.Join(", ", parts.OfType<string>()) : null;
    }
}
