using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Finds terms that stand side by side.</summary>
internal sealed class PhraseFinder(PostingReader reader)
{
    /// <summary>The documents that hold the terms one behind the other, with as much weight as a word has for each time.</summary>
    /// <param name="terms">For each place the terms that may stand there.</param>
    public PostingList Find(IEnumerable<List<int>> terms, IndexField field)
    {
        var places = terms.Select((ids, offset) => new TermPlace(ids.ConvertAll(id => reader.ReadPositioned(id, field)), offset)).ToList();
        try
        {
            var found = new PostingList();
            places.Sort((a, b) => a.DocCount.CompareTo(b.DocCount)); // where the rare ones do not meet, the common ones are not read
            foreach (var doc in Candidates(places))
            {
                var count = Count(places, doc);
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
            var others = places[i].StartsIn(doc);
            starts.RemoveAll(s => others.BinarySearch(s) < 0);
        }

        return starts.Count;
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
                docs = [.. docs.Distinct().Order()];
            }

            return docs;
        }

        public List<int> Keep(List<int> candidates)
        {
            if (lists.Count != 1)
            {
                var docs = Docs().ToHashSet();
                candidates.RemoveAll(d => !docs.Contains(d));
                return candidates;
            }

            var all = lists[0].Docs;
            var at = 0;
            var kept = new List<int>(Math.Min(candidates.Count, all.Length));
            foreach (var candidate in candidates)
            {
                at += PositionedList.Gallop(all[at..], candidate);
                if (at == all.Length)
                {
                    break;
                }

                if (all[at] == candidate)
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
