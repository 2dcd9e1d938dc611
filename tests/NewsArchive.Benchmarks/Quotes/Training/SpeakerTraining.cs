using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Quotes.Ranking;

namespace NewsArchive.Benchmarks.Quotes.Training;

/// <summary>Trains the model of speakers on articles that people attributed, and checks it on others.</summary>
internal static class SpeakerTraining
{
    private const int Folds = 5;

    public static SpeakerModel Train(IReadOnlyList<AttributedArticle> articles) =>
        new SpeakerModelTrainer().Train([.. Read(articles).SelectMany(SpeakerExample.Of)]);

    /// <summary>Every article judged by a model that was trained on the other four fifths, beside the rules alone.</summary>
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

        var (rules, ranked) = (new SpeakerScore(), new SpeakerScore());
        for (var i = 0; i < texts.Count; i++)
        {
            rules.Add(texts[i], [.. texts[i].Text.ByRule.Select((a, run) => new Decision(a, IsSpeech(texts[i], a, run), 1))]);
            ranked.Add(texts[i], decided[i]);
        }

        rules.Print("rules");
        ranked.Print("ranked");
        ranked.PrintConfidence();
        var random = new Random(1);
        foreach (var line in ranked.Mistakes.OrderBy(_ => random.Next()).Take(mistakes).Order(StringComparer.Ordinal))
        {
            Console.WriteLine(line);
        }
    }

    private static List<LabelledText> Read(IReadOnlyList<AttributedArticle> articles) => [.. articles.AsParallel().AsOrdered().Select(LabelledText.Read).OfType<LabelledText>()];

    private static bool IsSpeech(LabelledText text, Attribution? attribution, int run) =>
        attribution is not null || (!text.Text.Rules.IsTerm(run) && text.Text.Narration.Runs[run].CountWords(text.Text.Narration.Text) >= TermJudge.ShortWords);
}
