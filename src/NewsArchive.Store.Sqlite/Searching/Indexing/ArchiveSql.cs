using System.Globalization;
using System.Numerics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Statements on the archive's own connection, inside its transaction where it has one. The index has no entities: its rows are read by the hundred thousand.</summary>
internal sealed class ArchiveSql(ArchiveDbContext database)
{
    /// <summary>The connection as SQLite knows it; open.</summary>
    public sqlite3 Handle => Connection.Handle!;

    private ArchiveConnection Connection => (ArchiveConnection)database.Database.GetDbConnection();

    /// <summary>A statement with its parameters, to be run many times.</summary>
    public SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = Connection.Rent(sql);
        command.Transaction = (SqliteTransaction?)database.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }

        return command;
    }

    /// <summary>A statement with the values of its parameters.</summary>
    public SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = Prepare(sql);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    /// <summary>Numbers as one parameter, to be read by json_each.</summary>
    public static string Json<T>(IEnumerable<T> numbers)
        where T : IBinaryInteger<T> => $"[{string.Join(',', numbers.Select(n => n.ToString(null, CultureInfo.InvariantCulture)))}]";

    /// <summary>The first column of all rows.</summary>
    public List<int> Numbers(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var numbers = new List<int>();
        Step(sql, row => numbers.Add(raw.sqlite3_column_int(row, 0)), parameters);
        return numbers;
    }

    /// <summary>Goes through rows, of which there may be many thousands, without what a reader does for each.</summary>
    public void Step(string sql, Action<sqlite3_stmt> read, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var result = reader.Read() ? raw.SQLITE_ROW : raw.SQLITE_DONE;
        for (var row = reader.Handle; result == raw.SQLITE_ROW; result = raw.sqlite3_step(row))
        {
            read(row!);
        }

        if (result != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(result, command.Connection!.Handle);
        }
    }

    public void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; null where there is none.</summary>
    public long? Number(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteScalar() is long number ? number : null;
    }
}
