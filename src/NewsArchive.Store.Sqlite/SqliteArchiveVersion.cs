using Microsoft.Data.Sqlite;

namespace NewsArchive.Store.Sqlite;

/// <summary>SQLite's own counter of what other connections committed, read on a connection that never writes; a few microseconds.</summary>
internal sealed class SqliteArchiveVersion(string connectionString) : IArchiveVersion, IDisposable
{
    private readonly Lock reading = new();
    private SqliteConnection? connection;
    private SqliteCommand? command;

    public long Read()
    {
        lock (reading)
        {
            if (command is null)
            {
                connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
                connection.Open();
                command = connection.CreateCommand();
                command.CommandText = "PRAGMA data_version";
            }

            return (long)command.ExecuteScalar()!;
        }
    }

    public void Dispose()
    {
        command?.Dispose();
        connection?.Dispose();
    }
}
