using System.Text.Json;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>The terms of the index with their ids. A term that no article holds any more keeps its own. Made for one request: it remembers what it was asked.</summary>
internal sealed class TermDictionary(ArchiveSql sql)
{
    // In this order: SQLite would read all terms and look each up among the few.
    internal const string FindManySql = "SELECT w.key, t.Id FROM json_each(@terms) AS w CROSS JOIN SearchTerms AS t WHERE t.Text = w.value";

    private const int BatchSize = 2000;

    private readonly Dictionary<string, List<IndexTerm>> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Prefix, int MaxLength), List<int>> beginnings = [];

    /// <summary>The ids of terms, those that are new added.</summary>
    public IReadOnlyList<int> GetOrAdd(Vocabulary terms)
    {
        var known = KnownTerms.Of(sql);
        var ids = new int[terms.Count];
        var unknown = new List<int>();
        for (var i = 0; i < ids.Length; i++)
        {
            if ((ids[i] = known.Find(terms[i])) == 0)
            {
                unknown.Add(i);
            }
        }

        foreach (var batch in known.IsComplete ? [] : unknown.Chunk(BatchSize))
        {
            Find(terms, batch, ids);
            Array.ForEach([.. batch.Where(i => ids[i] != 0)], i => known.Add(terms[i], ids[i]));
        }

        // In the order of their texts, which is that of the largest index.
        Add(terms, [.. unknown.Where(i => ids[i] == 0).OrderBy(i => terms[i], StringComparer.Ordinal)], ids, known);
        return ids;
    }

    private void Find(Vocabulary terms, int[] batch, int[] ids)
    {
        using var find = sql.Command(FindManySql, ("@terms", JsonSerializer.Serialize(batch.Select(i => terms[i]))));
        using var reader = find.ExecuteReader();
        while (reader.Read())
        {
            ids[batch[reader.GetInt32(0)]] = reader.GetInt32(1);
        }
    }

    private void Add(Vocabulary terms, IReadOnlyList<int> added, int[] ids, KnownTerms known)
    {
        using var insertion = new PreparedStatement(sql.Handle, "INSERT INTO SearchTerms (Id, Text, Stem, NameKey) VALUES (?, ?, ?, ?)");
        foreach (var i in added)
        {
            ids[i] = known.Last + 1;
            insertion.Bind(1, ids[i]);
            insertion.Bind(2, terms[i]);
            insertion.Bind(3, TermForms.StemOf(terms[i]) is var stem && stem != terms[i] ? stem : null);
            insertion.Bind(4, TermForms.NameKeyOf(terms[i]) is var key && key != terms[i] ? key : null);
            insertion.Run();
            known.Add(terms[i], ids[i]);
        }
    }

    /// <summary>All terms by their ids.</summary>
    public Dictionary<int, string> ReadAll()
    {
        using var command = sql.Command("SELECT Id, Text FROM SearchTerms");
        using var reader = command.ExecuteReader();
        var terms = new Dictionary<int, string>();
        while (reader.Read())
        {
            terms.Add(reader.GetInt32(0), reader.GetString(1));
        }

        return terms;
    }

    /// <summary>The one term that is spelt so; null where no article has it.</summary>
    public int? Find(string term) => (int?)sql.Number("SELECT Id FROM SearchTerms WHERE Text = @text", ("@text", term));

    /// <summary>Those of some words that are terms.</summary>
    public IEnumerable<(int Id, string Text)> FindAll(IReadOnlyList<string> words)
    {
        using var command = sql.Command(FindManySql, ("@terms", JsonSerializer.Serialize(words)));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetInt32(1), words[reader.GetInt32(0)]);
        }
    }

    /// <summary>The terms that begin so and have some length, in the order of their texts.</summary>
    public IEnumerable<(int Id, string Text)> FindOfLength(string prefix, int minLength, int maxLength)
    {
        using var command = sql.Command(
            "SELECT Id, Text FROM SearchTerms WHERE Text >= @first AND Text < @end AND length(Text) BETWEEN @min AND @max",
            ("@first", prefix),
            ("@end", prefix + "\U0010FFFF"),
            ("@min", minLength),
            ("@max", maxLength));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetInt32(0), reader.GetString(1));
        }
    }

    /// <summary>The term and its other forms: of the same word, and spellings of the same name.</summary>
    public List<int> FindForms(string term) => Forms(term).ConvertAll(f => f.Id);

    /// <summary>As <see cref="FindForms"/>, the forms themselves.</summary>
    public IEnumerable<string> FindFormTexts(string term) => Forms(term).Select(f => f.Text);

    /// <summary>The terms that begin so, up to some length.</summary>
    public List<int> FindBeginning(string prefix, int maxLength = int.MaxValue)
    {
        if (!beginnings.TryGetValue((prefix, maxLength), out var found))
        {
            beginnings[(prefix, maxLength)] = found = sql.Numbers(
                "SELECT Id FROM SearchTerms WHERE Text >= @first AND Text < @end AND length(Text) <= @length",
                ("@first", prefix),
                ("@end", prefix + "\U0010FFFF"),
                ("@length", maxLength));
        }

        return found;
    }

    private List<IndexTerm> Forms(string term)
    {
        if (!forms.TryGetValue(term, out var found))
        {
            using var command = sql.Command(
                """
                SELECT Id, Text FROM SearchTerms
                WHERE Stem = @stem OR (Text = @stem AND Stem IS NULL) OR NameKey = @key OR (Text = @key AND NameKey IS NULL)
                """,
                ("@stem", TermForms.StemOf(term)),
                ("@key", TermForms.NameKeyOf(term)));
            using var reader = command.ExecuteReader();
            found = [];
            while (reader.Read())
            {
                found.Add(new IndexTerm(reader.GetInt32(0), reader.GetString(1)));
            }

            forms[term] = found;
        }

        return found;
    }

    private readonly record struct IndexTerm(int Id, string Text);
}
