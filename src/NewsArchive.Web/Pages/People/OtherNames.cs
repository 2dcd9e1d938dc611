using NewsArchive.Store;

namespace NewsArchive.Web.Pages.People;

/// <summary>The names that say more than a person's own.</summary>
internal static class OtherNames
{
    /// <summary>Without those that differ in case and accents only, and those of which every word stands in the name: "Holm" for "Greta Holm".</summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> aliases)
    {
        var own = Words(name).ToHashSet();
        return
        [
            .. aliases.Where(a => !Words(a).All(own.Contains))
                .DistinctBy(FoldedText.Of)
                .OrderByDescending(a => Words(a).Length > 1).ThenBy(a => a, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static string[] Words(string name) => FoldedText.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
