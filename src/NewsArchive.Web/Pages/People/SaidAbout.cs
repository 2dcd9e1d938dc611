using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction;
using NewsArchive.Store;
using NewsArchive.Store.Quotes;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Pages.People;

/// <summary>What somebody says about a person.</summary>
/// <param name="Sentence">The one of the quote that names the person.</param>
public sealed record SaidAbout(string Sentence, Speaker Speaker, DateOnly? PublishedOn, string ArticlePath, int Number, string? Language);

internal static class QuotesAbout
{
    // The newest: fifty thousand articles may name the person.
    private const int AppearancesRead = 500;
    private const int MaxQuotes = 5;

    /// <summary>The newest quotes of others that name the person, but for those whose speaker is doubtful.</summary>
    public static async Task<IReadOnlyList<SaidAbout>> SaidAboutAsync(this ArchiveDbContext database, int personId, CancellationToken cancellationToken)
    {
        var quotes = await database.Appearances.Where(a => a.PersonId == personId)
            .OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.ArticleId)
            .Take(AppearancesRead)
            .Select(a => a.ArticleId)
            .Distinct()
            .Join(
                database.Quotes.Where(q => q.PersonId != null && q.PersonId != personId && (q.Confidence == null || q.Confidence >= Certainties.LikelyFrom)),
                id => id,
                q => q.ArticleId,
                (_, q) => new
                {
                    Quote = q,
                    Named = database.Mentions.Where(m => m.PersonId == personId && m.ArticleId == q.ArticleId && m.Start >= q.Start && m.End <= q.End),
                })
            .Where(q => q.Named.Any())
            .OrderByDescending(q => q.Quote.PublishedOn).ThenByDescending(q => q.Quote.ArticleId).ThenBy(q => q.Quote.Start)
            .Take(MaxQuotes)
            .Select(q => new
            {
                q.Quote.Number,
                q.Quote.Text,
                q.Quote.PublishedOn,
                q.Quote.Article.Path,
                q.Quote.Article.Language,
                Speaker = new Speaker(q.Quote.Person!.Name, q.Quote.Person.Slug, null, q.Quote.Appearance!.Role),
                Start = q.Named.Min(m => m.Start) - q.Quote.Start,
                End = q.Named.Min(m => m.End) - q.Quote.Start,
            })
            .ToListAsync(cancellationToken);
        return [.. quotes.Select(q => new SaidAbout(Excerpt.Around(q.Text, new TextSpan(q.Start, q.End)), q.Speaker, q.PublishedOn, q.Path, q.Number, q.Language))];
    }
}
