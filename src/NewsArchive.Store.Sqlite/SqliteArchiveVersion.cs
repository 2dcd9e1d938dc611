using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsArchive.Store.Sqlite;

/// <summary>
/// SQLite's own counter of what other connections committed, read on a connection that never writes. Every page asks for it, one at a time: by SQLite's own functions,
/// since ADO.NET's reader takes several times as long as the answer. Reading takes two locks of a file, so it is done again only when something may have changed: at
/// each call while this process commits, else as often as is needed to see in time what another process does.
/// </summary>
internal sealed class SqliteArchiveVersion(string connectionString, ArchiveConnections connections, TimeProvider time) : IArchiveVersion, IDisposable
{
    /// <summary>How much later than a commit of another process it may be seen.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    // How long after its begin a commit of this process may still change something.
    private static readonly TimeSpan LongestCommit = TimeSpan.FromSeconds(2);

    private readonly Lock reading = new();
    private SqliteConnection? connection;
    private sqlite3_stmt? statement;
    private Answer? last;

    public long Read()
    {
        var now = time.GetTimestamp();
        if (Volatile.Read(ref last) is { } kept && time.GetElapsedTime(kept.ReadAt, now) < Patience && time.GetElapsedTime(connections.LastCommitAt, now) > LongestCommit)
        {
            return kept.Version;
        }

        lock (reading)
        {
            statement ??= Prepare();
            var result = raw.sqlite3_step(statement);
            var version = raw.sqlite3_column_int64(statement, 0);
            var reset = raw.sqlite3_reset(statement); // tells more than the step does
            SqliteException.ThrowExceptionForRC(result == raw.SQLITE_ROW ? raw.SQLITE_OK : reset, connection!.Handle);
            last = new Answer(version, now);
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

    private sealed record Answer(long Version, long ReadAt);
}
