using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations;

/// <inheritdoc />
public partial class AddArticleSearch : Migration
{
    // The index takes its text from a view over the rows: no text is stored twice, 'rebuild' makes it anew, and
    // 'integrity-check' compares the two. A later migration that lets EF rebuild one of the view's tables drops the view
    // before and creates it again after.
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE VIEW ArticleSearchContent AS
            SELECT
                a.Id AS Id,
                a.Title AS Title,
                a.Text AS Body,
                (SELECT group_concat(Text, char(10)) FROM (SELECT Text FROM Quotes WHERE ArticleId = a.Id ORDER BY Number)) AS Quotes,
                (SELECT group_concat(Text, char(10)) FROM (SELECT DISTINCT Text FROM Mentions WHERE ArticleId = a.Id ORDER BY Text)) AS People
            FROM Articles AS a;
            """);
        migrationBuilder.Sql(
            """
            CREATE VIRTUAL TABLE ArticleSearch USING fts5 (
                Title, Body, Quotes, People,
                content = 'ArticleSearchContent', content_rowid = 'Id',
                tokenize = 'porter unicode61 remove_diacritics 2');
            """);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP TABLE ArticleSearch;");
        migrationBuilder.Sql("DROP VIEW ArticleSearchContent;");
    }
}
