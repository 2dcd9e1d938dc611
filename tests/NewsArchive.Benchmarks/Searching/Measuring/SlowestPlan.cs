using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using NewsArchive.Benchmarks.Searching.Loading;

namespace NewsArchive.Benchmarks.Searching.Measuring;

/// <summary>Prints what the app asks its database for the slowest query of the slowest class, and how SQLite goes about it.</summary>
internal static partial class SlowestPlan
{
    private const int ShownLength = 600;

    public static async Task PrintAsync(CorpusArchive archive, SearchMeasures measures)
    {
        var slowest = measures.Queries.GroupBy(q => q.Class).MaxBy(c => c.Average(measures.ByRelevance.Of))!.MaxBy(measures.ByRelevance.Of)!;
        var log = new StatementLog();
        await using var site = new ArchiveSite(archive.ConnectionString + ";Pooling=False", log);
        await site.GetPageAsync(SearchBenchmark.Address(slowest));
        log.Clear();
        await site.GetPageAsync(SearchBenchmark.Address(slowest));
        // "-- " stands before what SQLite asks itself inside of an index.
        var statements = log.Statements.Where(s => !s.StartsWith("--", StringComparison.Ordinal) && !s.StartsWith("PRAGMA", StringComparison.OrdinalIgnoreCase)).ToList();
        Console.WriteLine($"\nThe {statements.Count} statements of `{slowest.Text}`, which match {measures.OwnMatches[slowest]:N0} articles:");
        await using var connection = new SqliteConnection(archive.ConnectionString + ";Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        foreach (var statement in statements.GroupBy(WithoutValues))
        {
            var sql = statement.First().Trim();
            Console.WriteLine($"\n{statement.Count()} ×\n\n```sql\n{(sql.Length > ShownLength ? sql[..ShownLength] + " …" : sql)}\n```\n");
            Plan(connection, sql).ForEach(Console.WriteLine);
        }
    }

    [GeneratedRegex(@"'[^']*'|\d+")]
    private static partial Regex Value { get; }

    private static string WithoutValues(string sql) => Value.Replace(sql, "?");

    private static List<string> Plan(SqliteConnection connection, string sql)
    {
        var lines = new List<string>();
        var depths = new Dictionary<long, int> { [0] = 0 };
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var depth = depths[reader.GetInt64(0)] = depths[reader.GetInt64(1)] + 1;
            lines.Add($"{new string(' ', (2 * depth) - 2)}- {reader.GetString(3)}");
        }

        return lines;
    }
}
