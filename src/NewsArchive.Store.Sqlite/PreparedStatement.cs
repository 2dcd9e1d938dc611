using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsArchive.Store.Sqlite;

/// <summary>
/// A statement that gives no rows, prepared once and run many times. By SQLite's own functions: ADO.NET looks each parameter up by its name
/// at each run, which takes longer than an insertion.
/// </summary>
/// <param name="sql">With a question mark for each parameter; these count from 1.</param>
/// <exception cref="SqliteException">Thrown by all: it cannot be prepared, breaks a rule of its table, or the database cannot be written.</exception>
internal sealed class PreparedStatement(sqlite3 database, string sql) : IDisposable
{
    private readonly sqlite3_stmt statement = Prepare(database, sql);
    private byte[] buffer = new byte[4096];

    public void Bind(int index, long value) => Check(raw.sqlite3_bind_int64(statement, index, value));

    public void Bind(int index, double value) => Check(raw.sqlite3_bind_double(statement, index, value));

    public void Bind(int index, ReadOnlySpan<byte> value) => Check(raw.sqlite3_bind_blob(statement, index, value));

    public void BindNull(int index) => Check(raw.sqlite3_bind_null(statement, index));

    public void Bind(int index, string? value)
    {
        if (value is null)
        {
            BindNull(index);
            return;
        }

        if (buffer.Length < value.Length * 3)
        {
            buffer = new byte[value.Length * 3];
        }

        Check(raw.sqlite3_bind_text(statement, index, buffer.AsSpan(0, Encoding.UTF8.GetBytes(value, buffer))));
    }

    public void Run()
    {
        var result = raw.sqlite3_step(statement);
        var reset = raw.sqlite3_reset(statement); // tells more than the step does
        Check(result == raw.SQLITE_DONE ? reset : result);
    }

    public void Dispose() => statement.Dispose();

    private static sqlite3_stmt Prepare(sqlite3 database, string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        return statement;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
