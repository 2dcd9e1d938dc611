using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction;
using NewsArchive.Store;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Pages.People;

/// <summary>A way in which articles describe a person, from the first to the last day on which one does.</summary>
/// <param name="First">The first article of known date that describes them so.</param>
/// <param name="Last">The same article where only one does.</param>
public sealed record RoleView(string Role, RoleArticle First, RoleArticle Last);

/// <param name="Sentence">Where the article says it.</param>
public sealed record RoleArticle(string Path, string? Title, DateOnly? PublishedOn, string? Language, string Sentence);

/// <summary>A person's roles over time, each with its evidence.</summary>
internal static class PersonRoles
{
    private const int MaxRoles = 24;

    /// <summary>The roles that articles gave last, those first, and how many there are in all.</summary>
    public static async Task<(IReadOnlyList<RoleView> Roles, int Count)> RolesAsync(this ArchiveDbContext database, int personId, CancellationToken cancellationToken)
    {
        // Joined by their article, which the indexes of both hold: somebody well known has more appearances than can be read one by one.
        var appearances = database.Appearances.Where(a => a.PersonId == personId);
        var described = database.Mentions.Where(m => m.PersonId == personId && m.Role != null);
        var forms = await described
            .Join(appearances, m => m.ArticleId, a => a.ArticleId, (m, a) => new { Role = m.Role!, a.PublishedOn })
            .GroupBy(m => m.Role)
            .Select(g => new { Role = g.Key, First = g.Min(m => m.PublishedOn), Last = g.Max(m => m.PublishedOn) })
            .ToListAsync(cancellationToken);

        // "Deputy Mayor" before a name and "deputy mayor" after it are one role.
        var roles = forms.OrderByDescending(r => r.Last).ThenBy(r => r.Role, StringComparer.Ordinal)
            .GroupBy(r => r.Role, StringComparer.OrdinalIgnoreCase)
            .Select(g => (Name: g.First().Role, Forms: g.Select(r => r.Role).ToList(), First: g.Min(r => r.First), Last: g.Max(r => r.Last)))
            .OrderByDescending(r => r.Last).ThenByDescending(r => r.First).ThenBy(r => r.Name, StringComparer.Ordinal)
            .ToList();
        var shown = roles.Take(MaxRoles).ToList();
        if (shown.Count == 0)
        {
            return ([], 0);
        }

        var spellings = shown.SelectMany(r => r.Forms).ToList();
        var days = shown.SelectMany(r => (DateOnly?[])[r.First, r.Last]).Distinct().ToList();
        var places = await described.Where(m => spellings.Contains(m.Role!))
            .Join(appearances.Where(a => days.Contains(a.PublishedOn)), m => m.ArticleId, a => a.ArticleId, (m, a) => new { Mention = m, Day = a.PublishedOn })
            .OrderBy(m => m.Mention.ArticleId).ThenBy(m => m.Mention.Start)
            .Select(m => new Place(m.Mention.Role!, m.Day, m.Mention.ArticleId, m.Mention.Start, m.Mention.End, m.Mention.RoleStart, m.Mention.RoleEnd))
            .ToListAsync(cancellationToken);
        var placesOf = places.ToLookup(p => p.Role, StringComparer.OrdinalIgnoreCase);
        var ends = shown.ConvertAll(r => (Role: r.Name, First: placesOf[r.Name].FirstOrDefault(p => p.Day == r.First), Last: placesOf[r.Name].LastOrDefault(p => p.Day == r.Last)));
        var ids = ends.SelectMany(e => (Place?[])[e.First, e.Last]).OfType<Place>().Select(p => p.ArticleId).Distinct().ToList();
        var articles = await database.Articles.Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Path, a.Title, a.PublishedOn, a.Language, a.Text })
            .ToDictionaryAsync(a => a.Id, cancellationToken);

        // An import may have taken an article away meanwhile, and what stood in it.
        RoleArticle? Find(Place? place) => place is not null && articles.TryGetValue(place.ArticleId, out var article)
            ? new RoleArticle(article.Path, article.Title, article.PublishedOn, article.Language, Excerpt.Around(article.Text, place.Span))
            : null;

        var views = ends.Select(e => Find(e.First) is { } first && Find(e.Last) is { } last ? new RoleView(e.Role, first, last) : null).OfType<RoleView>();
        return ([.. views], roles.Count);
    }

    /// <summary>Where an article gives a role: the name at a span, its description at another beside it.</summary>
    private sealed record Place(string Role, DateOnly? Day, int ArticleId, int Start, int End, int? RoleStart, int? RoleEnd)
    {
        public TextSpan Span => new(Math.Min(Start, RoleStart ?? Start), Math.Max(End, RoleEnd ?? End));
    }
}
