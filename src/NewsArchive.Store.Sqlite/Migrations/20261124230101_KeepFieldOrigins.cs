using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepFieldOrigins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Notes",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Origins",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "FieldFlaws",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FieldFlaws", x => new { x.ArticleId, x.Field, x.Kind });
                    table.ForeignKey(
                        name: "FK_FieldFlaws_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FieldFlaws_Field_Kind_PublishedOn_ArticleId",
                table: "FieldFlaws",
                columns: new[] { "Field", "Kind", "PublishedOn", "ArticleId" },
                descending: new[] { false, false, true, true });

            // What is missing shows in the rows; what is doubtful only when a seed is read again.
            migrationBuilder.Sql(
                """
                INSERT INTO FieldFlaws (ArticleId, Field, Kind, PublishedOn)
                SELECT Id, 'PublishedOn', 'Missing', NULL FROM Articles WHERE PublishedOn IS NULL
                UNION ALL SELECT Id, 'Authors', 'Missing', PublishedOn FROM Articles WHERE Authors = '[]'
                UNION ALL SELECT Id, 'Source', 'Missing', PublishedOn FROM Articles WHERE SourceId IS NULL;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FieldFlaws");

            // Not as EF drops columns: it would rebuild the table, and SQLite renames no table that the view of the search index reads.
            migrationBuilder.Sql("ALTER TABLE Articles DROP COLUMN Notes;");
            migrationBuilder.Sql("ALTER TABLE Articles DROP COLUMN Origins;");
        }
    }
}
