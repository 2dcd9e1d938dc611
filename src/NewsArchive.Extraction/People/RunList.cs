namespace NewsArchive.Extraction.People;

/// <summary>Lists of runs in order of the text, none overlapping another.</summary>
internal static class RunList
{
    /// <summary>The runs with those added; an added one replaces whatever it overlaps.</summary>
    public static List<NameRun> Merge(List<NameRun> runs, List<NameRun> added)
    {
        if (added.Count == 0)
        {
            return runs;
        }

        added.Sort((a, b) => a.Start.CompareTo(b.Start));
        var merged = new List<NameRun>(runs.Count + added.Count);
        var next = 0;
        foreach (var run in runs)
        {
            while (next < added.Count && added[next].End <= run.Start)
            {
                merged.Add(added[next++]);
            }

            if (next == added.Count || added[next].Start >= run.End)
            {
                merged.Add(run);
            }
        }

        merged.AddRange(added[next..]);
        return merged;
    }
}
