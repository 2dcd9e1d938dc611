using System.Diagnostics.CodeAnalysis;
using NewsArchive.Store.People;

namespace NewsArchive.Store.Searching.Names;

/// <summary>Ranges of the words of names, as indexes have them.</summary>
[SuppressMessage("Globalization", "CA1309", Justification = "The database compares, by the collation of the column; it knows no other way.")]
internal static class NameRanges
{
    private const string Last = "\U0010FFFF"; // no letter is behind it

    /// <summary>The rows whose word begins so.</summary>
    public static IQueryable<NameWord> BeginningWith(this IQueryable<NameWord> words, string beginning)
    {
        var end = beginning + Last;
        return words.Where(w => string.Compare(w.Word, beginning) >= 0 && string.Compare(w.Word, end) < 0);
    }

    /// <summary>The rows whose key begins so.</summary>
    public static IQueryable<NameWord> WithKeyBeginningWith(this IQueryable<NameWord> words, string beginning)
    {
        var end = beginning + Last;
        return words.Where(w => string.Compare(w.Key, beginning) >= 0 && string.Compare(w.Key, end) < 0);
    }
}
