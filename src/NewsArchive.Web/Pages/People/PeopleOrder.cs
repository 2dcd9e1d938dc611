using NewsArchive.Store.People;

namespace NewsArchive.Web.Pages.People;

/// <summary>In which order people are listed, and its words in addresses and on the page.</summary>
public sealed record PeopleOrder(string Name, string Words, Func<IQueryable<Person>, IOrderedQueryable<Person>> Apply)
{
    /// <summary>The usual one first. Each ends with what no two people share, so that pages of a list never overlap.</summary>
    public static IReadOnlyList<PeopleOrder> All { get; } =
    [
        new("", "Surname, A to Z", people => people.OrderBy(p => p.SortName).ThenBy(p => p.Id)),
        new("articles", "Most articles first", people => people.OrderByDescending(p => p.ArticleCount).ThenBy(p => p.Slug)),
        new("quotes", "Most quoted first", people => people.OrderByDescending(p => p.QuoteCount).ThenBy(p => p.Slug)),
        new("lately", "Lately named first", people => people.OrderByDescending(p => p.LastNamedOn).ThenBy(p => p.Slug)),
    ];

    public static PeopleOrder Of(string? name) => All.FirstOrDefault(o => o.Name == name, All[0]);
}
