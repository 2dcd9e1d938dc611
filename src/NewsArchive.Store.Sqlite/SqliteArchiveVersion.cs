using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsArchive.Store.Sqlite;

/// <summary>
/// SQLite's own counter of what other connections committed, read on a connection that never writes. Every page asks for it, one at a time: by SQLite's own functions,
/// since ADO.NET's reader takes several times as long as the answer.
/// </summary>
internal sealed class SqliteArchiveVersion(string connectionString) : IArchiveVersion, IDisposable
{
    private readonly Lock reading = new();
    private SqliteConnection? connection;
    private sqlite3_stmt? statement;

    public long Read()
    {
        lock (reading)
        {
            statement ??= Prepare();
            var result = raw.sqlite3_step(statement);
            var version = raw.sqlite3_column_int64(statement, 0);
            var reset = raw.sqlite3_reset(statement); // tells more than the step does
            SqliteException.ThrowExceptionForRC(result == raw.SQLITE_ROW ? raw.SQLITE_OK : reset, connection!.Handle);
            return version;
        }
    }

    public void Dispose()
    {
        statement?.Dispose();
        connection?.Dispose();
    }

    private sqlite3_stmt Prepare()
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        connection.Open();
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, "PRAGMA data_version", out var prepared), connection.Handle);
        return prepared;
    }
}
