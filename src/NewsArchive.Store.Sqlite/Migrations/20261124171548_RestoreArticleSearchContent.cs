using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations;

/// <inheritdoc />
public partial class RestoreArticleSearchContent : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) =>
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

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP VIEW ArticleSearchContent;");
}
