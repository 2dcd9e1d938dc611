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
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); SELECT tbl_name, rootpage FROM sqlite_master WHERE rootpage > 0";
        var trees = new List<(string Table, long Root)>();
        using (var reader = command.ExecuteReader())
        {
            reader.NextResult(); // after what the checkpoint says
            while (reader.Read())
            {
                trees.Add((reader.GetString(0), reader.GetInt64(1)));
            }
        }

        using var pages = new TreePages(path);
        long Sum(Func<string, bool> isOne) => trees.Where(t => isOne(t.Table)).Sum(t => pages.SizeOf(t.Root));
        var plain = Sum(t => t.StartsWith(PlainIndex.Table, StringComparison.Ordinal));
        var own = Sum(t => t.StartsWith("Search", StringComparison.Ordinal) || t == "NameWords");
        return new TableSizes(own, plain, new FileInfo(path).Length - own - plain);
    }
}
