using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations;

/// <inheritdoc />
public partial class ReleaseArticleSearchContent : Migration
{
    // The next migration lets EF rebuild Mentions and Quotes, and SQLite renames no table that a view reads. EF rebuilds tables after
    // all else of a migration, so that the view goes in one before it and comes back in one after it, whichever way they are applied.
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP VIEW ArticleSearchContent;");

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // Not in the next migration's own Down: there the table would go before EF has rebuilt Mentions, and take them along.
        migrationBuilder.DropTable(name: "Appearances");
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
    }
}
