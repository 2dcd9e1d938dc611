using System.Diagnostics;
using NewsArchive.Benchmarks.People.Measuring;
using NewsArchive.Benchmarks.People.Training;
using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Benchmarks.People;

/// <summary>Compares the people that <see cref="PersonFinder"/> finds with those marked by hand.</summary>
internal static class PeopleAccuracy
{
    /// <summary>Prints precision, recall and F1, the speed, and as many mistakes as asked for.</summary>
    public static void Print(IReadOnlyList<GoldArticle> articles, int mistakes, PersonFinder finder)
    {
        Print([.. articles.Select(a => new ArticleComparison(a, finder.Find(a.Text, Tokenizer.Tokenize(a.Text))))], mistakes);

        // The fastest of thirty more rounds: by then all is compiled, as it is in a long import.
        var wordCount = articles.Sum(a => a.Text.Count(c => c is ' ' or '\n') + 1);
        var seconds = Enumerable.Range(0, 30).Min(_ =>
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
        var compared = new ArticleComparison[articles.Count];
        Parallel.For(0, folds, fold =>
        {
            var finder = new PersonFinder(new NameModelTrainer().Train([.. articles.Where((_, i) => i % folds != fold)]));
            for (var i = fold; i < compared.Length; i += folds)
            {
                compared[i] = new ArticleComparison(articles[i], finder.Find(articles[i].Text, Tokenizer.Tokenize(articles[i].Text)));
            }
        });
        Print(compared, mistakes);
    }

    private static void Print(IReadOnlyList<ArticleComparison> articles, int mistakes)
    {
        foreach (var (group, members) in new (string, List<ArticleComparison>)[]
        {
            ("prose", [.. articles.Where(a => a.IsProse)]),
            ("tables", [.. articles.Where(a => !a.IsProse)]),
            ("all", [.. articles]),
        })
        {
            if (members.Count > 0)
            {
                Print(group, members);
            }
        }

        var random = new Random(1);
        foreach (var line in articles.SelectMany(a => a.Mistakes).OrderBy(_ => random.Next()).Take(mistakes).Order(StringComparer.Ordinal))
        {
            Console.WriteLine(line);
        }
    }

    private static void Print(string group, List<ArticleComparison> members)
    {
        var score = PeopleScore.Of(members);
        Print(group, "mentions", score.Mentions);
        Print(group, "persons", score.Persons);
        if (score.Roles.Gold > 0)
        {
            Print(group, "roles", score.Roles);
        }

        if (score.Joined.All > 0)
        {
            Console.WriteLine($"{group,-7} joined   {score.Joined.All,5}  to the right person {Tally.Ratio(score.Joined.Right, score.Joined.All):0.0000}");
        }
    }

    private static void Print(string group, string what, Tally tally) =>
        Console.WriteLine($"{group,-7} {what,-8} {tally.Gold,5}  precision {tally.Precision:0.0000}  recall {tally.Recall:0.0000}  F1 {tally.F1:0.0000}");
}
