using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsArchive.Benchmarks.Searching.Loading;

/// <summary>
/// An INSERT that is prepared once and run millions of times. By SQLite's own functions: ADO.NET looks each parameter up by its name at
/// each run, which takes longer than the insertion.
/// </summary>
internal sealed class InsertStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] buffer = new byte[64 * 1024];
    private int next = 1;

    public InsertStatement(SqliteConnection connection, string table, params string[] columns)
    {
        database = connection.Handle!;
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        Check(raw.sqlite3_prepare_v2(database, $"INSERT INTO \"{table}\" ({names}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})", out statement));
    }

    /// <summary>Gives the next column its value.</summary>
    public InsertStatement Add(string? text)
    {
        if (text is null)
        {
            Check(raw.sqlite3_bind_null(statement, next++));
            return this;
        }

        if (buffer.Length < text.Length * 3)
        {
            buffer = new byte[text.Length * 3];
        }

        Check(raw.sqlite3_bind_text(statement, next++, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer))));
        return this;
    }

    /// <summary>Gives the next column a value as it was read from a row.</summary>
    public InsertStatement AddCell(object cell) => cell switch
    {
        string text => Add(text),
        long number => Add(number),
        double number => Add(number),
        _ => Add((string?)null),
    };

    public InsertStatement Add(long? value)
    {
        Check(value is { } number ? raw.sqlite3_bind_int64(statement, next++, number) : raw.sqlite3_bind_null(statement, next++));
        return this;
    }

    public InsertStatement Add(double? value)
    {
        Check(value is { } number ? raw.sqlite3_bind_double(statement, next++, number) : raw.sqlite3_bind_null(statement, next++));
        return this;
    }

    /// <summary>Inserts the row whose columns all have their values.</summary>
    public void Run()
    {
        if (raw.sqlite3_step(statement) != raw.SQLITE_DONE)
        {
            throw new InvalidOperationException(raw.sqlite3_errmsg(database).utf8_to_string());
        }

        Check(raw.sqlite3_reset(statement));
        next = 1;
    }

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new InvalidOperationException(raw.sqlite3_errmsg(database).utf8_to_string());
        }
    }
}
