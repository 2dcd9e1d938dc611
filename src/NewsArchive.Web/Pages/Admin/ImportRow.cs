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
        new ImportCounts(i.NewCount, i.ChangedCount, i.UnchangedCount, i.DuplicateCount, i.SkippedCount, i.FailedCount, i.VanishedCount, i.OutdatedCount));

    /// <summary>Who or what started it, as a sentence goes on.</summary>
    public string Origin => StartedBy switch
    {
        "start" => "at the start of the server",
        "command line" => "from the command line",
        _ => $"by {StartedBy}",
    };

    public string Duration => FinishedAt - StartedAt is not { } span ? ""
        : span < TimeSpan.FromMinutes(1) ? $"{span.TotalSeconds:0.0} s"
        : span < TimeSpan.FromHours(1) ? $"{span.Minutes} min {span.Seconds} s"
        : $"{(int)span.TotalHours} h {span.Minutes} min";
}
