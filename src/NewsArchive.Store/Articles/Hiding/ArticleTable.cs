using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsArchive.Store.Articles.Hiding;

/// <summary>A table with rows of articles.</summary>
internal interface IArticleTable
{
    Type Entity { get; }

    /// <summary>An article's rows, each with its columns as the database holds them.</summary>
    Task<JsonArray> ReadAsync(ArchiveDbContext database, int articleId);

    Task DeleteAsync(ArchiveDbContext database, int articleId);

    /// <summary>Rows as entities again, with their keys, in no context.</summary>
    IReadOnlyList<object> Restore(ArchiveDbContext database, JsonArray rows);
}

/// <param name="article">Which article a row belongs to.</param>
internal sealed class ArticleTable<T>(Expression<Func<T, int?>> article) : IArticleTable
    where T : class
{
    public Type Entity => typeof(T);

    public async Task<JsonArray> ReadAsync(ArchiveDbContext database, int articleId)
    {
        var properties = PropertiesOf(database);
        var rows = await Of(database, articleId).AsNoTracking().ToListAsync();
        return new JsonArray([.. rows.Select(row => (JsonNode)new JsonObject(properties.Select(p => KeyValuePair.Create(p.Name, Write(p, row)))))]);
    }

    public Task DeleteAsync(ArchiveDbContext database, int articleId) => Of(database, articleId).ExecuteDeleteAsync();

    public IReadOnlyList<object> Restore(ArchiveDbContext database, JsonArray rows)
    {
        var properties = PropertiesOf(database);
        return [.. rows.Select(row => Read(properties, row!.AsObject()))];
    }

    private static List<IProperty> PropertiesOf(ArchiveDbContext database) => [.. database.Model.FindEntityType(typeof(T))!.GetProperties()];

    private IQueryable<T> Of(ArchiveDbContext database, int articleId) => database.Set<T>().Where(
        Expression.Lambda<Func<T, bool>>(Expression.Equal(article.Body, Expression.Constant(articleId, typeof(int?))), article.Parameters));

    private static JsonNode? Write(IProperty property, T row)
    {
        var value = property.PropertyInfo!.GetValue(row);
        var stored = value is null || property.GetTypeMapping().Converter is not { } converter ? value : converter.ConvertToProvider(value);
        return JsonSerializer.SerializeToNode(stored, StoredTypeOf(property));
    }

    private static T Read(List<IProperty> properties, JsonObject row)
    {
        var entity = Activator.CreateInstance<T>();
        foreach (var property in properties.Where(p => row.ContainsKey(p.Name))) // a column that is younger than the hiding keeps its default
        {
            var stored = row[property.Name].Deserialize(StoredTypeOf(property));
            var value = stored is null || property.GetTypeMapping().Converter is not { } converter ? stored : converter.ConvertFromProvider(stored);
            property.PropertyInfo!.SetValue(entity, value);
        }

        return entity;
    }

    private static Type StoredTypeOf(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return property.IsNullable && type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;
    }
}
