using Microsoft.Data.Sqlite;

namespace NewsArchive.Benchmarks.Importing;

/// <summary>The rows of a table, each for the first article that needs it.</summary>
internal sealed class ArchivedRows(SqliteConnection connection, string table)
{
    private readonly HashSet<long> known = [];

    public IReadOnlyList<string> Columns { get; } = ColumnsOf(connection, table);

    public int Index(string column) => ((List<string>)Columns).IndexOf(column);

    /// <summary>The rows of the articles of these ids that were not read before, by article.</summary>
    public ILookup<long, object[]> Read(long firstArticle, long lastArticle)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {ArticleOf}, t.rowid, {string.Join(", ", Columns.Select(c => $"t.\"{c}\""))} FROM {From} BETWEEN @first AND @last ORDER BY 1, 2";
        command.Parameters.AddWithValue("@first", firstArticle);
        command.Parameters.AddWithValue("@last", lastArticle);
        using var reader = command.ExecuteReader();
        var rows = new List<(long Article, object[] Cells)>();
        var isShared = table is "Sources" or "People" or "PersonAliases";
        while (reader.Read())
        {
            if (!isShared || known.Add(reader.GetInt64(1)))
            {
                var cells = new object[reader.FieldCount];
                reader.GetValues(cells);
                rows.Add((reader.GetInt64(0), cells[2..]));
            }
        }

        return rows.ToLookup(r => r.Article, r => r.Cells);
    }

    private string ArticleOf => table switch
    {
        "Sources" or "Articles" => "a.Id",
        "People" or "PersonAliases" => "a.ArticleId",
        _ => "t.ArticleId",
    };

    private string From => table switch
    {
        "Sources" => "Articles a JOIN Sources t ON t.Id = a.SourceId WHERE a.Id",
        "Articles" => "Articles t JOIN Articles a ON a.Id = t.Id WHERE t.Id",
        "People" => "Appearances a JOIN People t ON t.Id = a.PersonId WHERE a.ArticleId",
        "PersonAliases" => "Appearances a JOIN PersonAliases t ON t.PersonId = a.PersonId WHERE a.ArticleId",
        _ => $"\"{table}\" t WHERE t.ArticleId",
    };

    private static List<string> ColumnsOf(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
        {
            columns.Add(reader.GetString(0));
        }

        return columns;
    }
}
