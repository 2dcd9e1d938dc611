using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>The terms of the index with their ids. A term that no article holds any more keeps its own.</summary>
internal sealed class TermDictionary(ArchiveSql sql)
{
    // In this order: SQLite would read all terms and look each up among the few.
    internal const string FindManySql = "SELECT w.key, t.Id FROM json_each(@terms) AS w CROSS JOIN SearchTerms AS t WHERE t.Text = w.value";

    private const int BatchSize = 2000;

    /// <summary>The ids of terms, those that are new added.</summary>
    public IReadOnlyList<int> GetOrAdd(Vocabulary terms)
    {
        using var find = sql.Prepare(FindManySql, "@terms");
        using var add = sql.Prepare(
            "INSERT INTO SearchTerms (Text, Stem, NameKey) VALUES (@text, @stem, @key) ON CONFLICT (Text) DO UPDATE SET Text = Text RETURNING Id", "@text", "@stem", "@key");
        var ids = new int[terms.Count];
        for (var start = 0; start < ids.Length; start += BatchSize)
        {
            var batch = Enumerable.Range(start, Math.Min(BatchSize, ids.Length - start));
            find.Parameters[0].Value = JsonSerializer.Serialize(batch.Select(i => terms[i]));
            using (var reader = find.ExecuteReader())
            {
                while (reader.Read())
                {
                    ids[start + reader.GetInt32(0)] = reader.GetInt32(1);
                }
            }

            foreach (var i in batch.Where(i => ids[i] == 0))
            {
                ids[i] = Convert.ToInt32(Add(add, terms[i]), CultureInfo.InvariantCulture);
            }
        }

        return ids;
    }

    /// <summary>The one term that is spelt so; null where no article has it.</summary>
    public int? Find(string term) => (int?)sql.Number("SELECT Id FROM SearchTerms WHERE Text = @text", ("@text", term));

    /// <summary>The term and its other forms: of the same word, and spellings of the same name.</summary>
    public List<int> FindForms(string term) => Read(
        """
        SELECT Id FROM SearchTerms WHERE Stem = @stem
        UNION SELECT Id FROM SearchTerms WHERE NameKey = @key
        """,
        ("@stem", TermForms.StemOf(term)),
        ("@key", TermForms.NameKeyOf(term)));

    /// <summary>The terms that begin so, of at least some length.</summary>
    public List<int> FindBeginning(string prefix, int maxLength = int.MaxValue) => Read(
        "SELECT Id FROM SearchTerms WHERE Text >= @first AND Text < @end AND length(Text) <= @length",
        ("@first", prefix),
        ("@end", prefix + "\U0010FFFF"),
        ("@length", maxLength));

    private static object Add(SqliteCommand add, string term)
    {
        add.Parameters[0].Value = term;
        add.Parameters[1].Value = TermForms.StemOf(term);
        add.Parameters[2].Value = TermForms.NameKeyOf(term);
        return add.ExecuteScalar()!;
    }

    private List<int> Read(string statement, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = sql.Command(statement, parameters);
        using var reader = command.ExecuteReader();
        var ids = new List<int>();
        while (reader.Read())
        {
            ids.Add(reader.GetInt32(0));
        }

        return ids;
    }
}
