using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace NewsArchive.Benchmarks.Searching.Measuring;

/// <summary>
/// FTS5 as anyone would use it, over the same rows: the measure for the app's search. A person or dates are conditions of SQL on what the
/// words match; the unary plus keeps SQLite from asking FTS5 anew for each of the person's articles.
/// </summary>
internal sealed class PlainIndex(SqliteConnection connection)
{
    public const string Table = "BenchmarkPlain";

    public static TimeSpan Build(SqliteConnection connection)
    {
        var watch = new Stopwatch();
        foreach (var sql in new[]
        {
            $"DROP TABLE IF EXISTS {Table}",
            $"CREATE VIRTUAL TABLE {Table} USING fts5 (Title, Text, content = 'Articles', content_rowid = 'Id', tokenize = 'porter unicode61')",
            $"INSERT INTO {Table} ({Table}) VALUES ('rebuild')",
        })
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 0;
            watch.Restart();
            command.ExecuteNonQuery();
        }

        return watch.Elapsed;
    }

    /// <summary>How many articles match.</summary>
    public int Count(BenchmarkQuery query)
    {
        using var command = Command(query, "count(*)", "");
        return Convert.ToInt32(command.ExecuteScalar());
    }

    /// <summary>The best twenty with snippets, read to the end; returns how many there are.</summary>
    public int Search(BenchmarkQuery query)
    {
        using var command = Command(query, $"s.rowid, snippet({Table}, 1, '<b>', '</b>', '…', 40)", "ORDER BY s.rank LIMIT 20");
        using var reader = command.ExecuteReader();
        var count = 0;
        while (reader.Read())
        {
            _ = reader.GetInt64(0);
            _ = reader.GetString(1);
            count++;
        }

        return count;
    }

    private SqliteCommand Command(BenchmarkQuery query, string columns, string end)
    {
        var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        var from = $"{Table} s";
        var where = $"s.{Table} MATCH @match";
        command.Parameters.AddWithValue("@match", query.Match);
        if (query.From is not null || query.To is not null)
        {
            from += " CROSS JOIN Articles a ON a.Id = s.rowid";
        }

        if (query.From is { } first)
        {
            where += " AND a.PublishedOn >= @from";
            command.Parameters.AddWithValue("@from", $"{first:yyyy-MM-dd}");
        }

        if (query.To is { } last)
        {
            where += " AND a.PublishedOn <= @to";
            command.Parameters.AddWithValue("@to", $"{last:yyyy-MM-dd}");
        }

        if (query.PersonId is { } person)
        {
            where += " AND +s.rowid IN (SELECT ArticleId FROM Appearances WHERE PersonId = @person)";
            command.Parameters.AddWithValue("@person", person);
        }

        command.CommandText = $"SELECT {columns} FROM {from} WHERE {where} {end}";
        return command;
    }
}
