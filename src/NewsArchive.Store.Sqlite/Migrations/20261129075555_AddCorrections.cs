using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PersonDecisions_Block_FirstKey_SecondKey",
                table: "PersonDecisions");

            migrationBuilder.RenameColumn(
                name: "DecidedBy",
                table: "PersonDecisions",
                newName: "SecondBlock");

            migrationBuilder.RenameColumn(
                name: "Block",
                table: "PersonDecisions",
                newName: "FirstBlock");

            migrationBuilder.AddColumn<int>(
                name: "CorrectionId",
                table: "PersonDecisions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Corrections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Field = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: true),
                    QuoteNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    Start = table.Column<int>(type: "INTEGER", nullable: true),
                    End = table.Column<int>(type: "INTEGER", nullable: true),
                    Block = table.Column<string>(type: "TEXT", nullable: true),
                    PersonKey = table.Column<string>(type: "TEXT", nullable: true),
                    OldValue = table.Column<string>(type: "TEXT", nullable: true),
                    NewValue = table.Column<string>(type: "TEXT", nullable: true),
                    ParserSaid = table.Column<string>(type: "TEXT", nullable: true),
                    ParserSays = table.Column<string>(type: "TEXT", nullable: true),
                    ParserState = table.Column<string>(type: "TEXT", nullable: true),
                    IsContested = table.Column<bool>(type: "INTEGER", nullable: false),
                    CorrectedBy = table.Column<string>(type: "TEXT", nullable: false),
                    CorrectedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    EndedBy = table.Column<string>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Corrections_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "FormerSlugs",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Block = table.Column<string>(type: "TEXT", nullable: false),
                    PersonKey = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerSlugs", x => x.Slug);
                });

            migrationBuilder.CreateTable(
                name: "SplitAppearances",
                columns: table => new
                {
                    CorrectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Block = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SplitAppearances", x => new { x.CorrectionId, x.ArticleId, x.Name });
                    table.ForeignKey(
                        name: "FK_SplitAppearances_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SplitAppearances_Corrections_CorrectionId",
                        column: x => x.CorrectionId,
                        principalTable: "Corrections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Each decision so far was one correction, whose author stood in the column that is renamed above.
            migrationBuilder.Sql(
                """
                INSERT INTO "Corrections" ("Id", "Field", "Block", "PersonKey", "OldValue", "NewValue", "IsContested", "CorrectedBy", "CorrectedAt", "State")
                SELECT "Id", CASE WHEN "IsSamePerson" THEN 'SamePerson' ELSE 'DifferentPeople' END, "FirstBlock", "FirstKey",
                    replace("FirstKey", '|', ' | '), replace("SecondKey", '|', ' | '), 0, "SecondBlock", "DecidedAt", 'Active'
                FROM "PersonDecisions";
                UPDATE "PersonDecisions" SET "CorrectionId" = "Id", "SecondBlock" = "FirstBlock";
                """);

            migrationBuilder.CreateIndex(
                name: "IX_PersonDecisions_CorrectionId",
                table: "PersonDecisions",
                column: "CorrectionId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonDecisions_FirstBlock",
                table: "PersonDecisions",
                column: "FirstBlock");

            migrationBuilder.CreateIndex(
                name: "IX_PersonDecisions_SecondBlock",
                table: "PersonDecisions",
                column: "SecondBlock");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_ArticleId_State",
                table: "Corrections",
                columns: new[] { "ArticleId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_Block_State",
                table: "Corrections",
                columns: new[] { "Block", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_State_IsContested_Id",
                table: "Corrections",
                columns: new[] { "State", "IsContested", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_SplitAppearances_ArticleId",
                table: "SplitAppearances",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_SplitAppearances_Block",
                table: "SplitAppearances",
                column: "Block");

            migrationBuilder.AddForeignKey(
                name: "FK_PersonDecisions_Corrections_CorrectionId",
                table: "PersonDecisions",
                column: "CorrectionId",
                principalTable: "Corrections",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // By hand, as dropping the corrections first would take the decisions along.
            migrationBuilder.Sql(
                """
                CREATE TABLE "KeptDecisions" AS
                SELECT d."Id", d."FirstBlock", d."FirstKey", d."SecondKey", d."IsSamePerson", c."CorrectedBy", d."DecidedAt"
                FROM "PersonDecisions" d JOIN "Corrections" c ON c."Id" = d."CorrectionId"
                WHERE d."FirstBlock" = d."SecondBlock"
                    AND d."Id" IN (SELECT max("Id") FROM "PersonDecisions" GROUP BY "FirstBlock", "FirstKey", "SecondKey");
                """);

            migrationBuilder.DropTable(
                name: "PersonDecisions");

            migrationBuilder.DropTable(
                name: "FormerSlugs");

            migrationBuilder.DropTable(
                name: "SplitAppearances");

            migrationBuilder.DropTable(
                name: "Corrections");

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

            migrationBuilder.CreateIndex(
                name: "IX_PersonDecisions_Block_FirstKey_SecondKey",
                table: "PersonDecisions",
                columns: new[] { "Block", "FirstKey", "SecondKey" },
                unique: true);

            migrationBuilder.Sql(
                """
                INSERT INTO "PersonDecisions" ("Id", "Block", "FirstKey", "SecondKey", "IsSamePerson", "DecidedBy", "DecidedAt") SELECT * FROM "KeptDecisions";
                DROP TABLE "KeptDecisions";
                """);
        }
    }
}
