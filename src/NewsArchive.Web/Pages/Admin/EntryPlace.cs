using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using NewsArchive.Store;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>Where in a paged list of suggestions an editor goes on. Positions count from 0 over the whole list; an entry's id tells its place on its page.</summary>
public static class EntryPlace
{
    public static string Id(int index) => $"entry-{index + 1}";

    /// <summary>The address of an entry; that of the list where it is empty.</summary>
    public static string At<T>(PagedList<T> list, PageLinks links, int position) =>
        position < 0 ? links.To(1) : $"{links.To((position / list.PageSize) + 1)}#{Id(position % list.PageSize)}";

    /// <summary>The address of the entry that comes after a decision on one, which remembers the place of that one.</summary>
    /// <param name="leaves">Whether an entry on which was decided leaves the list.</param>
    public static string After<T>(PagedList<T> list, PageLinks links, int index, bool leaves)
    {
        var position = ((list.Page - 1) * list.PageSize) + index;
        var next = leaves ? Math.Min(position, list.TotalCount - 2) : Math.Min(position + 1, list.TotalCount - 1);
        return QueryHelpers.AddQueryString(At(list, links, next), "place", position.ToString(CultureInfo.InvariantCulture));
    }
}
