using System.Diagnostics;
using Markdig;
using Microsoft.Data.Sqlite;
using NewsArchive.Benchmarks.Searching.Loading;
using NewsArchive.Benchmarks.Searching.Measuring;

namespace NewsArchive.Benchmarks.Importing;

/// <summary>
/// What an import cannot do without: read each file, parse it with Markdig, insert the rows that it gave into the same tables by prepared
/// statements and its words into a bare FTS5 table, some hundred articles a transaction. The rows are those of an archive that is there
/// already; reading them there is not counted.
/// </summary>
internal static class BarePipeline
{
    private const int BatchSize = 500;

    // Those that an article's rows refer to come before these.
    private static readonly string[] Tables = ["Sources", "People", "PersonAliases", "Articles", "FieldFlaws", "Appearances", "Mentions", "Quotes", "Links"];

    /// <summary>Fills a migrated, empty archive, and returns what that took.</summary>
    public static Effort Run(SqliteConnection connection, string filledPath, string seedsPath)
    {
        using var filled = new SqliteConnection($"Data Source={filledPath};Pooling=False");
        filled.Open();
        Execute(connection, $"CREATE VIRTUAL TABLE {PlainIndex.Table} USING fts5 (Title, Text, content = 'Articles', content_rowid = 'Id', tokenize = 'porter unicode61')");
        var rows = Tables.ToDictionary(t => t, t => new ArchivedRows(filled, t));
        var inserts = Tables.ToDictionary(t => t, t => new InsertStatement(connection, t, [.. rows[t].Columns]));
        using var words = new InsertStatement(connection, PlainIndex.Table, "rowid", "Title", "Text");
        var effort = default(Effort);
        for (var first = 1L; ; first += BatchSize)
        {
            var batch = Tables.ToDictionary(t => t, t => rows[t].Read(first, first + BatchSize - 1));
            if (batch["Articles"].Count == 0)
            {
                break;
            }

            var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            Execute(connection, "BEGIN");
            foreach (var article in batch["Articles"].SelectMany(a => a))
            {
                var id = (long)article[rows["Articles"].Index("Id")];
                Markdown.Parse(File.ReadAllText(Path.Combine(seedsPath, (string)article[rows["Articles"].Index("SeedPath")])));
                foreach (var table in Tables)
                {
                    foreach (var row in batch[table][id])
                    {
                        foreach (var cell in row)
                        {
                            inserts[table].AddCell(cell);
                        }

                        inserts[table].Run();
                    }
                }

                words.Add(id).AddCell(article[rows["Articles"].Index("Title")]).AddCell(article[rows["Articles"].Index("Text")]).Run();
            }

            Execute(connection, "COMMIT");
            effort += new Effort(watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        }

        foreach (var insert in inserts.Values)
        {
            insert.Dispose();
        }

        return effort;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
