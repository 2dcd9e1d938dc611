using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsArchive.Store.Sqlite;

/// <summary>
/// Gives each of EF's contexts an <see cref="ArchiveConnection"/>, and lets its queries run as statements that this keeps. Closes those that EF's pool leaves open when it ends itself:
/// with the last connection SQLite puts the write-ahead log into the database, so that its one file is the whole archive.
/// </summary>
internal sealed class ArchiveConnections(TimeProvider time) : DbCommandInterceptor, IDbConnectionInterceptor, IDisposable
{
    private readonly ConcurrentDictionary<ArchiveConnection, bool> open = [];
    private long lastCommitAt;

    /// <summary>When one of them last began to commit, as a timestamp of the clock; 0 where none did.</summary>
    public long LastCommitAt => Volatile.Read(ref lastCommitAt);

    public InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result)
    {
        var connectionString = new SqliteConnectionStringBuilder(eventData.ConnectionString) { Pooling = false }; // the contexts are pooled
        var connection = new ArchiveConnection(connectionString.ToString(), () => Volatile.Write(ref lastCommitAt, time.GetTimestamp()));
        open.TryAdd(connection, true);
        connection.Disposed += (_, _) => open.TryRemove(connection, out _);
        return InterceptionResult<DbConnection>.SuppressWithResult(connection);
    }

    public void Dispose()
    {
        foreach (var connection in open.Keys)
        {
            connection.Dispose();
        }
    }

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (result is not SqliteCommand { Connection: ArchiveConnection { State: ConnectionState.Open } connection } made)
        {
            return result;
        }

        var rented = connection.Rent(made.CommandText);
        (rented.Transaction, rented.CommandTimeout) = (made.Transaction, made.CommandTimeout);
        foreach (SqliteParameter parameter in made.Parameters)
        {
            rented.Parameters.Add(parameter);
        }

        made.Dispose();
        return rented;
    }
}
