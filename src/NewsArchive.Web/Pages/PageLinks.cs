using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using NewsArchive.Store;

namespace NewsArchive.Web.Pages;

/// <summary>The links between the pages of a list.</summary>
/// <param name="Label">Names them among other navigation.</param>
public sealed record PageLinks(string Path, QueryBuilder Filters, int Page, int PageCount, string Label)
{
    /// <summary>The number that an address asks for: 1 where it asks for none, 0 (which no list has) for nonsense.</summary>
    public static int Number(string? page) =>
        page is null ? 1 : int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <param name="filters">What else the address says; parts without a value are left out.</param>
    public static PageLinks Of<T>(PagedList<T> list, string path, string label, params (string Name, string? Value)[] filters) => new(
        path,
        new QueryBuilder(filters.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => KeyValuePair.Create(f.Name, f.Value!))),
        list.Page,
        list.PageCount,
        label);

    /// <summary>What the addresses of all pages but the first say too: what keeps the list as it was when its first page was read.</summary>
    public (string Name, string Value)? Later { get; init; }

    /// <summary>"#said": where on its page the list begins, if much stands above it.</summary>
    public string? Anchor { get; init; }

    /// <summary>The first page has the list's plain address.</summary>
    public string To(int page)
    {
        var query = new QueryBuilder(Filters);
        if (page > 1)
        {
            if (Later is { } later)
            {
                query.Add(later.Name, later.Value);
            }

            query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        }

        return Path + query + Anchor;
    }
}
