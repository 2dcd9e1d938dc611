using System.Diagnostics;
using NewsArchive.Extraction;
using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Benchmarks.People;

/// <summary>Compares the mentions that <see cref="PersonFinder"/> finds with those marked by hand.</summary>
internal static class PeopleAccuracy
{
    /// <summary>Prints precision, recall and F1 over exact spans, the speed, and as many mistakes as asked for.</summary>
    public static void Print(IReadOnlyList<GoldArticle> articles, int mistakes, PersonFinder finder)
    {
        var found = articles.Select(a => finder.Find(a.Text, Tokenizer.Tokenize(a.Text))).ToList();
        Print(articles, found, mistakes);

        // The fastest of ten more rounds: by then all is compiled, as it is in a long import.
        var wordCount = articles.Sum(a => a.Text.Count(c => c is ' ' or '\n') + 1);
        var seconds = Enumerable.Range(0, 10).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            _ = articles.Sum(a => finder.Find(a.Text, Tokenizer.Tokenize(a.Text)).Count);
            return watch.Elapsed.TotalSeconds;
        });
        Console.WriteLine($"{wordCount / seconds / 600:0} articles of 600 words a second");
    }

    /// <summary>Every article judged by a model that was trained on the other four fifths.</summary>
    public static void PrintCrossValidated(IReadOnlyList<GoldArticle> articles, int mistakes)
    {
        const int folds = 5;
        var found = new IReadOnlyList<ExtractedPerson>[articles.Count];
        Parallel.For(0, folds, fold =>
        {
            var finder = new PersonFinder(new NameModelTrainer().Train([.. articles.Where((_, i) => i % folds != fold)]));
            for (var i = fold; i < found.Length; i += folds)
            {
                found[i] = finder.Find(articles[i].Text, Tokenizer.Tokenize(articles[i].Text));
            }
        });
        Print(articles, found, mistakes);
    }

    private static void Print(IReadOnlyList<GoldArticle> articles, IReadOnlyList<IReadOnlyList<ExtractedPerson>> found, int mistakes)
    {
        var wrong = new List<string>();
        foreach (var group in (string[])["prose", "tables", "all"])
        {
            var (right, extra, missed) = (0, 0, 0);
            for (var i = 0; i < articles.Count; i++)
            {
                var article = articles[i];
                if (group != "all" && group == "prose" != article.IsProse)
                {
                    continue;
                }

                var gold = article.Mentions.ToHashSet();
                var mine = found[i].SelectMany(p => p.Mentions).Select(m => m.Span).Where(s => !article.Ignored.Any(g => g.Overlaps(s))).ToHashSet();
                right += mine.Count(gold.Contains);
                extra += mine.Count(s => !gold.Contains(s));
                missed += gold.Count(s => !mine.Contains(s));
                if (group == "all")
                {
                    wrong.AddRange(mine.Except(gold).Select(s => "extra  " + Context(article, s)));
                    wrong.AddRange(gold.Except(mine).Select(s => "missed " + Context(article, s)));
                }
            }

            Console.WriteLine(
                $"{group,-7} mentions {right + missed,5}  precision {Ratio(right, right + extra):0.0000}  recall {Ratio(right, right + missed):0.0000}  F1 {Ratio(2 * right, (2 * right) + extra + missed):0.0000}");
        }

        var random = new Random(1);
        foreach (var line in wrong.OrderBy(_ => random.Next()).Take(mistakes).Order(StringComparer.Ordinal))
        {
            Console.WriteLine(line);
        }
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static string Context(GoldArticle article, TextSpan span) =>
        $"{(article.IsProse ? "prose" : "table")} {article.File}: {article.Text[Math.Max(0, span.Start - 60)..span.Start]}[{span.Of(article.Text)}]{article.Text[span.End..Math.Min(article.Text.Length, span.End + 40)]}".ReplaceLineEndings(" ");
}
