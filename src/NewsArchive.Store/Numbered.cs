using System.Globalization;

namespace NewsArchive.Store;

/// <summary>Parts of addresses that are told apart by numbers: "ferry", "ferry-2", "ferry-3".</summary>
internal static class Numbered
{
    /// <summary>Whether it is the wanted one with a number.</summary>
    public static bool IsOf(string slug, string wanted) =>
        slug.StartsWith(wanted + "-", StringComparison.Ordinal) && slug.AsSpan(wanted.Length + 1) is { Length: > 0 } rest && !rest.ContainsAnyExceptInRange('0', '9');

    /// <summary>The wanted one, or the first with a number that is not taken.</summary>
    public static string Free(string wanted, HashSet<string> taken)
    {
        var free = wanted;
        for (var n = 2; taken.Contains(free); n++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
        }

        return free;
    }
}
