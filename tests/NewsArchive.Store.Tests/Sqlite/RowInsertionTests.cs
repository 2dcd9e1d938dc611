using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction.Articles;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.Articles;
using NewsArchive.Store.People;
using NewsArchive.Store.People.Identity;
using NewsArchive.Store.Quotes;

namespace NewsArchive.Store.Tests.Sqlite;

/// <summary>Rows that are inserted without EF Core are those that it would have written.</summary>
public sealed class RowInsertionTests : IAsyncDisposable
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task Every_kind_of_value_is_stored_as_EF_Core_stores_it()
    {
        await archive.ReadAsync(async db =>
        {
            db.Articles.Add(Article("saved"));
            await db.SaveChangesAsync();
            var article = Article("inserted");
            await db.InsertAsync([article]);
            Assert.Equal(2, article.Id);
            db.Quotes.Add(Quote(1));
            db.Appearances.Add(Appearance(1));
            db.FieldFlaws.Add(Flaw(1));
            await db.SaveChangesAsync();
            await db.InsertAsync([Quote(2)]);
            await db.InsertAsync([Appearance(2)]);
            await db.InsertAsync([Flaw(2)]);
            return true;
        });

        foreach (var (table, key) in new[] { ("Articles", "Id"), ("Quotes", "ArticleId"), ("Appearances", "ArticleId"), ("FieldFlaws", "ArticleId") })
        {
            var saved = await CellsAsync(table, key, 1);
            var inserted = await CellsAsync(table, key, 2);
            Assert.NotEmpty(saved);
            Assert.Equal(saved, inserted.ConvertAll(c => c.Replace("inserted", "saved", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_row_that_breaks_a_rule_is_refused_with_its_reason()
    {
        var error = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => archive.ReadAsync(async db =>
        {
            await db.InsertAsync([Article("one"), Article("one")]);
            return true;
        }));

        Assert.Contains("UNIQUE constraint failed: Articles.", error.Message, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => archive.DisposeAsync();

    // Each column but the keys with its type, as the database itself shows it.
    private Task<List<string>> CellsAsync(string table, string key, int id) => archive.ReadAsync(async db =>
    {
        var columns = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info({table})").ToListAsync();
        var cells = columns.Where(c => c is not ("Id" or "ArticleId")).Select(c => $"'{c} ' || typeof(\"{table}\".\"{c}\") || ' ' || quote(\"{table}\".\"{c}\")");
        var sql = $"SELECT value AS Value FROM \"{table}\", json_each(json_array({string.Join(", ", cells)})) WHERE \"{table}\".\"{key}\" = {id}";
        return await db.Database.SqlQueryRaw<string>(sql).ToListAsync();
    });

    private static Article Article(string name) => new()
    {
        Identity = $"seed:{name}",
        SeedPath = name,
        ContentHash = "hash",
        Path = $"undated/{name}",
        Text = "Ünïcode “text” 🙂",
        Title = "",
        PublishedOn = new DateOnly(1999, 1, 2),
        Authors = ["Ada “A” Holm"],
        Formatting = [new FormatSpan(1, 3, TextFormat.Heading)],
        ImportedAt = new DateTime(2025, 3, 1, 12, 0, 0, DateTimeKind.Utc),
        ChangedAt = new DateTime(2025, 3, 1, 12, 0, 0, 120, DateTimeKind.Utc),
    };

    private static Quote Quote(int articleId) => new() { ArticleId = articleId, Number = 1, Start = 3, End = 9, Text = "Yes", Kind = QuoteKind.Scare, Rule = AttributionRule.After, Confidence = 0.1 + 0.2 };

    private static Appearance Appearance(int articleId) => new() { ArticleId = articleId, Name = "Ada Holm", Fields = (RoleField)3 };

    private static FieldFlaw Flaw(int articleId) => new() { ArticleId = articleId, Field = ArticleField.Authors, Kind = FlawKind.Missing };
}
