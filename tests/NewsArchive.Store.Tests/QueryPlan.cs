using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.Tests;

internal static class QueryPlan
{
    /// <summary>The steps by which the database answers a question, a line each; what its parameters hold does not matter.</summary>
    public static async Task<string> PlanAsync(this ArchiveDbContext database, string sql)
    {
        await database.Database.OpenConnectionAsync();
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + Regex.Replace(sql, @"@\w+", "'x'");
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync())
        {
            steps.Add(reader.GetString(3));
        }

        return string.Join('\n', steps);
    }
}
