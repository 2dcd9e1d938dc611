namespace NewsArchive.Benchmarks.Searching.Corpus;

/// <summary>What articles are about: each topic has words, set phrases and people that come together again and again.</summary>
internal sealed class Topics
{
    public const int Count = 300;

    private const int WordsEach = 200;
    private const int PhrasesEach = 20;
    private const int PeopleEach = 30;
    private const int GeneralPhrases = 3000;

    private static readonly Weighted TopicWeights = Zipf(Count, 8, 0.8);
    private static readonly Weighted WordWeights = Zipf(WordsEach, 2, 0.9);
    private static readonly Weighted PhraseWeights = Zipf(PhrasesEach, 1, 1);
    private static readonly Weighted PeopleWeights = Zipf(PeopleEach, 1, 0.9);
    private static readonly Weighted GeneralWeights = Zipf(GeneralPhrases, 1, 1);

    private readonly int[] words = new int[Count * WordsEach];
    private readonly int[] people = new int[Count * PeopleEach];
    private readonly string[] phrases = new string[Count * PhrasesEach];
    private readonly string[] general = new string[GeneralPhrases];

    public Topics(ulong seed, Lexicon lexicon, ZipfRanks wordRanks, ZipfRanks peopleRanks)
    {
        for (var topic = 0; topic < Count; topic++)
        {
            var random = new CorpusRandom(seed, CorpusStream.Topics, (ulong)topic);
            for (var i = 0; i < WordsEach; i++)
            {
                words[(topic * WordsEach) + i] = (int)(150 * Math.Pow(40_000 / 150.0, random.NextDouble())); // neither the commonest words nor the rarest
            }

            for (var i = 0; i < PeopleEach; i++)
            {
                people[(topic * PeopleEach) + i] = peopleRanks.Draw(random);
            }

            for (var i = 0; i < PhrasesEach; i++)
            {
                phrases[(topic * PhrasesEach) + i] = Phrase(random, () => lexicon[words[(topic * WordsEach) + random.Below(WordsEach)]]);
            }
        }

        var any = new CorpusRandom(seed, CorpusStream.Phrases, 0);
        for (var i = 0; i < GeneralPhrases; i++)
        {
            general[i] = Phrase(any, () => lexicon[wordRanks.Draw(any)]);
        }
    }

    public static int Draw(CorpusRandom random) => TopicWeights.Draw(random);

    /// <summary>The rank of a word of the topic.</summary>
    public int Word(int topic, CorpusRandom random) => words[(topic * WordsEach) + WordWeights.Draw(random)];

    public int Person(int topic, CorpusRandom random) => people[(topic * PeopleEach) + PeopleWeights.Draw(random)];

    public string Phrase(int topic, CorpusRandom random) => phrases[(topic * PhrasesEach) + PhraseWeights.Draw(random)];

    /// <summary>A set phrase that any article may hold.</summary>
    public string Phrase(CorpusRandom random) => general[GeneralWeights.Draw(random)];

    private static string Phrase(CorpusRandom random, Func<string> word) => random.Below(4) switch
    {
        0 => $"{word()} {word()} {word()}",
        1 => $"{word()} of the {word()}",
        _ => $"{word()} {word()}",
    };

    private static Weighted Zipf(int count, double shift, double exponent) =>
        new([.. Enumerable.Range(1, count).Select(rank => Math.Pow(rank + shift, -exponent))]);
}

/// <summary>What numbers of a <see cref="CorpusRandom"/> are drawn for.</summary>
internal static class CorpusStream
{
    public const ulong Topics = 1;
    public const ulong Phrases = 2;
    public const ulong Articles = 3;
    public const ulong Links = 4;
}
