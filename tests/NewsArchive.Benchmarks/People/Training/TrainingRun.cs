using NewsArchive.Extraction;
using NewsArchive.Extraction.People;
using NewsArchive.Extraction.People.Tagging;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Benchmarks.People.Training;

/// <summary>A run of capitals with its right tags, and the rows of the model that its tokens touch.</summary>
internal sealed record TrainingRun(int[][] Rows, int[][] RowsWithoutWord, NameTag[] Tags)
{
    /// <summary>The runs of an article, in order, without those that count neither way.</summary>
    public static IEnumerable<TrainingRun> Of(GoldArticle article)
    {
        var words = new ArticleWords(article.Text, Tokenizer.Tokenize(article.Text));
        var features = new NameFeatures(words);
        var tags = TagsOf(article, words);
        for (var start = 0; start < words.Count; start++)
        {
            if (!features.CanBeName(start))
            {
                continue;
            }

            var end = features.RunEnd(start);
            if (!article.Ignored.Any(s => s.Overlaps(words[start].Span)))
            {
                var tokens = Enumerable.Range(start, end - start).ToArray();
                yield return new TrainingRun([.. tokens.Select(i => RowsOf(features, i, new NameRun(start, end), false))], [.. tokens.Select(i => RowsOf(features, i, new NameRun(start, end), true))], tags[start..end]);
            }

            start = end - 1;
        }
    }

    private static int[] RowsOf(NameFeatures features, int token, NameRun run, bool isWordHidden)
    {
        Span<uint> buffer = stackalloc uint[NameFeatures.Most];
        var rows = new int[features.Of(token, run, buffer, isWordHidden)];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = NameModel.RowOf(buffer[i]);
        }

        return rows;
    }

    private static NameTag[] TagsOf(GoldArticle article, ArticleWords words)
    {
        var tags = new NameTag[words.Count];
        var token = 0;
        foreach (var mention in article.Mentions.OrderBy(m => m.Start))
        {
            while (token < words.Count && words[token].End <= mention.Start)
            {
                token++;
            }

            for (var isFirst = true; token < words.Count && words[token].Start < mention.End; token++, isFirst = false)
            {
                tags[token] = isFirst ? NameTag.Begin : NameTag.Inside;
            }
        }

        return tags;
    }
}
