using FsCheck.Xunit;
using NewsArchive.Store.Sqlite.Searching.Indexing;
using NewsArchive.Store.Sqlite.Searching.Querying;

namespace NewsArchive.Store.Tests.Searching.Indexing;

public class PostingTests
{
    [Property]
    public void A_chunk_gives_back_what_was_written(Dictionary<ushort, byte> postings)
    {
        var buffer = new ByteBuffer();
        var last = 0;
        foreach (var (doc, weight) in postings.OrderBy(p => p.Key))
        {
            buffer.AddNumber((uint)((doc * 1000) - last));
            buffer.Add(weight);
            last = doc * 1000;
        }

        using var list = new PostingList(1);
        list.AddChunk(buffer.Written);

        Assert.Equal(postings.Keys.Order().Select(d => d * 1000), list.Docs.ToArray());
        Assert.Equal(postings.OrderBy(p => p.Key).Select(p => p.Value), list.Weights.ToArray());
    }

    [Property]
    public void Positions_are_given_back_or_passed_over(ushort[][] documents, ushort offset)
    {
        var buffer = new ByteBuffer();
        foreach (var document in documents)
        {
            Positions.Write(buffer, [.. document.Distinct().Select(p => (int)p).Order()]);
        }

        var at = 0;
        foreach (var (i, document) in documents.Index())
        {
            if (i % 2 == 0)
            {
                Positions.Skip(buffer.Written, ref at);
                continue;
            }

            var read = new[] { -1 };
            var count = Positions.Decode(Positions.Take(buffer.Written, ref at), offset, ref read, 1);
            Assert.Equal([-1, .. document.Distinct().Order().Select(p => p - offset)], read[..count]);
        }

        Assert.Equal(buffer.Length, at);
    }

    [Property]
    public void A_union_holds_each_document_once_whether_it_sorts_or_counts((byte Doc, byte Weight)[] postings)
    {
        var wanted = postings.GroupBy(p => p.Doc).OrderBy(g => g.Key).Select(g => ((int)g.Key, (byte)Math.Min(255, g.Sum(p => p.Weight)))).ToList();

        foreach (var docCount in (int[])[256, 1_000_000])
        {
            var list = new PostingList();
            foreach (var (doc, weight) in postings)
            {
                list.Add(doc, weight);
            }

            using var union = PostingUnion.Of(list, docCount);
            Assert.Equal(wanted, union.Docs.ToArray().Zip(union.Weights.ToArray()));
        }
    }

    [Fact]
    public void Postings_of_any_number_of_terms_are_not_held_many_times_over()
    {
        const int DocCount = 40_000;
        var (list, most) = (new PostingList(), 0);
        for (var term = 0; term < 20; term++)
        {
            for (var doc = term % 2; doc < DocCount; doc += 2)
            {
                list.Add(doc, 3);
            }

            list = PostingUnion.Bounded(list, DocCount);
            most = Math.Max(most, list.Count);
        }

        using var union = PostingUnion.Of(list, DocCount);
        Assert.InRange(most, DocCount, 4 * DocCount);
        Assert.Equal(Enumerable.Range(0, DocCount), union.Docs.ToArray());
        Assert.All(union.Weights.ToArray(), weight => Assert.Equal(30, weight));
    }

    [Property]
    public void The_greatest_keys_come_first(ulong[] keys, byte count)
    {
        using var top = new TopKeys(count);
        Array.ForEach(keys, top.Add);

        Assert.Equal(keys.OrderDescending().Take(count), top.Sorted().ToArray());
    }

    [Property]
    public void Galloping_counts_what_is_smaller(byte[] docs, byte doc) =>
        Assert.Equal(docs.Distinct().Count(d => d < doc), PositionedList.Gallop([.. docs.Distinct().Select(d => (int)d).Order()], doc));

    [Property]
    public void Matches_are_sets(byte[] one, byte[] other)
    {
        Assert.Equal(one.Intersect(other).Order().Select(d => (int)d), After(m => m.Intersect(Of(other))));
        Assert.Equal(one.Except(other).Order().Select(d => (int)d), After(m => m.Except(Of(other))));
        using var union = Matches.Union(Of(one), Of(other));
        Assert.Equal(one.Union(other).Order().Select(d => (int)d), union.Docs.ToArray());

        int[] After(Action<Matches> change)
        {
            using var matches = PostingTests.Of(one);
            change(matches);
            return matches.Docs.ToArray();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(700)]
    [InlineData(60_000)]
    public void A_length_is_kept_within_a_few_parts_in_a_hundred(int length) =>
        Assert.InRange(LengthCode.ToLength(LengthCode.Of(length)), length * 0.97, length * 1.03);

    private static Matches Of(IEnumerable<byte> docs)
    {
        using var set = new DocumentSet(byte.MaxValue + 1);
        foreach (var doc in docs)
        {
            set.Add(doc);
        }

        return set.ToMatches();
    }
}
