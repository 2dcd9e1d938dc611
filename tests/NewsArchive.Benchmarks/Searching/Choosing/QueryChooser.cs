using Microsoft.Data.Sqlite;
using NewsArchive.Benchmarks.Searching.Corpus;
using NewsArchive.Benchmarks.Searching.Measuring;

namespace NewsArchive.Benchmarks.Searching.Choosing;

/// <summary>Chooses about sixty queries of an archive by how often its words, phrases and people come; the same ones each time.</summary>
internal sealed class QueryChooser
{
    private static readonly double[] CommonShares = [0.05, 0.07, 0.1, 0.14, 0.18, 0.24, 0.32, 0.4, 0.5, 0.6];

    private static readonly (string? From, string? To)[] Periods = [("2015-01-01", null), (null, "2007-12-31"), ("2010-03-01", "2010-05-31"), ("2019-06-01", "2021-12-31")];

    private readonly SqliteConnection connection;
    private readonly PlainIndex plain;
    private readonly CorpusSample sample;
    private readonly List<string> words;
    private readonly CorpusRandom random = new(1, 1, 1);

    public QueryChooser(SqliteConnection connection, CorpusSample sample)
    {
        this.connection = connection;
        this.sample = sample;
        plain = new PlainIndex(connection);
        words = Shuffled(sample.Vocabulary.Where(w => w.Length >= 4).Order(StringComparer.Ordinal));
    }

    public IReadOnlyList<BenchmarkQuery> Choose() =>
        [.. RareWords(), .. CommonWords(), .. TwoWords(), .. Phrases(), .. Prefixes(), .. People(), .. Dates()];

    // In the whole archive 5 to 50 articles hold each.
    private IEnumerable<BenchmarkQuery> RareWords() =>
        words.Where(w => w.Length >= 5 && sample.Share(w) * sample.Articles.Count <= 8)
            .Select(w => new BenchmarkQuery(QueryClass.RareWord, [w]))
            .Where(q => plain.Count(q) is >= 5 and <= 50)
            .Take(10);

    private IEnumerable<BenchmarkQuery> CommonWords()
    {
        var free = sample.Vocabulary.Where(w => w.Length >= 3).Order(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        foreach (var share in CommonShares)
        {
            var nearest = free.MinBy(w => Math.Abs(sample.Share(w) - share))!;
            free.Remove(nearest);
            yield return new BenchmarkQuery(QueryClass.CommonWord, [nearest]);
        }
    }

    // Two words of one article that often stand together: half of them both of middling frequency, half with a common one.
    private IEnumerable<BenchmarkQuery> TwoWords() => Pairs(0.005, 0.1).Take(5).Concat(Pairs(0.1, 0.4).Take(5));

    private IEnumerable<BenchmarkQuery> Pairs(double least, double most) =>
        from article in Shuffled(sample.Articles)
        let one = Pick(article, 0.005, 0.1)
        let other = Pick(article, least, most)
        where one is not null && other is not null && one != other && sample.CountBoth(one, other) >= 3
        select new BenchmarkQuery(QueryClass.TwoWords, [one, other]);

    // Some that come very often, some that come now and then, some that are rare.
    private IEnumerable<BenchmarkQuery> Phrases()
    {
        var found = sample.Phrases.Where(p => p.Value > 1).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).ToList();
        var often = found.Take(3);
        var sometimes = Shuffled(found.Skip(3).Where(p => p.Value >= 5)).Take(4);
        var rarely = Shuffled(found.Where(p => p.Value is 2 or 3)).Take(3);
        return often.Concat(sometimes).Concat(rarely).Select(p => new BenchmarkQuery(QueryClass.Phrase, p.Key.Split(' ')));
    }

    private IEnumerable<BenchmarkQuery> Prefixes()
    {
        var longer = words.Where(w => w.Length >= 6 && sample.Share(w) is >= 0.002 and <= 0.05).ToList();
        return new[] { 3, 4 }.SelectMany(length => longer.Select(w => w[..length]).Distinct()
            .Where(p => sample.PrefixShare(p) is >= 0.001 and <= 0.6)
            .Take(5)
            .Select(p => new BenchmarkQuery(QueryClass.Prefix, [p])));
    }

    // Four people whom many articles name and four whom few do, with a word of one of these articles.
    private IEnumerable<BenchmarkQuery> People()
    {
        var often = ReadPeople("ORDER BY count(*) DESC, PersonId LIMIT 4");
        var seldom = ReadPeople("HAVING count(*) BETWEEN 5 AND 50 ORDER BY PersonId * 2654435761 % 1000003, PersonId LIMIT 4");
        foreach (var (id, name, article) in often.Concat(seldom))
        {
            if (Pick(article, 0.02, 0.3) is { } word)
            {
                yield return new BenchmarkQuery(QueryClass.PersonOrDate, [word]) { PersonId = id, PersonName = name };
            }
        }
    }

    private IEnumerable<BenchmarkQuery> Dates()
    {
        var frequent = words.Where(w => sample.Share(w) is >= 0.05 and <= 0.3).Take(Periods.Length);
        return frequent.Zip(Periods, (word, period) => new BenchmarkQuery(QueryClass.PersonOrDate, [word])
        {
            From = period.From is { } from ? DateOnly.Parse(from) : null,
            To = period.To is { } to ? DateOnly.Parse(to) : null,
        });
    }

    private List<(int Id, string Name, SampledArticle Article)> ReadPeople(string which)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT p.Id, p.Name, a.Title, a.Text
            FROM (SELECT PersonId, min(ArticleId) AS ArticleId FROM Appearances GROUP BY PersonId {which}) f
            JOIN People p ON p.Id = f.PersonId JOIN Articles a ON a.Id = f.ArticleId
            """;
        var people = new List<(int, string, SampledArticle)>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            people.Add((reader.GetInt32(0), reader.GetString(1), new SampledArticle(0, reader.GetString(2), CorpusSample.WordsOf(reader.GetString(3)))));
        }

        return people;
    }

    private string? Pick(SampledArticle article, double least, double most)
    {
        var fitting = article.Distinct.Where(w => w.Length >= 4 && sample.Share(w) >= least && sample.Share(w) <= most).ToList();
        return fitting.Count > 0 ? fitting[random.Below(fitting.Count)] : null;
    }

    private List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        for (var i = all.Length - 1; i > 0; i--)
        {
            var other = random.Below(i + 1);
            (all[i], all[other]) = (all[other], all[i]);
        }

        return [.. all];
    }
}
