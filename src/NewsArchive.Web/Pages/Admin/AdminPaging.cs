using System.Globalization;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>The links between the pages of a list.</summary>
public sealed record AdminPaging(string Path, string? Filter, int Page, int PageCount)
{
    /// <summary>The number that an address asks for: 1 where it asks for none, 0 (which no list has) for nonsense.</summary>
    public static int Number(string? page) =>
        page is null ? 1 : int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public string To(int page) => $"{Path}?{(Filter is null ? "" : $"{Filter}&")}page={page}";
}
