using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LinkHoldersOfOffices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Office",
                table: "Appearances",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Appearances_Office_Block_PersonId_PublishedOn",
                table: "Appearances",
                columns: new[] { "Office", "Block", "PersonId", "PublishedOn" },
                filter: "\"Office\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Appearances_Office_Block_PersonId_PublishedOn",
                table: "Appearances");

            migrationBuilder.DropColumn(
                name: "Office",
                table: "Appearances");
        }
    }
}
