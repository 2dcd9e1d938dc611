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
        var places = terms.Select((ids, offset) => new TermPlace(ids.ConvertAll(id => reader.ReadPositioned(id, field)), offset)).ToList();
        try
        {
            var found = new PostingList();
            places.Sort((a, b) => a.DocCount.CompareTo(b.DocCount)); // where the rare ones do not meet, the common ones are not read
            foreach (var doc in Candidates(places))
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

    // The rarest place comes first.
    private static List<int> Candidates(List<TermPlace> places)
    {
        List<int>? candidates = null;
        foreach (var place in places)
        {
            candidates = candidates is null ? place.Docs() : place.Keep(candidates);
        }

        return candidates ?? [];
    }

    private static int Count(List<TermPlace> places, int doc)
    {
        var starts = places[0].StartsIn(doc);
        for (var i = 1; i < places.Count && starts.Count > 0; i++)
        {
            KeepShared(starts, places[i].StartsIn(doc));
        }

        return starts.Count;
    }

    private static void KeepShared(List<int> starts, List<int> others)
    {
        var (kept, at) = (0, 0);
        for (var i = 0; i < starts.Count; i++)
        {
            while (at < others.Count && others[at] < starts[i])
            {
                at++;
            }

            if (at < others.Count && others[at] == starts[i])
            {
                starts[kept++] = starts[i];
            }
        }

        starts.RemoveRange(kept, starts.Count - kept);
    }

    /// <summary>One place of a phrase.</summary>
    private sealed class TermPlace(List<PositionedList> lists, int offset) : IDisposable
    {
        private readonly List<int> starts = [];

        public int DocCount => lists.Sum(l => l.Docs.Length);

        public List<int> Docs()
        {
            var docs = new List<int>(DocCount);
            foreach (var list in lists)
            {
                docs.AddRange(list.Docs);
            }

            if (lists.Count > 1)
            {
                docs.Sort();
                var kept = 0;
                for (var i = 0; i < docs.Count; i++)
                {
                    if (kept == 0 || docs[kept - 1] != docs[i])
                    {
                        docs[kept++] = docs[i];
                    }
                }

                docs.RemoveRange(kept, docs.Count - kept);
            }

            return docs;
        }

        public List<int> Keep(List<int> candidates)
        {
            var kept = new List<int>(candidates.Count);
            var at = new int[lists.Count];
            foreach (var candidate in candidates)
            {
                var isHeld = false;
                for (var i = 0; i < at.Length && !isHeld; i++)
                {
                    var docs = lists[i].Docs;
                    at[i] += PositionedList.Gallop(docs[at[i]..], candidate);
                    isHeld = at[i] < docs.Length && docs[at[i]] == candidate;
                }

                if (isHeld)
                {
                    kept.Add(candidate);
                }
            }

            return kept;
        }

        /// <summary>Where the phrase would begin for each position of this place; ascending. To be asked for ascending documents.</summary>
        public List<int> StartsIn(int doc)
        {
            starts.Clear();
            foreach (var list in lists)
            {
                list.ReadPositions(doc, starts);
            }

            if (lists.Count > 1)
            {
                starts.Sort();
            }

            for (var i = 0; i < starts.Count; i++)
            {
                starts[i] -= offset;
            }

            return starts;
        }

        public void Dispose()
        {
            foreach (var list in lists)
            {
                list.Dispose();
            }
        }
    }
}
