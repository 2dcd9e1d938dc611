using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.Importing.Previewing;

/// <summary>Holds an import to what a preview showed.</summary>
internal sealed class PreviewedSeeds(ArchiveDbContext database, int previewId)
{
    /// <summary>Why a seed must not be saved: it is not what was shown; null where it is.</summary>
    public async Task<string?> DifferenceAsync(string seedPath, string hash, SeedMatch match)
    {
        var shown = await database.PreviewEntries.AsNoTracking()
            .Where(e => e.PreviewId == previewId && e.SeedPath == seedPath)
            .Select(e => new
            {
                e.ContentHash,
                e.FormerHash,
                e.Outcome,
                IsCorrected = e.ArticleId != null && database.Corrections.Any(c => c.ArticleId == e.ArticleId
                    && database.Previews.Any(p => p.Id == previewId && (c.CorrectedAt >= p.StartedAt || c.EndedAt >= p.StartedAt))),
            })
            .FirstOrDefaultAsync();
        return shown is null ? "came after the preview, so it was not imported"
            : shown.ContentHash != hash ? "changed since the preview, so it was not imported"
            : shown.Outcome != match.Outcome || shown.FormerHash != match.Article?.ContentHash ? "its article changed since the preview, so it was not imported"
            : shown.IsCorrected ? "its article was corrected since the preview, so it was not imported"
            : null;
    }
}
