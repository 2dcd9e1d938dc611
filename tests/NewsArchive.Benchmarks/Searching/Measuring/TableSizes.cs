using Microsoft.Data.Sqlite;

namespace NewsArchive.Benchmarks.Searching.Measuring;

/// <summary>What the tables of an archive take of its file, with their indexes.</summary>
/// <param name="Own">The app's search index, with that of names.</param>
/// <param name="Plain">The bare FTS5 index.</param>
/// <param name="Rows">Everything else: the articles, their people and their quotes.</param>
internal sealed record TableSizes(long Own, long Plain, long Rows)
{
    public static TableSizes Read(string path)
    {
        var trees = ReadTrees(path);
        long Sum(Func<string, bool> isOne) => trees.Where(t => isOne(t.Table)).Sum(t => t.Bytes);
        var plain = Sum(t => t.StartsWith(PlainIndex.Table, StringComparison.Ordinal));
        var own = Sum(t => t.StartsWith("Search", StringComparison.Ordinal) || t == "NameWords");
        return new TableSizes(own, plain, new FileInfo(path).Length - own - plain);
    }

    /// <summary>Each table and index with its bytes, once the log is written back.</summary>
    public static IReadOnlyList<(string Table, string Name, long Bytes)> ReadTrees(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); SELECT tbl_name, name, rootpage FROM sqlite_master WHERE rootpage > 0";
        var trees = new List<(string Table, string Name, long Root)>();
        using (var reader = command.ExecuteReader())
        {
            reader.NextResult(); // after what the checkpoint says
            while (reader.Read())
            {
                trees.Add((reader.GetString(0), reader.GetString(1), reader.GetInt64(2)));
            }
        }

        using var pages = new TreePages(path);
        return trees.ConvertAll(t => (t.Table, t.Name, pages.SizeOf(t.Root)));
    }
}
