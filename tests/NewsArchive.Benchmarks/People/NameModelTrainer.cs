using NewsArchive.Extraction;
using NewsArchive.Extraction.People;
using NewsArchive.Extraction.People.Tagging;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Benchmarks.People;

/// <summary>Trains a <see cref="NameModel"/>: a structured perceptron whose weights are averaged over all steps. Deterministic.</summary>
internal sealed class NameModelTrainer
{
    private const int Epochs = 6;

    // The order of learning leaves its mark on the weights: the mean of several orders generalises better.
    private const int Orders = 3;

    // How often a word is hidden from its own features, so that the model learns to judge unknown names by what surrounds them.
    private const double HiddenShare = 0.4;

    // Weights are kept in this many steps of one; smaller ones are noise, and leaving them out keeps the file small.
    private const double Scale = 40;

    private readonly short[] weights = new short[NameModel.Rows * 2];
    private readonly long[] weightedChanges = new long[NameModel.Rows * 2];
    private readonly short[] transitions = new short[9];
    private readonly long[] weightedTransitionChanges = new long[9];
    private readonly NameModel model;
    private long step = 1;

    public NameModelTrainer() => model = new NameModel(weights, transitions);

    private sealed record Example(uint[][] Features, uint[][] Hidden, NameTag[] Tags);

    public NameModel Train(IReadOnlyList<GoldArticle> articles)
    {
        var examples = articles.SelectMany(ExamplesOf).ToArray();
        var sums = new double[weights.Length];
        var transitionSums = new double[transitions.Length];
        for (var order = 0; order < Orders; order++)
        {
            LearnAll(examples, new Random(20 + order));
            AddAverages(sums, weights, weightedChanges);
            AddAverages(transitionSums, transitions, weightedTransitionChanges);
        }

        return new NameModel(Rounded(sums), Rounded(transitionSums));
    }

    private void LearnAll(Example[] examples, Random random)
    {
        step = 1;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(examples);
            foreach (var example in examples)
            {
                Learn(example, random);
                step++;
            }
        }
    }

    private void Learn(Example example, Random random)
    {
        var features = example.Features.Select((f, i) => random.NextDouble() < HiddenShare ? example.Hidden[i] : f).ToArray();
        var scores = features.Select(f => model.Score(f)).ToArray();
        var guess = new NameTag[scores.Length];
        NameTagger.Decode(model, scores, guess);
        if (guess.AsSpan().SequenceEqual(example.Tags))
        {
            return;
        }

        for (var i = 0; i < guess.Length; i++)
        {
            Change(features[i], example.Tags[i], 1);
            Change(features[i], guess[i], -1);
            ChangeTransition(i == 0 ? NameTag.Outside : example.Tags[i - 1], example.Tags[i], 1);
            ChangeTransition(i == 0 ? NameTag.Outside : guess[i - 1], guess[i], -1);
        }
    }

    private void Change(uint[] features, NameTag tag, short by)
    {
        if (tag == NameTag.Outside)
        {
            return;
        }

        foreach (var feature in features)
        {
            var at = (NameModel.RowOf(feature) * 2) + (tag == NameTag.Begin ? 0 : 1);
            weights[at] += by;
            weightedChanges[at] += by * step;
        }
    }

    private void ChangeTransition(NameTag from, NameTag to, short by)
    {
        var at = ((int)from * 3) + (int)to;
        transitions[at] += by;
        weightedTransitionChanges[at] += by * step;
    }

    // The mean of a weight over all steps; afterwards the weights are as they were before the first.
    private void AddAverages(double[] sums, short[] last, long[] weightedChange)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += last[i] - ((double)weightedChange[i] / step);
        }

        Array.Clear(last);
        Array.Clear(weightedChange);
    }

    private static short[] Rounded(double[] sums) =>
        [.. sums.Select(sum => (short)Math.Clamp(Math.Round(sum / Orders * Scale), short.MinValue, short.MaxValue))];

    private static IEnumerable<Example> ExamplesOf(GoldArticle article)
    {
        var words = new ArticleWords(article.Text, Tokenizer.Tokenize(article.Text));
        var features = new NameFeatures(words);
        var tags = TagsOf(article, words);
        var buffer = new uint[NameFeatures.Most];
        for (var start = 0; start < words.Count; start++)
        {
            if (!features.CanBeName(start))
            {
                continue;
            }

            var end = features.RunEnd(start);
            if (!article.Ignored.Any(s => s.Overlaps(words[start].Span)))
            {
                var run = Enumerable.Range(start, end - start).ToArray();
                yield return new Example(
                    [.. run.Select(i => buffer[..features.Of(i, buffer)])],
                    [.. run.Select(i => buffer[..features.Of(i, buffer, isWordHidden: true)])],
                    tags[start..end]);
            }

            start = end - 1;
        }
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
