using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations;

/// <inheritdoc />
public partial class KeepRulesOfNamesAndMiddleNames : Migration
{
    // The next import fills the column: it alone knows the rules.
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            name: "MiddleBlock",
            table: "Appearances",
            type: "TEXT",
            nullable: true);

        migrationBuilder.CreateTable(
            name: "NameRules",
            columns: table => new
            {
                Id = table.Column<int>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                Version = table.Column<int>(type: "INTEGER", nullable: false)
            },
            constraints: table => table.PrimaryKey("PK_NameRules", x => x.Id));

        migrationBuilder.CreateIndex(
            name: "IX_Appearances_MiddleBlock",
            table: "Appearances",
            column: "MiddleBlock");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "NameRules");

        migrationBuilder.DropIndex(
            name: "IX_Appearances_MiddleBlock",
            table: "Appearances");

        migrationBuilder.DropColumn(
            name: "MiddleBlock",
            table: "Appearances");
    }
}
