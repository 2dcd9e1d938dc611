using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddPersonDoubtsAndDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_Key",
                table: "People");

            migrationBuilder.RenameColumn(
                name: "Key",
                table: "People",
                newName: "Block");

            // A block is computed, not stored so far: the next import sees who has none.
            migrationBuilder.Sql("UPDATE People SET Block = '';");

            migrationBuilder.AddColumn<string>(
                name: "Block",
                table: "Appearances",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Fields",
                table: "Appearances",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "PersonDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Block = table.Column<string>(type: "TEXT", nullable: false),
                    FirstKey = table.Column<string>(type: "TEXT", nullable: false),
                    SecondKey = table.Column<string>(type: "TEXT", nullable: false),
                    IsSamePerson = table.Column<bool>(type: "INTEGER", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonDecisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PersonDoubts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Block = table.Column<string>(type: "TEXT", nullable: false),
                    FirstKey = table.Column<string>(type: "TEXT", nullable: false),
                    SecondKey = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    FirstPersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    SecondPersonId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonDoubts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonDoubts_People_FirstPersonId",
                        column: x => x.FirstPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PersonDoubts_People_SecondPersonId",
                        column: x => x.SecondPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_People_Block",
                table: "People",
                column: "Block");

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_PersonId_Text",
                table: "Mentions",
                columns: new[] { "PersonId", "Text" });

            migrationBuilder.CreateIndex(
                name: "IX_Appearances_Block_Name_Fields_PersonId",
                table: "Appearances",
                columns: new[] { "Block", "Name", "Fields", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonDecisions_Block_FirstKey_SecondKey",
                table: "PersonDecisions",
                columns: new[] { "Block", "FirstKey", "SecondKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonDoubts_Block_FirstKey_SecondKey",
                table: "PersonDoubts",
                columns: new[] { "Block", "FirstKey", "SecondKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonDoubts_FirstPersonId",
                table: "PersonDoubts",
                column: "FirstPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonDoubts_SecondPersonId",
                table: "PersonDoubts",
                column: "SecondPersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PersonDecisions");

            migrationBuilder.DropTable(
                name: "PersonDoubts");

            migrationBuilder.DropIndex(
                name: "IX_People_Block",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_Mentions_PersonId_Text",
                table: "Mentions");

            migrationBuilder.DropIndex(
                name: "IX_Appearances_Block_Name_Fields_PersonId",
                table: "Appearances");

            migrationBuilder.DropColumn(
                name: "Block",
                table: "Appearances");

            migrationBuilder.DropColumn(
                name: "Fields",
                table: "Appearances");

            migrationBuilder.RenameColumn(
                name: "Block",
                table: "People",
                newName: "Key");

            migrationBuilder.Sql("UPDATE People SET Key = 'person ' || Id;");

            migrationBuilder.CreateIndex(
                name: "IX_People_Key",
                table: "People",
                column: "Key",
                unique: true);
        }
    }
}
