using System.Collections.Frozen;

namespace NewsArchive.Benchmarks.Searching.Corpus;

/// <summary>The English words that hold sentences together, with how often they come in ten thousand words of news: the common words are as common as they are.</summary>
internal static class FunctionWords
{
    private static readonly (string Word, int Weight)[] Entries =
    [
        ("the", 640), ("of", 290), ("to", 280), ("and", 260), ("a", 250), ("in", 230), ("for", 100), ("that", 100), ("is", 85), ("on", 80),
        ("was", 75), ("with", 70), ("as", 65), ("he", 60), ("it", 60), ("at", 55), ("by", 55), ("be", 50), ("from", 48), ("his", 45),
        ("have", 42), ("are", 42), ("an", 38), ("has", 38), ("not", 36), ("but", 35), ("had", 34), ("they", 32), ("who", 30), ("this", 28),
        ("its", 27), ("were", 26), ("which", 25), ("their", 25), ("been", 24), ("will", 24), ("or", 22), ("would", 21), ("we", 20), ("she", 20),
        ("more", 20), ("one", 19), ("about", 18), ("after", 17), ("her", 17), ("new", 16), ("all", 15), ("when", 15), ("there", 15), ("out", 14),
        ("up", 14), ("than", 14), ("other", 12), ("people", 12), ("also", 11), ("some", 11), ("two", 11), ("into", 10), ("could", 10), ("first", 10),
        ("can", 10), ("year", 10), ("last", 9), ("time", 9), ("over", 9), ("what", 9), ("if", 9), ("only", 8), ("no", 8), ("so", 8),
        ("years", 8), ("most", 7), ("many", 7), ("just", 6), ("before", 6), ("while", 6), ("them", 6), ("because", 6), ("where", 6), ("him", 6),
        ("between", 5), ("under", 5), ("during", 5), ("against", 5), ("through", 4), ("three", 4), ("still", 4), ("any", 4), ("since", 4), ("both", 3),
        ("week", 3), ("day", 3), ("government", 3), ("city", 3), ("even", 3), ("until", 3), ("such", 3), ("being", 2), ("each", 2), ("however", 2),
        ("without", 2), ("around", 2), ("among", 2), ("several", 2), ("early", 2), ("later", 2), ("already", 1), ("almost", 1), ("perhaps", 1), ("across", 1),
    ];

    private static readonly FrozenSet<string> Known = Entries.Select(e => e.Word).ToFrozenSet();

    private static readonly Weighted ByWeight = new([.. Entries.Select(e => (double)e.Weight)]);

    public static bool Are(string word) => Known.Contains(word);

    public static string Draw(CorpusRandom random) => Entries[ByWeight.Draw(random)].Word;
}
