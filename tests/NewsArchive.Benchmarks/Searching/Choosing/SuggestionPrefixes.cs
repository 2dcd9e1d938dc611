using Microsoft.Data.Sqlite;

namespace NewsArchive.Benchmarks.Searching.Choosing;

/// <summary>What readers have typed of a name, an outlet or a headline when suggestions are asked for: two to six letters.</summary>
internal static class SuggestionPrefixes
{
    public static IReadOnlyList<string> Choose(SqliteConnection connection, CorpusSample sample)
    {
        var names = Read(connection, "SELECT Name FROM People WHERE Id % 7 = 3 ORDER BY Id LIMIT 10"); // the first ones are frequent
        var surnames = Read(connection, "SELECT substr(Name, instr(Name, ' ') + 1) FROM People ORDER BY Id DESC LIMIT 5");
        var outlets = Read(connection, "SELECT Name FROM Sources ORDER BY Id LIMIT 5");
        var headlines = sample.Articles.Take(10).Select(a => a.Title.Split(' ').MaxBy(w => w.Length)!);
        return [.. names.Concat(surnames).Concat(outlets).Concat(headlines).Select((words, i) => words[..Math.Min(words.Length, 2 + (i % 5))].Trim().ToLowerInvariant()).Distinct()];
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
