using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Quotes;

namespace NewsArchive.Web.Pages.People;

/// <summary>Someone whom a person names in their quotes.</summary>
/// <param name="QuoteCount">The quotes that name them.</param>
/// <param name="Forms">How the quotes name them, by which a search finds these: not "Aldous Prenn" beside "Prenn".</param>
public sealed record SpokenOf(string Name, string Slug, int QuoteCount, IReadOnlyList<string> Forms);

internal static class PeopleSpokenOf
{
    /// <summary>Of how many quotes of a person, the newest, the names are read.</summary>
    public const int QuotesRead = 500;

    private const int MaxPeople = 8;
    private const int MaxForms = 6;

    /// <summary>Those whom most of the person's newest quotes name first.</summary>
    public static async Task<IReadOnlyList<SpokenOf>> SpokenOfAsync(this ArchiveDbContext database, int personId, CancellationToken cancellationToken)
    {
        var named = await database.Quotes.Where(q => q.PersonId == personId).NewestFirst().Take(QuotesRead)
            .Join(
                database.Mentions.Where(m => m.PersonId != null && m.PersonId != personId),
                q => q.ArticleId,
                m => m.ArticleId,
                (q, m) => new { Quote = q, Mention = m })
            .Where(n => n.Mention.Start >= n.Quote.Start && n.Mention.End <= n.Quote.End)
            .Select(n => new { QuoteId = n.Quote.Id, n.Mention.Text, n.Mention.Person!.Name, n.Mention.Person.Slug })
            .ToListAsync(cancellationToken);
        return
        [
            .. named.GroupBy(n => (n.Name, n.Slug))
                .Select(g => new SpokenOf(g.Key.Name, g.Key.Slug, g.Select(n => n.QuoteId).Distinct().Count(), FormsOf(g.Select(n => n.Text))))
                .OrderByDescending(p => p.QuoteCount).ThenBy(p => p.Slug, StringComparer.Ordinal)
                .Take(MaxPeople),
        ];
    }

    private static List<string> FormsOf(IEnumerable<string> names)
    {
        var forms = new List<string>();
        foreach (var name in names.Distinct().OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal))
        {
            if (!forms.Exists(f => $" {name} ".Contains($" {f} ", StringComparison.Ordinal)))
            {
                forms.Add(name);
            }
        }

        return [.. forms.Take(MaxForms)];
    }
}
