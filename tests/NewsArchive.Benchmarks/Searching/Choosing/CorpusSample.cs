using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsArchive.Benchmarks.Searching.Corpus;

namespace NewsArchive.Benchmarks.Searching.Choosing;

/// <summary>Some articles of an archive, evenly spaced, and how many of them hold which words and runs of words.</summary>
internal sealed class CorpusSample
{
    private const int Size = 1500;

    private readonly List<SampledArticle> articles = [];
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> phrases = new(StringComparer.Ordinal);

    public CorpusSample(SqliteConnection connection, int articleCount)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Title, Text FROM Articles WHERE Id = @id";
        var id = command.Parameters.Add("@id", SqliteType.Integer);
        var count = Math.Min(Size, articleCount);
        for (var i = 0; i < count; i++)
        {
            id.Value = 1 + (i * (long)articleCount / count);
            using var reader = command.ExecuteReader();
            if (reader.Read())
            {
                Add(new SampledArticle((int)(long)id.Value, reader.GetString(0), WordsOf(reader.GetString(1))));
            }
        }
    }

    public IReadOnlyList<SampledArticle> Articles => articles;

    /// <summary>All words, in the order of their first place.</summary>
    public IReadOnlyCollection<string> Vocabulary => words.Keys;

    public IReadOnlyDictionary<string, int> Phrases => phrases;

    /// <summary>Which part of the articles hold the word.</summary>
    public double Share(string word) => words.GetValueOrDefault(word) / (double)articles.Count;

    public int CountBoth(string one, string other) => articles.Count(a => a.Distinct.Contains(one) && a.Distinct.Contains(other));

    public double PrefixShare(string prefix) =>
        articles.Count(a => a.Distinct.Any(w => w.StartsWith(prefix, StringComparison.Ordinal))) / (double)articles.Count;

    private void Add(SampledArticle article)
    {
        articles.Add(article);
        foreach (var word in article.Distinct)
        {
            words[word] = words.GetValueOrDefault(word) + 1;
        }

        foreach (var phrase in PhrasesOf(article.Words).Distinct(StringComparer.Ordinal))
        {
            phrases[phrase] = phrases.GetValueOrDefault(phrase) + 1;
        }
    }

    // As set phrases are built: two or three words that mean something, or two with "of the" between.
    private static IEnumerable<string> PhrasesOf(IReadOnlyList<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!IsContent(words[i]))
            {
                continue;
            }

            if (IsContent(words[i + 1]))
            {
                yield return $"{words[i]} {words[i + 1]}";
                if (i + 2 < words.Count && IsContent(words[i + 2]))
                {
                    yield return $"{words[i]} {words[i + 1]} {words[i + 2]}";
                }
            }
            else if (i + 3 < words.Count && words[i + 1] == "of" && words[i + 2] == "the" && IsContent(words[i + 3]))
            {
                yield return $"{words[i]} of the {words[i + 3]}";
            }
        }
    }

    private static bool IsContent(string word) => word.Length > 2 && !FunctionWords.Are(word);

    /// <summary>A text's words in lower case; an empty one stands for a mark or number, which parts phrases.</summary>
    public static List<string> WordsOf(string text)
    {
        var found = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiLetter(text[i]))
            {
                i++;
            }

            found.Add(i > start ? text[start..i].ToLower(CultureInfo.InvariantCulture) : "");
            if (i == start || (i < text.Length && text[i] == ' '))
            {
                i++;
            }
        }

        return found;
    }
}

/// <summary>An article of a sample.</summary>
internal sealed class SampledArticle(int id, string title, IReadOnlyList<string> words)
{
    public int Id { get; } = id;

    public string Title { get; } = title;

    public IReadOnlyList<string> Words { get; } = words;

    public IReadOnlySet<string> Distinct { get; } = words.Where(w => w.Length > 0).ToHashSet(StringComparer.Ordinal);
}
