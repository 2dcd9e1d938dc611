using Microsoft.Data.Sqlite;

namespace NewsArchive.Benchmarks.Searching.Measuring;

/// <summary>What the tables of an archive take of its file, with their indexes.</summary>
/// <param name="Own">The app's search index.</param>
/// <param name="Plain">The bare FTS5 index.</param>
/// <param name="Rows">Everything else: the articles, their people and their quotes.</param>
internal sealed record TableSizes(long Own, long Plain, long Rows)
{
    public static TableSizes Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = """
            SELECT m.tbl_name, sum(s.pgsize) FROM dbstat s JOIN sqlite_master m ON m.name = s.name WHERE s.aggregate = TRUE GROUP BY m.tbl_name
            """;
        var sizes = new TableSizes(0, 0, 0);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var (table, size) = (reader.GetString(0), reader.GetInt64(1));
            sizes = table.StartsWith(PlainIndex.Table, StringComparison.Ordinal) ? sizes with { Plain = sizes.Plain + size }
                : table.StartsWith("Search", StringComparison.Ordinal) || table.StartsWith("ArticleSearch", StringComparison.Ordinal) ? sizes with { Own = sizes.Own + size }
                : sizes with { Rows = sizes.Rows + size };
        }

        return sizes;
    }
}
