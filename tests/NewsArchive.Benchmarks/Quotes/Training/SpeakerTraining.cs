using NewsArchive.Extraction.Quotes.Ranking;

namespace NewsArchive.Benchmarks.Quotes.Training;

/// <summary>Trains the model of speakers on articles that people attributed, and checks it on others.</summary>
internal static class SpeakerTraining
{
    private const int Folds = 5;

    public static SpeakerModel Train(IReadOnlyList<AttributedArticle> articles) =>
        new SpeakerModelTrainer().Train([.. Read(articles).SelectMany(SpeakerExample.Of)]);

    /// <summary>Every article judged by a model that was trained on the other four fifths.</summary>
    public static void PrintCrossValidated(IReadOnlyList<AttributedArticle> articles, int mistakes)
    {
        var texts = Read(articles);
        var examples = texts.AsParallel().AsOrdered().Select(text => SpeakerExample.Of(text).ToList()).ToList();
        var decided = new Decision[texts.Count][];
        Parallel.For(0, Folds, fold =>
        {
            var model = new SpeakerModelTrainer().Train([.. examples.Where((_, i) => i % Folds != fold).SelectMany(e => e)]);
            for (var i = fold; i < texts.Count; i += Folds)
            {
                decided[i] = new SpeakerRanker(texts[i].Text, model).Decide();
            }
        });

        var score = new SpeakerScore();
        for (var i = 0; i < texts.Count; i++)
        {
            score.Add(texts[i], decided[i]);
        }

        score.Print();
        score.PrintConfidence();
        var random = new Random(1);
        foreach (var line in score.Mistakes.OrderBy(_ => random.Next()).Take(mistakes).Order(StringComparer.Ordinal))
        {
            Console.WriteLine(line);
        }
    }

    private static List<LabelledText> Read(IReadOnlyList<AttributedArticle> articles) => [.. articles.AsParallel().AsOrdered().Select(LabelledText.Read).OfType<LabelledText>()];
}
