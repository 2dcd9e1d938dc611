using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Finds terms that stand side by side.</summary>
internal sealed class PhraseFinder(PostingReader reader)
{
    /// <summary>The documents that hold the terms one behind the other, with as much weight as a word has for each time.</summary>
    /// <param name="terms">For each place the terms that may stand there.</param>
    /// <param name="known">Documents that are not looked at.</param>
    public PostingList Find(IEnumerable<List<int>> terms, IndexField field, DocumentSet? known = null)
    {
        var places = terms.Select((ids, offset) => new PhrasePlace(ids.ConvertAll(id => reader.ReadPositioned(id, field)), offset)).ToList();
        try
        {
            var found = new PostingList();
            places.Sort((a, b) => a.DocCount.CompareTo(b.DocCount)); // where the rare ones do not stand, the common ones are not looked for
            foreach (var doc in places.Count > 0 ? places[0].Docs() : [])
            {
                var count = known?.Contains(doc) is true ? 0 : Count(places, doc);
                if (count > 0)
                {
                    found.Add(doc, (byte)Math.Min(count * DocumentTerms.Unit, byte.MaxValue));
                }
            }

            return found;
        }
        finally
        {
            places.ForEach(p => p.Dispose());
        }
    }

    private static int Count(List<PhrasePlace> places, int doc)
    {
        foreach (var place in places)
        {
            if (!place.MoveTo(doc))
            {
                return 0; // before any positions are read
            }
        }

        var starts = places[0].Starts();
        for (var i = 1; i < places.Count && starts.Length > 0; i++)
        {
            starts = starts[..PhrasePlace.KeepShared(starts, places[i].Starts())];
        }

        return starts.Length;
    }
}
