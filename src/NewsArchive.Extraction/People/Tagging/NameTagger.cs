namespace NewsArchive.Extraction.People.Tagging;

/// <summary>Tags the tokens of a text with a <see cref="NameModel"/>: the best sequence of tags, sentence by sentence.</summary>
internal sealed class NameTagger(NameModel model)
{
    private const int LongestOnStack = 64;

    /// <summary>The tag of each token.</summary>
    public NameTag[] Tag(ArticleWords words)
    {
        var features = new NameFeatures(words);
        var tags = new NameTag[words.Count];
        var scores = new (int Begin, int Inside)[words.Count];
        var buffer = new uint[NameFeatures.Most];
        for (var start = 0; start < words.Count;)
        {
            // A run of tokens that can be part of a name stands between tokens that cannot: each run is decided alone.
            if (!features.CanBeName(start))
            {
                start++;
                continue;
            }

            var end = features.RunEnd(start);
            for (var i = start; i < end; i++)
            {
                scores[i] = model.Score(buffer.AsSpan(0, features.Of(i, new NameRun(start, end), buffer)));
            }

            Decode(model, scores.AsSpan(start, end - start), tags.AsSpan(start, end - start));
            start = end;
        }

        return tags;
    }

    /// <summary>The best sequence of tags for a run of tokens (Viterbi); outside counts 0 for every token.</summary>
    public static void Decode(NameModel model, ReadOnlySpan<(int Begin, int Inside)> scores, Span<NameTag> tags)
    {
        Span<int> best = [0, int.MinValue / 2, int.MinValue / 2]; // before the run stands no name
        Span<NameTag> from = scores.Length <= LongestOnStack ? stackalloc NameTag[3 * scores.Length] : new NameTag[3 * scores.Length]; // three for each token
        Span<int> next = stackalloc int[3];
        for (var i = 0; i < scores.Length; i++)
        {
            for (var to = NameTag.Outside; to <= NameTag.Inside; to++)
            {
                var own = to switch { NameTag.Begin => scores[i].Begin, NameTag.Inside => scores[i].Inside, _ => 0 };
                next[(int)to] = int.MinValue / 2;
                for (var earlier = NameTag.Outside; earlier <= NameTag.Inside; earlier++)
                {
                    var score = best[(int)earlier] + model.Transition(earlier, to) + own;
                    if (!(to == NameTag.Inside && earlier == NameTag.Outside) && score > next[(int)to])
                    {
                        next[(int)to] = score;
                        from[(3 * i) + (int)to] = earlier;
                    }
                }
            }

            next.CopyTo(best);
        }

        var tag = best[1] > best[0] ? (best[2] > best[1] ? NameTag.Inside : NameTag.Begin) : (best[2] > best[0] ? NameTag.Inside : NameTag.Outside);
        for (var i = scores.Length - 1; i >= 0; i--)
        {
            tags[i] = tag;
            tag = from[(3 * i) + (int)tag];
        }
    }
}
