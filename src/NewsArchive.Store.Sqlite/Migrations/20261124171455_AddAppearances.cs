using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddAppearances : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Appearances",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appearances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Appearances_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Appearances_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Appearances_ArticleId_PersonId",
                table: "Appearances",
                columns: new[] { "ArticleId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Appearances_PersonId_PublishedOn_ArticleId",
                table: "Appearances",
                columns: new[] { "PersonId", "PublishedOn", "ArticleId" });

            migrationBuilder.AddColumn<int>(
                name: "AppearanceId",
                table: "Quotes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AppearanceId",
                table: "Mentions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // What the rows say already: articles whose seed has vanished are never read again.
            migrationBuilder.Sql(
                """
                INSERT INTO Appearances (ArticleId, PersonId, Name, Role, PublishedOn)
                SELECT
                    m.ArticleId,
                    m.PersonId,
                    (SELECT n.Text FROM Mentions n
                     WHERE n.ArticleId = m.ArticleId AND n.PersonId IS m.PersonId AND (m.PersonId IS NOT NULL OR n.Text = m.Text)
                     ORDER BY length(n.Text) DESC, n.Start LIMIT 1),
                    (SELECT n.Role FROM Mentions n
                     WHERE n.ArticleId = m.ArticleId AND n.PersonId IS m.PersonId AND (m.PersonId IS NOT NULL OR n.Text = m.Text) AND n.Role IS NOT NULL
                     ORDER BY n.Start LIMIT 1),
                    (SELECT PublishedOn FROM Articles WHERE Id = m.ArticleId)
                FROM Mentions m
                GROUP BY m.ArticleId, m.PersonId, CASE WHEN m.PersonId IS NULL THEN m.Text END
                ORDER BY m.ArticleId, min(m.Start);
                UPDATE Mentions SET AppearanceId =
                    (SELECT a.Id FROM Appearances a
                     WHERE a.ArticleId = Mentions.ArticleId AND a.PersonId IS Mentions.PersonId AND (a.PersonId IS NOT NULL OR a.Name = Mentions.Text));
                UPDATE Quotes SET AppearanceId = (SELECT a.Id FROM Appearances a WHERE a.ArticleId = Quotes.ArticleId AND a.PersonId = Quotes.PersonId)
                WHERE PersonId IS NOT NULL;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_AppearanceId",
                table: "Quotes",
                column: "AppearanceId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_AppearanceId",
                table: "Mentions",
                column: "AppearanceId");

            migrationBuilder.AddForeignKey(
                name: "FK_Mentions_Appearances_AppearanceId",
                table: "Mentions",
                column: "AppearanceId",
                principalTable: "Appearances",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Quotes_Appearances_AppearanceId",
                table: "Quotes",
                column: "AppearanceId",
                principalTable: "Appearances",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Mentions_Appearances_AppearanceId",
                table: "Mentions");

            migrationBuilder.DropForeignKey(
                name: "FK_Quotes_Appearances_AppearanceId",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_AppearanceId",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Mentions_AppearanceId",
                table: "Mentions");

            migrationBuilder.DropColumn(
                name: "AppearanceId",
                table: "Quotes");

            migrationBuilder.DropColumn(
                name: "AppearanceId",
                table: "Mentions");
        }
    }
}
