using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Reads the positions of one list chunk by chunk, in the order of their keys: from one to the next it steps, and only over many it seeks.</summary>
internal sealed class PositionCursor(ArchiveSql sql) : IDisposable
{
    private const int LongestStep = 16;

    private SqliteCommand? command;
    private SqliteDataReader? rows;
    private long key = long.MinValue;

    /// <summary>Puts the positions of the chunk with a key, which is there, into a buffer in the place of what it held.</summary>
    public void Read(long wanted, ByteBuffer positions)
    {
        if (rows is null || wanted < key || wanted - key > LongestStep)
        {
            Seek(wanted);
        }

        while (key < wanted && rows!.Read())
        {
            key = raw.sqlite3_column_int64(rows.Handle, 0);
        }

        positions.Clear();
        positions.Add(raw.sqlite3_column_blob(rows!.Handle, 1));
    }

    public void Dispose()
    {
        rows?.Dispose();
        command?.Dispose();
    }

    private void Seek(long wanted)
    {
        rows?.Dispose();
        command ??= sql.Prepare("SELECT Key, Positions FROM SearchPositions WHERE Key >= @key ORDER BY Key", "@key");
        command.Parameters[0].Value = wanted;
        rows = command.ExecuteReader();
        key = long.MinValue;
    }
}
