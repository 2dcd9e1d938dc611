using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsArchive.Web.Tests;

/// <summary>Keeps the SQL of every query that the app sends to its database.</summary>
public sealed class QueryLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> queries = new();

    public IReadOnlyList<string> Queries => [.. queries];

    /// <summary>Called just before each query.</summary>
    public Action<string>? Asking { get; set; }

    public void Clear() => queries.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Keep(command);
        return base.ReaderExecuting(command, eventData, result);
    }

    private void Keep(DbCommand command)
    {
        Asking?.Invoke(command.CommandText);
        queries.Enqueue(command.CommandText);
    }
}
