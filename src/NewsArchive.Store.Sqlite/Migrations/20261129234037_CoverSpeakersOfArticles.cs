using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations;

/// <inheritdoc />
public partial class CoverSpeakersOfArticles : Migration
{
    // Who speaks in an article is told by the index alone.
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(
            name: "IX_Quotes_ArticleId_Start",
            table: "Quotes");

        migrationBuilder.CreateIndex(
            name: "IX_Quotes_ArticleId_Start_PersonId",
            table: "Quotes",
            columns: new[] { "ArticleId", "Start", "PersonId" });
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(
            name: "IX_Quotes_ArticleId_Start_PersonId",
            table: "Quotes");

        migrationBuilder.CreateIndex(
            name: "IX_Quotes_ArticleId_Start",
            table: "Quotes",
            columns: new[] { "ArticleId", "Start" });
    }
}
