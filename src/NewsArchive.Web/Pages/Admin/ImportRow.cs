using System.Linq.Expressions;
using NewsArchive.Store.Importing;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>An import as the administrator's lists show it.</summary>
public sealed record ImportRow(int Id, DateTime StartedAt, DateTime? FinishedAt, ImportState State, string StartedBy, ImportCounts Counts)
{
    public static readonly Expression<Func<Import, ImportRow>> Projection = i => new ImportRow(
        i.Id,
        i.StartedAt,
        i.FinishedAt,
        i.State,
        i.StartedBy,
        new ImportCounts(i.NewCount, i.ChangedCount, i.UnchangedCount, i.DuplicateCount, i.SkippedCount, i.FailedCount, i.VanishedCount, i.OutdatedCount, i.HiddenCount));

    /// <summary>Who or what started it, as a sentence goes on.</summary>
    public string Origin => OriginOf(StartedBy);

    public static string OriginOf(string startedBy) => startedBy switch
    {
        ImportOrigin.Start => "at the start of the server",
        ImportOrigin.CommandLine => "from the command line",
        ImportOrigin.Watch => "by the watch on the seeds folder",
        ImportOrigin.Schedule => "by the schedule",
        _ => $"by {startedBy}",
    };

    public string Duration => FinishedAt - StartedAt is { } span ? Wording.Span(span) : "";
}
