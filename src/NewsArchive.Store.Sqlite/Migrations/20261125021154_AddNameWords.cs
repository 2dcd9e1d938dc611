using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddNameWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ArticleCount",
                table: "Sources",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ArticleCount",
                table: "People",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "QuoteCount",
                table: "People",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // The words follow with the next import: what they share is not known to SQL.
            migrationBuilder.Sql("UPDATE Sources SET ArticleCount = (SELECT count(*) FROM Articles a WHERE a.SourceId = Sources.Id);");
            migrationBuilder.Sql(
                """
                UPDATE People SET
                    ArticleCount = (SELECT count(DISTINCT a.ArticleId) FROM Appearances a WHERE a.PersonId = People.Id),
                    QuoteCount = (SELECT count(*) FROM Quotes q WHERE q.PersonId = People.Id);
                """);

            migrationBuilder.CreateTable(
                name: "NameWords",
                columns: table => new
                {
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Word = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Head = table.Column<string>(type: "TEXT", nullable: false),
                    Tail = table.Column<string>(type: "TEXT", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameWords", x => new { x.PersonId, x.Word });
                    table.ForeignKey(
                        name: "FK_NameWords_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_NameWords_Head_Rank_Word_PersonId",
                table: "NameWords",
                columns: new[] { "Head", "Rank", "Word", "PersonId" },
                descending: new[] { false, true, false, false });

            migrationBuilder.CreateIndex(
                name: "IX_NameWords_Key_PersonId_Rank",
                table: "NameWords",
                columns: new[] { "Key", "PersonId", "Rank" });

            migrationBuilder.CreateIndex(
                name: "IX_NameWords_Tail_Rank_Word",
                table: "NameWords",
                columns: new[] { "Tail", "Rank", "Word" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_NameWords_Word_Rank_PersonId",
                table: "NameWords",
                columns: new[] { "Word", "Rank", "PersonId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NameWords");

            migrationBuilder.DropColumn(
                name: "ArticleCount",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "ArticleCount",
                table: "People");

            migrationBuilder.DropColumn(
                name: "QuoteCount",
                table: "People");
        }
    }
}
