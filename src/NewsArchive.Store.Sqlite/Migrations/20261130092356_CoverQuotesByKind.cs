using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations;

/// <inheritdoc />
public partial class CoverQuotesByKind : Migration
{
    // Quotes of a kind are counted by the index alone; it takes the place of one that told less.
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(
            name: "IX_Quotes_Speaker",
            table: "Quotes");

        migrationBuilder.CreateIndex(
            name: "IX_Quotes_Speaker_Kind",
            table: "Quotes",
            columns: new[] { "Speaker", "Kind" });
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(
            name: "IX_Quotes_Speaker_Kind",
            table: "Quotes");

        migrationBuilder.CreateIndex(
            name: "IX_Quotes_Speaker",
            table: "Quotes",
            column: "Speaker");
    }
}
