namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Makes one segment of several neighbours, so that a query never meets many, however an archive has grown.</summary>
internal sealed class SegmentMerger(ArchiveSql sql)
{
    private const int MaxWaitingBytes = 1 << 22;

    /// <summary>Merges the last segments as long as there are as many of one level as make one of the next, or smaller ones before a larger one.</summary>
    public void Run()
    {
        var segments = Segment.ReadAll(sql);
        while (Due(segments) is var count and > 1)
        {
            var merged = Merge(segments[^count..]);
            segments.RemoveRange(segments.Count - count, count);
            segments.Add(merged);
        }
    }

    /// <summary>Makes one segment of the last ones that hold no more documents than so many.</summary>
    public void MergeLast(int maxDocCount)
    {
        var segments = Segment.ReadAll(sql);
        var first = segments.FindLastIndex(s => s.DocCount > maxDocCount) + 1;
        if (segments.Count - first > 1)
        {
            Merge(segments[first..]);
        }
    }

    private static int Due(List<Segment> segments)
    {
        var level = segments.Count > 0 ? segments[^1].Level : 0;
        var count = 0;
        while (count < segments.Count && segments[^(count + 1)].Level <= level)
        {
            count++;
        }

        var isStepped = segments[^count..].Exists(s => s.Level < level);
        return isStepped || count >= Segment.MergeCount ? count : 0;
    }

    private Segment Merge(List<Segment> parts)
    {
        var values = parts[0].ReadValues(sql);
        foreach (var part in parts[1..])
        {
            values.Append(part.ReadValues(sql));
        }

        var segment = Segment.Next(sql, parts[0].Generation, values);
        var removed = RemovedDocs.Read(sql);
        var cursors = parts.ConvertAll(p => new SegmentCursor(sql, p));
        using (var writer = new PostingWriter(sql, segment.Slot, MaxWaitingBytes))
        {
            while (cursors.Min(c => c.List) is { } list)
            {
                var isOfQuotes = PostingKey.FieldOf(list).IsOfQuotes();
                writer.Begin(list);
                foreach (var cursor in cursors)
                {
                    while (cursor.List == list)
                    {
                        cursor.Read((doc, weight, positions) =>
                        {
                            if (!removed.Contains(isOfQuotes ? values.Quotes[doc - values.FirstQuote].Doc : doc))
                            {
                                writer.Add(doc, weight, positions);
                            }
                        });
                    }
                }

                writer.End();
            }

            cursors.ForEach(c => c.Dispose());
            writer.Flush();
        }

        parts.ForEach(p => p.Delete(sql));
        segment.Insert(sql, values);
        return segment;
    }
}
