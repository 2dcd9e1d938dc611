namespace NewsArchive.Benchmarks.Searching.Corpus;

/// <summary>
/// An archive of invented articles, each the same for the same seed and size whichever others are made: words by Zipf's and Heaps' laws
/// on top of real function words, topics, set phrases, people and outlets of all frequencies, and 25 years that are imported nearly in order.
/// </summary>
internal sealed class CorpusGenerator
{
    private const int TypicalWords = 780;

    private static readonly DateOnly FirstDay = new(2000, 1, 1);
    private static readonly int DayCount = new DateOnly(2025, 1, 1).DayNumber - FirstDay.DayNumber;
    private static readonly Weighted Outlets = new([.. CorpusOutlet.All.Select(o => 1.0 / (o.Number + 3))]);

    private readonly ulong seed;
    private readonly int count;
    private readonly Lexicon lexicon = new();
    private readonly ZipfRanks words = new(20_000, 30, 1.07);
    private readonly ZipfRanks people = new(5000, 3, 0.8);
    private readonly Topics topics;

    /// <param name="count">How many articles the whole archive has; their dates fill the 25 years.</param>
    public CorpusGenerator(ulong seed, int count)
    {
        this.seed = seed;
        this.count = count;
        topics = new Topics(seed, lexicon, words, people);
    }

    /// <summary>The article of a number, which counts from 0 in the order of import. May be called by several threads.</summary>
    public CorpusArticle this[int number]
    {
        get
        {
            var random = new CorpusRandom(seed, CorpusStream.Articles, (ulong)number);
            var topic = Topics.Draw(random);
            var day = Day(number, random);
            var outlet = CorpusOutlet.All[Outlets.Draw(random)];
            var author = random.Chance(0.9) ? CorpusPeople.Get(5_000_000 + (outlet.Number * 40) + random.Below(40)).Name : null;
            var title = Title(topic, random);
            var prose = new Prose(lexicon, words, topics, random, topic);
            var composer = new ArticleComposer(prose, random);
            composer.Write(WordCount(random), People(topic, random), random.Between(2, 8));
            return new CorpusArticle(number, title, day, outlet, author, prose.ToString(), composer.People, composer.Quotes);
        }
    }

    // Log-normal: most articles are short, few are very long.
    private static int WordCount(CorpusRandom random) => Math.Clamp((int)(TypicalWords * Math.Exp(0.45 * random.Normal())), 100, 5000);

    // Each year brings somewhat more than the one before; three in four come within weeks of their day, the rest from any year.
    private DateOnly? Day(int number, CorpusRandom random)
    {
        var part = random.Chance(0.75) ? number / (double)count : random.NextDouble();
        var day = (int)((Math.Sqrt(1 + (3 * part)) - 1) * DayCount) + random.Between(-45, 45);
        return random.Chance(0.02) ? null : FirstDay.AddDays(Math.Clamp(day, 0, DayCount - 1));
    }

    private string Title(int topic, CorpusRandom random)
    {
        var title = new Prose(lexicon, words, topics, random, topic);
        if (random.Chance(0.15))
        {
            title.Write(topics.Phrase(topic, random));
        }

        for (var words = random.Between(6, 12); title.WordCount < words;)
        {
            title.Write(random.Chance(0.3) ? FunctionWords.Draw(random) : random.Chance(0.5) ? lexicon[topics.Word(topic, random)] : title.Word());
        }

        return title.ToString();
    }

    // Half are people of the topic; no two of an article share a surname, so that each surname means one of them.
    private List<CorpusPerson> People(int topic, CorpusRandom random)
    {
        var found = new List<CorpusPerson>();
        for (var wanted = random.Between(2, 8); found.Count < wanted;)
        {
            var person = CorpusPeople.Get(random.Chance(0.5) ? topics.Person(topic, random) : people.Draw(random));
            if (found.TrueForAll(p => p.Family != person.Family))
            {
                found.Add(person);
            }
        }

        return found;
    }
}
