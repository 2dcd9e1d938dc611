using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace NewsArchive.Store.Sqlite;

/// <summary>
/// An INSERT that is prepared once and run for many entities, with the same values that EF Core would write. By SQLite's own functions:
/// ADO.NET looks each parameter up by its name at each run, which takes longer than the insertion.
/// </summary>
internal sealed class RowInsertion : IDisposable
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly List<Func<object, object?>> values = [];
    private readonly IProperty? key;
    private byte[] buffer = new byte[4096];

    public RowInsertion(SqliteConnection connection, IEntityType type)
    {
        database = connection.Handle!;
        key = type.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd } only] ? only : null;
        var columns = type.GetProperties().Where(p => p != key).ToList();
        foreach (var column in columns)
        {
            var (getter, converter) = (column.GetGetter(), column.GetTypeMapping().Converter);
            values.Add(converter is null ? getter.GetClrValue : row => converter.ConvertToProvider(getter.GetClrValue(row)));
        }

        var names = string.Join(", ", columns.Select(c => $"\"{c.GetColumnName()}\""));
        Check(raw.sqlite3_prepare_v2(database, $"INSERT INTO \"{type.GetTableName()}\" ({names}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})", out statement));
    }

    /// <summary>Inserts an entity, and gives it the key where the database makes one.</summary>
    /// <exception cref="SqliteException">The row breaks a rule of its table, or the database cannot be written.</exception>
    public void Insert(object row)
    {
        for (var i = 0; i < values.Count; i++)
        {
            Bind(i + 1, values[i](row));
        }

        var result = raw.sqlite3_step(statement);
        var reset = raw.sqlite3_reset(statement); // tells more than the step does
        Check(result == raw.SQLITE_DONE ? reset : result);
        key?.PropertyInfo!.SetValue(row, (int)raw.sqlite3_last_insert_rowid(database));
    }

    public void Dispose() => statement.Dispose();

    private void Bind(int index, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(statement, index),
        string text => BindText(index, text),
        int number => raw.sqlite3_bind_int(statement, index, number),
        long number => raw.sqlite3_bind_int64(statement, index, number),
        bool isTrue => raw.sqlite3_bind_int(statement, index, isTrue ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, index, number),
        DateOnly day => BindText(index, day.ToString(DayFormat, CultureInfo.InvariantCulture)),
        DateTime time => BindText(index, time.ToString(TimeFormat, CultureInfo.InvariantCulture)),
        Enum number => raw.sqlite3_bind_int64(statement, index, Convert.ToInt64(number, CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"{value.GetType()} cannot be inserted."),
    });

    private int BindText(int index, string text)
    {
        if (buffer.Length < text.Length * 3)
        {
            buffer = new byte[text.Length * 3];
        }

        return raw.sqlite3_bind_text(statement, index, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
