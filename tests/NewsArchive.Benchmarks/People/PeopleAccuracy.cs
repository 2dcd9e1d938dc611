using System.Diagnostics;
using NewsArchive.Benchmarks.Measuring;
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

        Report.Print(articles.SelectMany(a => a.Mistakes), mistakes);
    }

    private static void Print(string group, List<ArticleComparison> members)
    {
        var score = PeopleScore.Of(members);
        Report.Print(group, "mentions", score.Mentions);
        Report.Print(group, "persons", score.Persons);
        if (score.Roles.Gold > 0)
        {
            Report.Print(group, "roles", score.Roles);
        }

        if (score.Joined.All > 0)
        {
            Report.Print(group, "joined", score.Joined, "to the right person");
        }
    }
}
