using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using NewsArchive.Benchmarks.Searching.Corpus;

namespace NewsArchive.Benchmarks.Searching.Loading;

/// <summary>Fills a migrated, empty archive with a generator's articles: one thread writes them, another inserts them.</summary>
internal static class CorpusLoader
{
    private const int BatchSize = 250;
    private const int TransactionSize = 20_000;

    /// <summary>Returns how many UTF-16 units of text were written.</summary>
    public static async Task<long> LoadAsync(SqliteConnection connection, CorpusGenerator generator, int count)
    {
        // A file that is being made may be lost.
        Execute(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -262144; PRAGMA locking_mode = EXCLUSIVE;");
        var indexes = TakeIndexes(connection);
        var batches = Channel.CreateBounded<CorpusArticle[]>(8);
        var writing = Task.Run(() => WriteAsync(batches.Writer, generator, count));
        var length = await InsertAsync(connection, batches.Reader);
        await writing;
        foreach (var index in indexes)
        {
            Execute(connection, index); // each sorted at once, which is several times faster than row by row
        }

        Execute(connection, "PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL;");
        return length;
    }

    private static async Task WriteAsync(ChannelWriter<CorpusArticle[]> writer, CorpusGenerator generator, int count)
    {
        try
        {
            for (var first = 0; first < count; first += BatchSize)
            {
                var batch = new CorpusArticle[Math.Min(BatchSize, count - first)];
                for (var i = 0; i < batch.Length; i++)
                {
                    batch[i] = generator[first + i];
                }

                await writer.WriteAsync(batch);
            }

            writer.Complete();
        }
        catch (Exception e)
        {
            writer.Complete(e);
        }
    }

    private static async Task<long> InsertAsync(SqliteConnection connection, ChannelReader<CorpusArticle[]> reader)
    {
        using var rows = new ArticleRows(connection);
        var inTransaction = 0;
        Execute(connection, "BEGIN");
        await foreach (var batch in reader.ReadAllAsync())
        {
            foreach (var article in batch)
            {
                rows.Add(article);
            }

            if ((inTransaction += batch.Length) >= TransactionSize)
            {
                Execute(connection, "COMMIT; BEGIN");
                inTransaction = 0;
            }
        }

        Execute(connection, "COMMIT");
        return rows.TextLength;
    }

    private static List<string> TakeIndexes(SqliteConnection connection)
    {
        var indexes = new List<(string Name, string Sql)>();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT name, sql FROM sqlite_master
            WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('Articles', 'Sources', 'People', 'PersonAliases', 'Appearances', 'Mentions', 'Quotes')
            """;
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                indexes.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        foreach (var (name, _) in indexes)
        {
            Execute(connection, $"DROP INDEX \"{name}\"");
        }

        return [.. indexes.Select(i => i.Sql)];
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
