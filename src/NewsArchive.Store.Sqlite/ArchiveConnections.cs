using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsArchive.Store.Sqlite;

/// <summary>Gives each of EF's contexts an <see cref="ArchiveConnection"/>, and lets its queries run as statements that this keeps.</summary>
internal sealed class ArchiveConnections : DbCommandInterceptor, IDbConnectionInterceptor
{
    public static readonly ArchiveConnections Instance = new();

    public InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result)
    {
        var connectionString = new SqliteConnectionStringBuilder(eventData.ConnectionString) { Pooling = false }; // the contexts are pooled
        return InterceptionResult<DbConnection>.SuppressWithResult(new ArchiveConnection(connectionString.ToString()));
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
