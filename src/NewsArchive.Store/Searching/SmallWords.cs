using System.Collections.Frozen;

namespace NewsArchive.Store.Searching;

/// <summary>Words of a question that say nothing of what it is about.</summary>
public static class SmallWords
{
    private static readonly FrozenSet<string> All =
        ("a about all am an and any are as at be been being but by can could did do does for from had has have he her him his how i if in into is it its me my no not of on or our she so that the their them "
        + "then there these they this to us was we were what when where which who whom whose why will with would you your said say says tell told think thinks talk talked mean means happen happened")
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"peace near" for "Who said peace is near?"; null where a query has no such words, or no others.</summary>
    public static SearchQuery? Without(SearchQuery query)
    {
        var small = query.Parts.Where(p => p is TextNode { Match: TextMatch.Word } word && All.Contains(Bare(word.Text))).ToList();
        if (small.Count == 0 || !query.Parts.Except(small).Any(p => p is TextNode))
        {
            return null;
        }

        return SearchQuery.Of(query.Parts.Except(small).Select(p => p is TextNode { Match: TextMatch.Word } word ? word with { Text = Bare(word.Text) } : p));
    }

    private static string Bare(string word) => word.Trim(',', '.', ';', '?', '!', ':');
}
