using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Names;

/// <summary>A name that somebody looks for.</summary>
/// <param name="Keys">What the spellings of its words share.</param>
/// <param name="Initials">Its single letters, unless it has nothing else.</param>
internal sealed record WantedName(IReadOnlyList<string> Keys, IReadOnlyList<string> Initials)
{
    public static WantedName Of(string name)
    {
        var words = NameText.WordsOf(name).Distinct().ToLookup(w => w.Length > 1);
        return words.Contains(true)
            ? new WantedName([.. words[true].Select(TermForms.NameKeyOf).Distinct()], [.. words[false]])
            : new WantedName([.. words[false].Select(TermForms.NameKeyOf).Distinct()], []);
    }

    /// <summary>Whether all of it is in a name: "D. Peskov" is in "Dmitry Sergeyevich Peskov".</summary>
    public bool IsIn(string name)
    {
        var words = NameText.WordsOf(name).Select(w => (Word: w, Key: TermForms.NameKeyOf(w))).ToList();
        return Keys.All(key => words.RemoveAll(w => w.Key == key) > 0) && Initials.All(TakeInitial);

        bool TakeInitial(string initial)
        {
            var key = TermForms.NameKeyOf(initial);
            var at = words.FindIndex(w => w.Word.StartsWith(initial, StringComparison.Ordinal) || w.Key.StartsWith(key, StringComparison.Ordinal));
            if (at >= 0)
            {
                words.RemoveAt(at);
            }

            return at >= 0;
        }
    }
}
