using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddQuoteEvidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Quotes_PersonId",
                table: "Quotes");

            migrationBuilder.AddColumn<double>(
                name: "Confidence",
                table: "Quotes",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CueEnd",
                table: "Quotes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CueStart",
                table: "Quotes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PublishedOn",
                table: "Quotes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rule",
                table: "Quotes",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LastQuoteNumber",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.Sql(
                """
                UPDATE Quotes SET PublishedOn = (SELECT PublishedOn FROM Articles WHERE Id = ArticleId);
                UPDATE Articles SET LastQuoteNumber = coalesce((SELECT max(Number) FROM Quotes WHERE ArticleId = Articles.Id), 0);
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ArticleId_Start",
                table: "Quotes",
                columns: new[] { "ArticleId", "Start" });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_Confidence_Speaker",
                table: "Quotes",
                columns: new[] { "Confidence", "Speaker" });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_PersonId_PublishedOn_ArticleId_Start",
                table: "Quotes",
                columns: new[] { "PersonId", "PublishedOn", "ArticleId", "Start" },
                descending: new[] { false, true, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_PublishedOn_ArticleId_Start",
                table: "Quotes",
                columns: new[] { "PublishedOn", "ArticleId", "Start" },
                descending: new[] { true, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_Speaker",
                table: "Quotes",
                column: "Speaker");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Quotes_ArticleId_Start",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_Confidence_Speaker",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_PersonId_PublishedOn_ArticleId_Start",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_PublishedOn_ArticleId_Start",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_Speaker",
                table: "Quotes");

            // Not as EF drops columns: it would rebuild both tables, and SQLite renames no table that the view of the search index reads.
            foreach (var column in new[] { "Confidence", "CueEnd", "CueStart", "PublishedOn", "Rule" })
            {
                migrationBuilder.Sql($"ALTER TABLE Quotes DROP COLUMN {column};");
            }

            migrationBuilder.Sql("ALTER TABLE Articles DROP COLUMN LastQuoteNumber;");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_PersonId",
                table: "Quotes",
                column: "PersonId");
        }
    }
}
