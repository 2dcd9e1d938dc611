using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace NewsArchive.Store.Sqlite;

/// <summary>An INSERT that is run for many entities, with the same values that EF Core would write.</summary>
internal sealed class RowInsertion : IDisposable
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    private readonly sqlite3 database;
    private readonly PreparedStatement statement;
    private readonly List<Func<object, object?>> values = [];
    private readonly IProperty? key;

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
        statement = new PreparedStatement(database, $"INSERT INTO \"{type.GetTableName()}\" ({names}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})");
    }

    /// <summary>Inserts an entity, and gives it the key where the database makes one.</summary>
    /// <exception cref="SqliteException">The row breaks a rule of its table, or the database cannot be written.</exception>
    public void Insert(object row)
    {
        for (var i = 0; i < values.Count; i++)
        {
            Bind(i + 1, values[i](row));
        }

        statement.Run();
        key?.PropertyInfo!.SetValue(row, (int)raw.sqlite3_last_insert_rowid(database));
    }

    public void Dispose() => statement.Dispose();

    private void Bind(int index, object? value)
    {
        switch (value)
        {
            case null or string:
                statement.Bind(index, (string?)value);
                break;
            case int number:
                statement.Bind(index, number);
                break;
            case long number:
                statement.Bind(index, number);
                break;
            case bool isTrue:
                statement.Bind(index, isTrue ? 1 : 0);
                break;
            case double number:
                statement.Bind(index, number);
                break;
            case DateOnly day:
                statement.Bind(index, day.ToString(DayFormat, CultureInfo.InvariantCulture));
                break;
            case DateTime time:
                statement.Bind(index, time.ToString(TimeFormat, CultureInfo.InvariantCulture));
                break;
            case Enum number:
                statement.Bind(index, Convert.ToInt64(number, CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"{value.GetType()} cannot be inserted.");
        }
    }
}
